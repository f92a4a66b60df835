import { CreateBucketCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import type { Seed } from '../law.ts';
import { policyOf, policyTarget, REGION } from '../policies.ts';

export const seed: Seed['seed'] = async (account, n) => {
  const s3 = account.client(S3Client, REGION);
  const Bucket = `photos-${account.id}-${n}`;
  const CreateBucketConfiguration = { LocationConstraint: REGION } as const;
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
  const arn = `arn:aws:s3:::${Bucket}`;
  const Policy = policyOf(account, 'foreign', n, 's3:GetObject', `${arn}/*`);
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  return [policyTarget(account, Bucket, arn)];
};
