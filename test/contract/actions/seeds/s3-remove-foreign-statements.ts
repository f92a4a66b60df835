import { PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { newBucket } from '../bucket.ts';
import type { Seed } from '../law.ts';
import { policyOf, REGION } from '../policies.ts';

export const seed: Seed['seed'] = async (account, n) => {
  const target = await newBucket(account, 'photos');
  const Policy = policyOf(account, 'foreign', n, 's3:GetObject', `${target.arn}/*`);
  await account.client(S3Client, REGION).send(new PutBucketPolicyCommand({ Bucket: target.name, Policy }));
  return [target];
};
