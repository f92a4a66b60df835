/**
 * Who calls in a made-up account, as in one at work: applications that repeat a handful of calls from instances and
 * functions that come and go, people with habits in working hours, pipelines that run when people push, AWS's own
 * services, and a vendor that looks at everything each night.
 */

import {
  type Role,
  roleOf,
  roleSession,
  type Session,
  serviceSession,
  userSession,
} from './cloudtrail-session.ts';
import { READING, WRITING } from './cloudtrail-tail.ts';
import type { Random } from './random.ts';

export interface Caller {
  /** In time's order, none over another. */
  readonly sessions: readonly Session[];
  /** How much it calls, beside others. */
  readonly weight: number;
  /** `source:name`, as often as it is called. */
  readonly calls: readonly string[];
  /** Of its calls, one that its rights lack: it is refused each time. */
  readonly refused?: string;
  /** Elsewhere it never calls. */
  readonly region?: string;
  readonly application: number;
}

export interface Company {
  readonly begin: number;
  readonly days: number;
  readonly offices: readonly string[];
  readonly staff: readonly Person[];
}

export interface Person {
  readonly name: string;
  readonly home: string;
  readonly agents: readonly string[];
  readonly habits: readonly string[];
}

/** Where a caller is made. */
interface Site {
  readonly made: Random;
  readonly company: Company;
  readonly account: string;
}

const SSO_PATH = '/aws-reserved/sso.amazonaws.com/';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const BROWSER = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
];
const CLI =
  'aws-cli/2.27.49 md/awscrt#0.26.1 ua/2.1 os/linux#6.8.0-1030-aws md/arch#x86_64 lang/python#3.13.4 cfg/retry-mode#standard';
const TERRAFORM =
  'APN/1.0 HashiCorp/1.0 Terraform/1.12.2 (+https://www.terraform.io) terraform-provider-aws/6.3.0 aws-sdk-go-v2/1.36.5 ua/2.1';
const PROGRAMS = [
  'Boto3/1.39.4 md/Botocore#1.39.4 ua/2.1 os/linux#5.10.238-231.953.amzn2.x86_64 md/arch#x86_64 lang/python#3.12.11',
  'aws-sdk-java/2.31.77 md/io#async md/http#NettyNio ua/2.1 os/Linux#6.1.141-155.222.amzn2023.x86_64',
  'aws-sdk-go-v2/1.36.5 ua/2.1 os/linux lang/go#1.24.4 md/GOOS#linux md/GOARCH#amd64 api/s3#1.83.0',
];

/** What kinds of applications call. */
const APPLICATIONS: readonly string[] = [
  's3:GetObject*40 s3:PutObject*12 kms:Decrypt*14 secretsmanager:GetSecretValue*3 ssm:GetParameters*3',
  's3:GetObject*20 s3:PutObject*20 s3:HeadObject*16 kms:GenerateDataKey*16 kms:Decrypt*8',
  'ssm:UpdateInstanceInformation*10 secretsmanager:GetSecretValue*4 dynamodb:DescribeTable*6 monitoring:DescribeAlarms*4',
  'ecr:GetAuthorizationToken*3 ecr:BatchGetImage*6 ecr:GetDownloadUrlForLayer*8 ec2:DescribeInstances*12 ec2:DescribeVolumes*8 ec2:AttachVolume ec2:DetachVolume elasticloadbalancing:DescribeTargetHealth*8 elasticloadbalancing:RegisterTargets',
  'ec2:DescribeInstances*12 ec2:DescribeNetworkInterfaces*10 ec2:DescribeSecurityGroups*6 logs:DescribeLogGroups*4 monitoring:GetMetricData*16',
];
const FUNCTIONS: readonly string[] = [
  'logs:CreateLogStream*6 s3:GetObject*10 s3:PutObject*8 kms:Decrypt*10',
  'logs:CreateLogStream*6 kms:Decrypt*10 secretsmanager:GetSecretValue*6 ssm:GetParameter*4',
  'logs:CreateLogStream*6 ec2:DescribeInstances*4 ec2:CreateSnapshot ec2:DescribeSnapshots*3',
];
/** What AWS's own roles call in an account. */
const SERVICES: readonly (readonly [service: string, role: string, weight: number, calls: string])[] = [
  [
    'autoscaling',
    'AutoScaling',
    40,
    'ec2:DescribeInstanceStatus*30 ec2:DescribeInstances*10 ec2:RunInstances*2 ec2:TerminateInstances*2 elasticloadbalancing:DescribeTargetHealth*20 elasticloadbalancing:RegisterTargets*2 elasticloadbalancing:DeregisterTargets*2 ec2:CreateTags*2',
  ],
  [
    'guardduty',
    'AmazonGuardDuty',
    10,
    'ec2:DescribeInstances*4 ec2:DescribeVpcEndpoints*2 organizations:ListAccounts',
  ],
  [
    'ecs',
    'ECS',
    30,
    'elasticloadbalancing:DescribeTargetHealth*10 elasticloadbalancing:RegisterTargets elasticloadbalancing:DeregisterTargets ec2:CreateNetworkInterface ec2:DescribeNetworkInterfaces*6 ec2:DeleteNetworkInterface',
  ],
  [
    'rds',
    'RDS',
    8,
    'ec2:DescribeSubnets*4 ec2:DescribeSecurityGroups*4 ec2:DescribeVpcs*4 ec2:DescribeAvailabilityZones*2',
  ],
  [
    'trustedadvisor',
    'TrustedAdvisor',
    16,
    'rds:DescribeDBInstances*4 ec2:DescribeVolumes*4 ec2:DescribeAddresses*4 iam:ListUsers iam:GetAccountPasswordPolicy s3:ListBuckets*2 s3:GetBucketAcl*4',
  ],
];
const ALONE: readonly (readonly [service: string, weight: number, calls: string])[] = [
  ['cloudtrail', 30, 's3:GetBucketAcl*6 kms:GenerateDataKey*14 s3:PutObject*20'],
  ['delivery.logs', 24, 's3:PutObject*20 s3:GetBucketAcl'],
  ['kms', 2, 'kms:RotateKey'],
];

export function companyOf(made: Random, begin: number, days: number): Company {
  const staff = Array.from(
    { length: 36 },
    (_, at): Person => ({
      name: `person-${at + 1}@example.com`,
      home: publicAddress(made),
      agents: at % 3 === 0 ? BROWSER.slice(0, 1) : [made.pick(BROWSER), CLI],
      habits: Array.from({ length: 10 + made.below(10) }, () => made.favour(READING)),
    }),
  );
  return { begin, days, offices: [publicAddress(made), publicAddress(made)], staff };
}

/** `size`: of the account, 1 for the largest. */
export function callersOf(site: Site, regions: readonly string[], size: number): readonly Caller[] {
  const { made, account } = site;
  const people = roleOf(made, account, `AWSReservedSSO_Developer_${made.hex(16)}`, SSO_PATH);
  const some = (most: number): number => Math.max(1, Math.round(most * size));
  const list = <T>(length: number, of: (at: number) => readonly T[]): readonly T[] =>
    Array.from({ length }, (_, at) => of(at)).flat();
  return [
    ...list(some(12), (at) => instances(site, at, some(6), made.favour(regions))),
    ...list(some(24), (at) => [lambda(site, 100 + at, made.favour(regions))]),
    ...list(some(14), () => [person(site, people)]),
    ...list(some(3), (at) => [pipeline(site, at)]),
    ...awsServices(site),
    vendor(site),
    onPremises(site),
  ];
}

/** Instances of one application, each replaced every few days, with new keys every six hours. */
function instances(
  { made, company, account }: Site,
  at: number,
  count: number,
  region: string,
): readonly Caller[] {
  const role = roleOf(made, account, `app-${at + 1}`);
  const agent = made.pick(PROGRAMS);
  const calls = weighted(APPLICATIONS[at % APPLICATIONS.length] ?? '');
  const refused = at === 7 ? { refused: 'iam:GetRole', calls: [...calls, 'iam:GetRole'] } : { calls };
  return Array.from({ length: count }, () => {
    let session = '';
    let address = '';
    let leaves = 0;
    const sessions = spans(company, 6 * HOUR, made.below(6 * HOUR)).map(([from, until]) => {
      if (from >= leaves) {
        session = `i-0${made.hex(16)}`;
        address = `10.${made.below(4)}.${made.below(256)}.${1 + made.below(254)}`;
        leaves = from + (1 + made.below(4)) * DAY;
      }
      return roleSession(made, { role, session, by: 'service', from, until, address, agent });
    });
    return { ...refused, sessions, weight: 26, region, application: at + 1 };
  });
}

/** A function: new keys every few hours, from one of the addresses that AWS has there. */
function lambda({ made, company, account }: Site, at: number, region: string): Caller {
  const role = roleOf(made, account, `function-${at}-role`, '/service-role/');
  const addresses = Array.from(
    { length: 8 },
    () => `3.${34 + made.below(4)}.${made.below(256)}.${1 + made.below(254)}`,
  );
  const session = `function-${at}`;
  const sessions = spans(company, 8 * HOUR, made.below(8 * HOUR)).map(([from, until]) =>
    roleSession(made, {
      role,
      session,
      by: 'service',
      service: 'lambda.amazonaws.com',
      from,
      until,
      address: made.pick(addresses),
      agent: PROGRAMS[0] ?? '',
    }),
  );
  return {
    sessions,
    weight: 18,
    calls: weighted(FUNCTIONS[at % FUNCTIONS.length] ?? ''),
    region,
    application: at,
  };
}

/** Signs in once or twice on a working day, from the office or from home, and does what is usual for it. */
function person({ made, company }: Site, role: Role): Caller {
  const { name, home, agents, habits } = made.pick(company.staff);
  const office = made.pick(company.offices);
  const sessions = workdays(company).flatMap((day) => {
    if (made.next() < 0.15) return [];
    const from = day + 9 * HOUR + made.below(2 * HOUR);
    const address = made.next() < 0.6 ? office : home;
    const place = { address, agent: made.pick(agents) };
    return [roleSession(made, { role, session: name, by: 'person', from, until: from + 8 * HOUR, ...place })];
  });
  const rare = made.pick(WRITING);
  return {
    sessions,
    weight: 10,
    calls: [...habits, ...habits, ...habits, rare],
    application: 1 + made.below(12),
  };
}

/** Some runs on each working day, each from another machine of the build service; reads much, changes little. */
function pipeline({ made, company, account }: Site, at: number): Caller {
  const role = roleOf(made, account, `deploy-${at + 1}`);
  const reads = Array.from({ length: 24 }, () => made.pick(READING));
  const writes = Array.from({ length: 7 }, () => made.pick(WRITING));
  const calls = [
    ...reads,
    ...reads,
    ...reads,
    ...writes,
    'iam:GetRole',
    'iam:ListAttachedRolePolicies',
    'iam:PutRolePolicy',
  ];
  const sessions = workdays(company).flatMap((day) =>
    Array.from({ length: 1 + made.below(5) }, (_, run) => {
      const from = day + (8 + 2 * run) * HOUR + made.below(HOUR);
      const address = `20.${made.below(16)}.${made.below(256)}.${1 + made.below(254)}`;
      const session = `run-${made.below(1e9)}`;
      return roleSession(made, {
        role,
        session,
        by: 'pipeline',
        from,
        until: from + (0.3 + made.next() / 2) * HOUR,
        address,
        agent: TERRAFORM,
      });
    }),
  );
  return { sessions, weight: 40, calls, application: 1 + made.below(12) };
}

function awsServices({ made, company, account }: Site): readonly Caller[] {
  const until = company.begin + company.days * DAY;
  const config = READING.filter((_, at) => at % 3 === 0).join(' ');
  const named = [...SERVICES, ['config', 'Config', 50, config] as const];
  const forwarded = named.map(([service, name, weight, calls]): Caller => {
    const address = `${service}.amazonaws.com`;
    const role = roleOf(made, account, `AWSServiceRoleFor${name}`, `/aws-service-role/${address}/`);
    const sessions = spans(company, 6 * HOUR, 0).map(([from, end]) =>
      roleSession(made, { role, session: name, service: address, from, until: end, address, agent: address }),
    );
    return { sessions, weight, calls: weighted(calls), application: 0 };
  });
  const alone = ALONE.map(([service, weight, calls]): Caller => {
    const sessions = [serviceSession(`${service}.amazonaws.com`, company.begin, until)];
    return { sessions, weight, calls: weighted(calls), application: 0 };
  });
  return [...forwarded, ...alone];
}

/** A vendor's scanner, which looks at everything in the small hours. */
function vendor({ made, company, account }: Site): Caller {
  const role = roleOf(made, account, 'posture-scanner');
  const addresses = [publicAddress(made), publicAddress(made)];
  const sessions = spans(company, DAY, 0).map(([from]) => {
    const begin = from + 2 * HOUR;
    return roleSession(made, {
      role,
      session: 'scan',
      by: 'vendor',
      from: begin,
      until: begin + HOUR,
      address: made.pick(addresses),
      agent: PROGRAMS[0] ?? '',
    });
  });
  return { sessions, weight: 250, calls: READING, application: 0 };
}

/** A key that lies on a machine in the office and copies things away each night. */
function onPremises({ made, company, account }: Site): Caller {
  const place = { address: company.offices[0] ?? '', agent: CLI };
  const always = userSession(made, account, 'backup-robot', { ...place, from: 0, until: 0 });
  const sessions = spans(company, DAY, 0).map(([from]) => ({
    ...always,
    from: from + 22 * HOUR,
    until: from + 23 * HOUR,
  }));
  return {
    sessions,
    weight: 60,
    calls: ['s3:PutObject', 's3:PutObject', 's3:HeadObject', 's3:ListBuckets'],
    application: 30,
  };
}

/** One after the other until the end; the first begins `late` before the beginning. */
function spans(
  { begin, days }: Company,
  length: number,
  late: number,
): readonly (readonly [number, number])[] {
  const first = begin - late;
  const count = Math.ceil((begin + days * DAY - first) / length);
  return Array.from({ length: count }, (_, at) => [first + at * length, first + (at + 1) * length]);
}

/** Midnights of Monday to Friday. */
function workdays({ begin, days }: Company): readonly number[] {
  return Array.from({ length: days }, (_, at) => begin + at * DAY).filter((day) => {
    const weekday = new Date(day).getUTCDay();
    return weekday > 0 && weekday < 6;
  });
}

/** `a:B*3 c:D`: each as often as told. */
function weighted(text: string): readonly string[] {
  return text.split(' ').flatMap((one) => {
    const [id = '', times = '1'] = one.split('*');
    return Array.from({ length: Number(times) }, () => id);
  });
}

export function publicAddress(made: Random): string {
  return `${60 + made.below(120)}.${made.below(256)}.${made.below(256)}.${1 + made.below(254)}`;
}
