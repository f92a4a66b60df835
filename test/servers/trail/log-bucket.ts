import { CreateBucketCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import type { TestAccount } from '../aws-server.ts';

/** A bucket that CloudTrail may write to. */
export async function logBucket(account: TestAccount): Promise<string> {
  const Bucket = `trail-${account.id}`;
  const s3 = account.client(S3Client, 'us-east-1');
  await s3.send(new CreateBucketCommand({ Bucket }));
  const allow = { Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' } };
  const Statement = [
    { ...allow, Action: 's3:GetBucketAcl', Resource: `arn:aws:s3:::${Bucket}` },
    { ...allow, Action: 's3:PutObject', Resource: `arn:aws:s3:::${Bucket}/*` },
  ];
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  return Bucket;
}
