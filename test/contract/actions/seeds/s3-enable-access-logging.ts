import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { newBucket } from '../bucket.ts';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** One; the bucket for logs is left from before, without a policy; in another region than it is asked in. */
export const seed: Seed['seed'] = async (account, n) => {
  const { name } = await newBucket(account, 'trail');
  if (n === 1) {
    await account.client(S3Client, REGION).send(
      new CreateBucketCommand({
        Bucket: `jikimi-logs-${account.id}-${REGION}`,
        CreateBucketConfiguration: { LocationConstraint: REGION },
      }),
    );
  }
  return [{ region: n === 2 ? 'us-east-1' : REGION, name, account: account.id }];
};
