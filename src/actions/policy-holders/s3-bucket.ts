import { GetBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { errorCode } from '../../aws/error-code.ts';
import { S3Bucket } from '../../inventory/resources/s3-bucket.ts';
import { told } from '../../inventory/told.ts';
import { isLogDelivery } from '../../policy/aws-log-accounts.ts';
import type { PolicyHolder } from '../resource-policy.ts';

export const bucketPolicy: PolicyHolder = {
  noun: { en: 'S3 bucket', ko: 'S3 버킷' },
  resource: S3Bucket,
  reads: ['s3:GetBucketPolicy'],
  writes: ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy'],
  read: async (aws, { region, name }) => {
    try {
      const { Policy } = await aws
        .client(S3Client, region)
        .send(new GetBucketPolicyCommand({ Bucket: name }));
      return { address: name, policy: told(Policy, 'Policy') };
    } catch (error) {
      if (errorCode(error) !== 'NoSuchBucketPolicy') throw error;
      return { address: name, policy: null };
    }
  },
  write: ({ region }, Bucket, policy) => {
    const to = { load: () => import('@aws-sdk/client-s3'), client: 'S3', region };
    return policy === null
      ? { ...to, operation: 'DeleteBucketPolicy', input: { Bucket }, needs: ['s3:DeleteBucketPolicy'] }
      : {
          ...to,
          operation: 'PutBucketPolicy',
          input: { Bucket, Policy: policy },
          needs: ['s3:PutBucketPolicy'],
        };
  },
  leaves: ({ who, actions }) => who.kind === 'account' && isLogDelivery(who.account, actions),
  // These refuse any policy that is public still.
  before: ['s3-block-public-access', 's3-block-account-public-access'],
};
