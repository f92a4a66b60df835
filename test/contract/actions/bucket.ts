import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { ResourceTarget } from '../../../src/actions/found.ts';
import type { TestAccount } from '../../servers/aws-server.ts';
import { policyTarget, REGION } from './policies.ts';

/** A new bucket, with all that AWS turns on by itself. */
export async function newBucket(account: TestAccount, name: string): Promise<ResourceTarget> {
  const Bucket = `${name}-${account.id}`;
  await account
    .client(S3Client, REGION)
    .send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: REGION } }));
  return policyTarget(account, Bucket, `arn:aws:s3:::${Bucket}`);
}
