import { PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import type { TestAccount } from './aws-server.ts';

/** The bucket policy without which no trail can be made. */
export function letCloudTrailWrite(
  account: TestAccount,
  bucket: string,
  region = 'us-east-1',
): Promise<unknown> {
  const allow = (Action: string, Resource: string) => ({
    Effect: 'Allow',
    Principal: { Service: 'cloudtrail.amazonaws.com' },
    Action,
    Resource,
  });
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      allow('s3:GetBucketAcl', `arn:aws:s3:::${bucket}`),
      allow('s3:PutObject', `arn:aws:s3:::${bucket}/AWSLogs/${account.id}/*`),
    ],
  });
  return account.client(S3Client, region).send(new PutBucketPolicyCommand({ Bucket: bucket, Policy }));
}
