/** The tags of a resource as moto has them, for conditions. */
import type { CallContext } from '../call-context.ts';
import type { IamView } from './iam-view.ts';

type Tags = Readonly<Record<string, string>>;
type Read = (arn: string, at: CallContext) => Promise<Tags>;

interface Tag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** By the service in the ARN. Tags of other services are not known here. */
const READS: Readonly<Record<string, Read>> = {
  dynamodb: async (ResourceArn, at) => {
    const { DynamoDBClient, ListTagsOfResourceCommand } = await import('@aws-sdk/client-dynamodb');
    return tagged((await at.moto(DynamoDBClient).send(new ListTagsOfResourceCommand({ ResourceArn }))).Tags);
  },
  ec2: async (arn, at) => {
    const { DescribeTagsCommand, EC2Client } = await import('@aws-sdk/client-ec2');
    const Filters = [{ Name: 'resource-id', Values: [arn.slice(arn.lastIndexOf('/') + 1)] }];
    return tagged((await at.moto(EC2Client).send(new DescribeTagsCommand({ Filters }))).Tags);
  },
  kms: async (arn, at) => {
    const { KMSClient, ListResourceTagsCommand } = await import('@aws-sdk/client-kms');
    const { Tags = [] } = await at.moto(KMSClient).send(new ListResourceTagsCommand({ KeyId: arn }));
    return tagged(Tags.map(({ TagKey, TagValue }) => ({ Key: TagKey, Value: TagValue })));
  },
  lambda: async (Resource, at) => {
    const { LambdaClient, ListTagsCommand } = await import('@aws-sdk/client-lambda');
    return (await at.moto(LambdaClient).send(new ListTagsCommand({ Resource }))).Tags ?? {};
  },
  rds: async (ResourceName, at) => {
    const { ListTagsForResourceCommand, RDSClient } = await import('@aws-sdk/client-rds');
    const { TagList } = await at.moto(RDSClient).send(new ListTagsForResourceCommand({ ResourceName }));
    return tagged(TagList);
  },
  secretsmanager: async (SecretId, at) => {
    const { DescribeSecretCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
    return tagged((await at.moto(SecretsManagerClient).send(new DescribeSecretCommand({ SecretId }))).Tags);
  },
  sns: async (ResourceArn, at) => {
    const { ListTagsForResourceCommand, SNSClient } = await import('@aws-sdk/client-sns');
    return tagged((await at.moto(SNSClient).send(new ListTagsForResourceCommand({ ResourceArn }))).Tags);
  },
};

export async function tagsOf(arn: string, at: CallContext, { identities }: IamView): Promise<Tags> {
  const identity = identities.get(arn);
  if (identity) return identity.tags;
  const [, , service = '', region = '', account = ''] = arn.split(':');
  const read = READS[service];
  const isOne = !arn.includes('*') && at.accounts.some(({ id }) => id === account);
  if (!read || !isOne) return {};
  const home = at.inAccount(account);
  try {
    return await read(arn, { ...home, moto: (client) => home.moto(client, region) });
  } catch (error) {
    // What is not there has no tags, and the call fails for that.
    if (error instanceof Error && '$metadata' in error) return {};
    throw error;
  }
}

function tagged(tags: readonly Tag[] = []): Tags {
  return Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
}
