/** Who calls in the made-up account: people, pipelines, workloads and AWS's own services. */
import type { Random } from './random.ts';

export interface Caller {
  readonly kind: 'person' | 'pipeline' | 'workload' | 'service';
  /** As AWS names it in a refusal. */
  readonly name: string;
  readonly address: string;
  readonly agent: string;
  /** `userIdentity` of a record at that time (ISO). */
  identity(at: Date): Record<string, unknown>;
}

const AGENTS = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36',
  'aws-cli/2.27.49 md/awscrt#0.26.1 ua/2.1 os/linux#6.8.0-1030-aws md/arch#x86_64 lang/python#3.13.4 cfg/retry-mode#standard',
  'Boto3/1.39.4 md/Botocore#1.39.4 ua/2.1 os/linux#5.10.238-231.953.amzn2.x86_64 md/arch#x86_64 lang/python#3.12.11',
  'APN/1.0 HashiCorp/1.0 Terraform/1.12.2 (+https://www.terraform.io) terraform-provider-aws/6.3.0 aws-sdk-go-v2/1.36.5 ua/2.1',
  'aws-sdk-java/2.31.77 md/io#async md/http#NettyNio ua/2.1 os/Linux#6.1.141-155.222.amzn2023.x86_64',
] as const;

const SERVICES = [
  'cloudtrail',
  'config',
  'autoscaling',
  'delivery.logs',
  'lambda',
  'rds',
  'ecs-tasks',
] as const;

export function callersOf(account: string, random: Random): readonly Caller[] {
  const people = Array.from({ length: 24 }, (_, at) => person(account, `dev-${at + 1}`, random));
  const pipelines = Array.from({ length: 6 }, (_, at) =>
    session(account, 'pipeline', `deploy-${at + 1}`, `run-${random.below(1e9)}`, random),
  );
  const workloads = Array.from({ length: 60 }, (_, at) =>
    session(account, 'workload', `app-${(at % 15) + 1}`, `i-0${random.hex(16)}`, random),
  );
  const services = SERVICES.map((name) => service(`${name}.amazonaws.com`));
  return [...workloads, ...services, ...people, ...pipelines];
}

function person(account: string, name: string, random: Random): Caller {
  if (random.next() < 0.6) return session(account, 'person', 'Developers', `${name}@example.com`, random);
  const key = `AKIA${random.code(16)}`;
  const principalId = `AIDA${random.code(17)}`;
  return {
    kind: 'person',
    name: `arn:aws:iam::${account}:user/${name}`,
    address: publicAddress(random),
    agent: random.pick(AGENTS.slice(0, 3)),
    identity: () => ({
      type: 'IAMUser',
      principalId,
      arn: `arn:aws:iam::${account}:user/${name}`,
      accountId: account,
      accessKeyId: key,
      userName: name,
    }),
  };
}

/** A session lasts an hour, with a key of its own. */
function session(account: string, kind: Caller['kind'], role: string, name: string, random: Random): Caller {
  const roleId = `AROA${random.code(17)}`;
  const keys = Array.from({ length: 24 }, () => `ASIA${random.code(16)}`);
  const inside = kind === 'workload';
  return {
    kind,
    name: `arn:aws:sts::${account}:assumed-role/${role}/${name}`,
    address: inside
      ? `10.${random.below(4)}.${random.below(256)}.${1 + random.below(254)}`
      : publicAddress(random),
    agent: random.pick(kind === 'person' ? AGENTS.slice(0, 3) : AGENTS.slice(1)),
    identity: (at) => ({
      type: 'AssumedRole',
      principalId: `${roleId}:${name}`,
      arn: `arn:aws:sts::${account}:assumed-role/${role}/${name}`,
      accountId: account,
      accessKeyId: keys[at.getUTCHours()],
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          principalId: roleId,
          arn: `arn:aws:iam::${account}:role/${role}`,
          accountId: account,
          userName: role,
        },
        ...(inside && { ec2RoleDelivery: '2.0' }),
        attributes: {
          creationDate: `${at.toISOString().slice(0, 13)}:00:00Z`,
          mfaAuthenticated: String(kind === 'person'),
        },
      },
    }),
  };
}

function service(name: string): Caller {
  return {
    kind: 'service',
    name,
    address: name,
    agent: name,
    identity: () => ({ type: 'AWSService', invokedBy: name }),
  };
}

function publicAddress(random: Random): string {
  return `${11 + random.below(200)}.${random.below(256)}.${random.below(256)}.${1 + random.below(254)}`;
}
