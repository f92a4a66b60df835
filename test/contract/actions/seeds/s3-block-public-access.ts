import { DeletePublicAccessBlockCommand, PutPublicAccessBlockCommand, S3Client } from '@aws-sdk/client-s3';
import { newBucket } from '../bucket.ts';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** Taken away; half of it; all off by name, in two buckets. */
export const seed: Seed['seed'] = async (account, n) => {
  const s3 = account.client(S3Client, REGION);
  const targets = [await newBucket(account, 'photos')];
  if (n === 2) targets.push(await newBucket(account, 'site'));
  for (const { name: Bucket } of targets) {
    const PublicAccessBlockConfiguration = { BlockPublicAcls: n === 1, IgnorePublicAcls: n === 1 };
    await (n === 0
      ? s3.send(new DeletePublicAccessBlockCommand({ Bucket }))
      : s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration })));
  }
  return targets;
};
