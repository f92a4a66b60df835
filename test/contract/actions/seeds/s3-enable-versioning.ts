import { PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { newBucket } from '../bucket.ts';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** Never on; suspended; one of each. */
export const seed: Seed['seed'] = async (account, n) => {
  const targets = [await newBucket(account, 'trail')];
  if (n > 0) {
    const VersioningConfiguration = { Status: 'Suspended' } as const;
    await account
      .client(S3Client, REGION)
      .send(new PutBucketVersioningCommand({ Bucket: targets[0]?.name, VersioningConfiguration }));
  }
  if (n === 2) targets.push(await newBucket(account, 'photos'));
  return targets;
};
