/** Policies of buckets, read from moto and kept until somebody changes them. */
import type { CallContext } from '../call-context.ts';
import type { Resource } from './decide.ts';
import { type NamedPolicy, namedPolicy } from './evaluate.ts';

interface Bucket {
  readonly account: string;
  readonly policy?: NamedPolicy;
}

/** By server, which its list of accounts stands for: names of buckets are the world's. */
const kept = new WeakMap<object, Map<string, Promise<Bucket | undefined>>>();

const CHANGES: ReadonlySet<string> = new Set([
  'CreateBucket',
  'DeleteBucket',
  'PutBucketPolicy',
  'DeleteBucketPolicy',
]);

function bucketsOf({ accounts }: CallContext): Map<string, Promise<Bucket | undefined>> {
  const known = kept.get(accounts) ?? new Map<string, Promise<Bucket | undefined>>();
  kept.set(accounts, known);
  return known;
}

export async function bucketOf(at: CallContext): Promise<Resource | undefined> {
  const name = at.service.id === 's3' ? at.input()['Bucket'] : undefined;
  if (typeof name !== 'string') return undefined;
  const buckets = bucketsOf(at);
  const known = buckets.get(name) ?? readBucket(name, at);
  buckets.set(name, known);
  const bucket = await known;
  return bucket && { ...bucket, mustAllow: false };
}

export function bucketChanged(at: CallContext): void {
  if (at.service.id === 's3' && CHANGES.has(at.operation.name))
    bucketsOf(at).delete(at.input()['Bucket'] as string);
}

async function readBucket(Bucket: string, at: CallContext): Promise<Bucket | undefined> {
  const { GetBucketPolicyCommand, ListBucketsCommand, S3Client } = await import('@aws-sdk/client-s3');
  // Most ask for what is their own.
  const mineFirst = [at.account, ...at.accounts.filter((one) => one !== at.account)];
  for (const { id } of mineFirst) {
    const s3 = at.inAccount(id).moto(S3Client, 'us-east-1');
    const { Buckets = [] } = await s3.send(new ListBucketsCommand());
    if (!Buckets.some(({ Name }) => Name === Bucket)) continue;
    try {
      const { Policy } = await s3.send(new GetBucketPolicyCommand({ Bucket }));
      return { account: id, ...(Policy !== undefined && { policy: namedPolicy(Policy) }) };
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchBucketPolicy') return { account: id };
      throw error;
    }
  }
  return undefined;
}
