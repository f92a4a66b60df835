/** The policies of the things that calls reach: buckets, keys, queues, topics, functions, secrets, repositories. Kept until they may have changed. */
import type { CallContext } from '../call-context.ts';
import type { Structure } from '../model/service-model.ts';
import { bucketOf } from './bucket-policies.ts';
import type { Resource } from './decide.ts';
import { namedPolicy } from './evaluate.ts';

export interface Reached extends Resource {
  /** As AWS names it, where the call may have named it otherwise. */
  readonly arn?: string;
}

interface Named {
  /** As the call names it: ARN, URL, id or name. */
  readonly name: string;
  readonly account: string;
  readonly region: string;
}

interface Kind {
  /** How a call names it; a call of the service that reaches none has no name. */
  readonly named: (input: Structure, at: CallContext) => string | undefined;
  /** Account of a name that is no ARN. */
  readonly accountIn?: (name: string, input: Structure) => string | undefined;
  readonly read: (
    name: string,
    at: CallContext,
  ) => Promise<Pick<Reached, 'arn'> & { readonly text?: string | undefined }>;
  /** Nothing but its own policy opens it. */
  readonly mustAllow?: true;
}

const KINDS: Readonly<Record<string, Kind>> = {
  kms: {
    named: ({ KeyId, CiphertextBlob }) => text(KeyId) ?? keyIn(CiphertextBlob),
    mustAllow: true,
    read: async (KeyId, at) => {
      const { DescribeKeyCommand, GetKeyPolicyCommand, KMSClient } = await import('@aws-sdk/client-kms');
      const kms = at.moto(KMSClient);
      const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId }));
      const { Policy } = await kms.send(
        new GetKeyPolicyCommand({ KeyId: KeyMetadata?.KeyId, PolicyName: 'default' }),
      );
      return { arn: KeyMetadata?.Arn ?? '', text: Policy };
    },
  },
  sqs: {
    named: ({ QueueUrl }) => text(QueueUrl),
    accountIn: (url) => /\/(\d{12})\//.exec(url)?.[1],
    read: async (QueueUrl, at) => {
      const { GetQueueAttributesCommand, SQSClient } = await import('@aws-sdk/client-sqs');
      const { Attributes } = await at
        .moto(SQSClient)
        .send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['Policy', 'QueueArn'] }));
      return {
        ...(Attributes?.QueueArn !== undefined && { arn: Attributes.QueueArn }),
        text: Attributes?.Policy,
      };
    },
  },
  sns: {
    named: ({ TopicArn, TargetArn, ResourceArn }) =>
      [TopicArn, TargetArn, ResourceArn].map(text).find(isTopic),
    read: async (TopicArn, at) => {
      const { GetTopicAttributesCommand, SNSClient } = await import('@aws-sdk/client-sns');
      const { Attributes } = await at.moto(SNSClient).send(new GetTopicAttributesCommand({ TopicArn }));
      return { arn: TopicArn, text: Attributes?.['Policy'] };
    },
  },
  lambda: {
    named: ({ FunctionName }, { operation }) =>
      operation.name === 'CreateFunction' ? undefined : text(FunctionName),
    accountIn: (name) => /^(\d{12}):/.exec(name)?.[1],
    read: async (FunctionName, at) => {
      const { GetPolicyCommand, LambdaClient } = await import('@aws-sdk/client-lambda');
      return { text: (await at.moto(LambdaClient).send(new GetPolicyCommand({ FunctionName }))).Policy };
    },
  },
  secretsmanager: {
    named: ({ SecretId }) => text(SecretId),
    read: async (SecretId, at) => {
      const { DescribeSecretCommand, GetResourcePolicyCommand, SecretsManagerClient } = await import(
        '@aws-sdk/client-secrets-manager'
      );
      const secrets = at.moto(SecretsManagerClient);
      const { ARN = '' } = await secrets.send(new DescribeSecretCommand({ SecretId }));
      const { ResourcePolicy } = await secrets.send(new GetResourcePolicyCommand({ SecretId }));
      return { arn: ARN, text: ResourcePolicy };
    },
  },
  ecr: {
    named: ({ repositoryName }, { operation }) =>
      operation.name === 'CreateRepository' ? undefined : text(repositoryName),
    accountIn: (_name, { registryId }) => text(registryId),
    read: async (repositoryName, at) => {
      const { ECRClient, GetRepositoryPolicyCommand } = await import('@aws-sdk/client-ecr');
      const { policyText } = await at
        .moto(ECRClient)
        .send(new GetRepositoryPolicyCommand({ repositoryName }));
      const { account, region } = at;
      return { arn: `arn:aws:ecr:${region}:${account.id}:repository/${repositoryName}`, text: policyText };
    },
  },
};

/** By server, service and name. */
const kept = new WeakMap<object, Map<string, Map<string, Promise<Reached | undefined>>>>();

export async function reachedBy(at: CallContext): Promise<Reached | undefined> {
  const { service } = at;
  if (service.id === 's3') return await bucketOf(at);
  const kind = KINDS[service.id];
  const name = kind?.named(at.input(), at);
  if (!kind || name === undefined) return undefined;
  const [, , , arnRegion, arnAccount] = name.startsWith('arn:') ? name.split(':') : [];
  const account = arnAccount ?? kind.accountIn?.(name, at.input()) ?? at.account.id;
  if (!at.accounts.some(({ id }) => id === account)) return undefined;
  const named = { name, account, region: arnRegion ?? at.region };
  const known = keptOf(at);
  const key = Object.values(named).join(' ');
  const reached = known.get(key) ?? read(kind, named, at);
  known.set(key, reached);
  const found = await reached;
  if (!found) known.delete(key);
  return found;
}

/** What is not there has no policy; the service says so by itself. */
async function read(
  kind: Kind,
  { name, account, region }: Named,
  at: CallContext,
): Promise<Reached | undefined> {
  const home = at.inAccount(account);
  const there = {
    ...home,
    moto: ((client, where = region) => home.moto(client, where)) as CallContext['moto'],
  };
  const mustAllow = kind.mustAllow ?? false;
  try {
    const { arn, text: policy } = await kind.read(name, there);
    return {
      account,
      mustAllow,
      ...(arn !== undefined && { arn }),
      ...(policy && { policy: namedPolicy(policy) }),
    };
  } catch (error) {
    if (error instanceof Error && WITHOUT_POLICY.test(error.name)) return { account, mustAllow };
    if (error instanceof Error && MISSING.test(error.name)) return undefined;
    throw error;
  }
}

const WITHOUT_POLICY = /^(RepositoryPolicyNotFoundException|ResourceNotFoundException)$/;
const MISSING = /NotFound|NonExistent|DoesNotExist|InvalidParameter|Validation/;

export function policiesChanged(at: CallContext): void {
  const { operation, service, accounts } = at;
  if (/^(Get|List|Describe)/.test(operation.name)) return;
  if (service.id === 'cloudformation') kept.delete(accounts);
  else if (/Policy|Permission|Attributes|Alias|^Create|^Delete/.test(operation.name)) keptOf(at).clear();
}

function keptOf({ accounts, service }: CallContext): Map<string, Promise<Reached | undefined>> {
  const services = kept.get(accounts) ?? new Map<string, Map<string, Promise<Reached | undefined>>>();
  kept.set(accounts, services);
  const known = services.get(service.id) ?? new Map<string, Promise<Reached | undefined>>();
  services.set(service.id, known);
  return known;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isTopic(name: string | undefined): boolean {
  return name?.startsWith('arn:aws:sns:') === true && name.split(':').length === 6;
}

/** moto's ciphertexts begin with the id of their key, as AWS's name it within. */
function keyIn(ciphertext: unknown): string | undefined {
  if (!(ciphertext instanceof Uint8Array)) return undefined;
  const id = Buffer.from(ciphertext.subarray(0, 36)).toString('latin1');
  return /^(mrk-)?[\da-f-]{32,36}$/.test(id) ? id : undefined;
}
