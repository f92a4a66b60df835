import { PutBucketPolicyCommand, PutBucketWebsiteCommand, S3Client } from '@aws-sdk/client-s3';
import { newBucket } from '../bucket.ts';
import type { Seed } from '../law.ts';
import { policyOf, REGION } from '../policies.ts';

/** Without a policy; with one in odd spacing; a website with one. */
export const seed: Seed['seed'] = async (account, n) => {
  const s3 = account.client(S3Client, REGION);
  const target = await newBucket(account, 'photos');
  const { name: Bucket, arn } = target;
  if (n > 0) {
    const Policy = policyOf(account, 'foreign', n, 's3:GetObject', `${arn}/*`);
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  }
  if (n === 2) {
    const WebsiteConfiguration = { IndexDocument: { Suffix: 'index.html' } };
    await s3.send(new PutBucketWebsiteCommand({ Bucket, WebsiteConfiguration }));
  }
  return [target];
};
