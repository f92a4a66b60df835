import {
  GetPublicAccessBlockCommand,
  type PublicAccessBlockConfiguration,
  type S3Client,
} from '@aws-sdk/client-s3';
import {
  GetPublicAccessBlockCommand as GetAccountPublicAccessBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { attempt } from '../../../aws/attempt.ts';
import type { AwsClients } from '../../../aws/gate.ts';
import { known, type Reading } from '../../../kernel/reading.ts';
import type { Place } from '../../collector.ts';
import { type PublicAccessBlock, SWITCHES, switchesOff } from '../../resources/s3-public-access-block.ts';

export type BlockReading = Reading<PublicAccessBlock | null>;

/** S3 answers 404 where nothing was ever set. */
const NEVER_SET = { NoSuchPublicAccessBlockConfiguration: null };

export function readAccountBlock(aws: AwsClients, { account, region }: Place): Promise<BlockReading> {
  const control = aws.client(S3ControlClient, region);
  return attempt<PublicAccessBlock | null>(
    's3:GetAccountPublicAccessBlock',
    async () => {
      const answer = await control.send(new GetAccountPublicAccessBlockCommand({ AccountId: account }));
      return blockFrom(answer.PublicAccessBlockConfiguration);
    },
    NEVER_SET,
  );
}

export function readBucketBlock(s3: S3Client, bucket: string): Promise<BlockReading> {
  return attempt<PublicAccessBlock | null>(
    's3:GetBucketPublicAccessBlock',
    async () => {
      const answer = await s3.send(new GetPublicAccessBlockCommand({ Bucket: bucket }));
      return blockFrom(answer.PublicAccessBlockConfiguration);
    },
    NEVER_SET,
  );
}

/** What the bucket obeys. One that is on in full decides alone, even if the other could not be read. */
export function either(bucket: BlockReading, account: BlockReading): Reading<PublicAccessBlock> {
  const decisive = [bucket, account].find((one) => one.state === 'known' && one.value && isFull(one.value));
  if (decisive) return known(ALL_ON);
  if (bucket.state !== 'known') return bucket;
  if (account.state !== 'known') return account;
  const on = (name: keyof PublicAccessBlock) => Boolean(bucket.value?.[name] || account.value?.[name]);
  return known(everySwitch(on));
}

const ALL_ON = everySwitch(() => true);

function isFull(block: PublicAccessBlock): boolean {
  return switchesOff(block).length === 0;
}

function everySwitch(state: (name: keyof PublicAccessBlock) => boolean): PublicAccessBlock {
  return Object.fromEntries(SWITCHES.map((name) => [name, state(name)])) as unknown as PublicAccessBlock;
}

function blockFrom(configuration: PublicAccessBlockConfiguration = {}): PublicAccessBlock {
  return {
    blockPublicAcls: configuration.BlockPublicAcls === true,
    ignorePublicAcls: configuration.IgnorePublicAcls === true,
    blockPublicPolicy: configuration.BlockPublicPolicy === true,
    restrictPublicBuckets: configuration.RestrictPublicBuckets === true,
  };
}
