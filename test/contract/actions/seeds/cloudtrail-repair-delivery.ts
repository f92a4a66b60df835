import { CloudTrailClient, CreateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { DeleteBucketPolicyCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { newBucket } from '../bucket.ts';
import type { Seed } from '../law.ts';
import { policyOf, REGION } from '../policies.ts';

/** No policy; one of other statements, oddly spaced; with a prefix, and one that lets in another trail. */
export const seed: Seed['seed'] = async (account, n) => {
  const { name, arn } = await newBucket(account, 'trail');
  const s3 = account.client(S3Client, REGION);
  const open = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: ['s3:GetBucketAcl', 's3:PutObject'],
        Resource: [arn, `${arn}/*`],
      },
    ],
  };
  await s3.send(new PutBucketPolicyCommand({ Bucket: name, Policy: JSON.stringify(open) }));
  const { TrailARN = '' } = await account.client(CloudTrailClient, REGION).send(
    new CreateTrailCommand({
      Name: 'main',
      S3BucketName: name,
      ...(n === 2 && { S3KeyPrefix: 'trails' }),
    }),
  );
  if (n === 0) await s3.send(new DeleteBucketPolicyCommand({ Bucket: name }));
  if (n === 1) {
    const Policy = policyOf(account, 'foreign', 1, 's3:GetObject', `${arn}/*`);
    await s3.send(new PutBucketPolicyCommand({ Bucket: name, Policy }));
  }
  return [{ region: REGION, name, trailArn: TrailARN, account: account.id, partition: 'aws' }];
};
