import { GetBucketPolicyCommand, GetBucketPolicyStatusCommand, type S3Client } from '@aws-sdk/client-s3';
import { attempt } from '../../../aws/attempt.ts';
import { known, type Reading } from '../../../kernel/reading.ts';
import { type PolicyDocument, parsePolicy } from '../../../policy/document.ts';
import type { Shelf } from '../../collector.ts';
import type { Readings } from '../../resource-type.ts';
import { S3Bucket } from '../../resources/s3-bucket.ts';

type PolicyFields = Pick<Readings<typeof S3Bucket>, 'policy' | 'policyIsPublic'>;

/** Of a bucket without a policy, S3's judgement on it is not asked. */
export async function readPolicies(
  s3: S3Client,
  bucket: string,
  shelf: Shelf,
): Promise<Partial<PolicyFields>> {
  if (!shelf.wants(S3Bucket, 'policy', 'policyIsPublic')) return {};
  const policy = await readPolicy(s3, bucket);
  if (!shelf.wants(S3Bucket, 'policyIsPublic')) return { policy };
  const hasNone = policy.state === 'known' && policy.value === null;
  return { policy, policyIsPublic: hasNone ? known(null) : await readPolicyIsPublic(s3, bucket) };
}

function readPolicy(s3: S3Client, bucket: string): Promise<Reading<PolicyDocument | null>> {
  return attempt<PolicyDocument | null>(
    's3:GetBucketPolicy',
    async () => {
      const { Policy = '' } = await s3.send(new GetBucketPolicyCommand({ Bucket: bucket }));
      return parsePolicy(Policy);
    },
    { NoSuchBucketPolicy: null },
  );
}

function readPolicyIsPublic(s3: S3Client, bucket: string): Promise<Reading<boolean | null>> {
  return attempt<boolean | null>(
    's3:GetBucketPolicyStatus',
    async () => {
      const { PolicyStatus } = await s3.send(new GetBucketPolicyStatusCommand({ Bucket: bucket }));
      return PolicyStatus?.IsPublic ?? null;
    },
    { NoSuchBucketPolicy: null },
  );
}
