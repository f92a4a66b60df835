import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { Seed } from '../law.ts';

/** Nothing; the same in the one region that S3 wants unsaid; a bucket left from before, without a policy. */
export const seed: Seed['seed'] = async (account, n) => {
  const seoul = 'ap-northeast-2';
  const region = n === 1 ? 'us-east-1' : seoul;
  const bucket = `jikimi-trail-${account.id}-${region}`;
  if (n === 2) {
    await account
      .client(S3Client, region)
      .send(
        new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: seoul } }),
      );
  }
  return [{ region, name: 'jikimi-trail', bucket, account: account.id, partition: 'aws' }];
};
