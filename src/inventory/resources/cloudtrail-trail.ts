import { defineResource, field } from '../resource-type.ts';

export interface TrailStatus {
  readonly logging: boolean;
  /** When logging was last stopped, ISO 8601; `null` while it logs, or when it was never started. */
  readonly stoppedAt: string | null;
  /** S3's error code from the last delivery, such as `AccessDenied` or `NoSuchBucket`. */
  readonly deliveryError: string | null;
  readonly deliveredAt: string | null;
}

/** Who is let into the trail's bucket. A block counts whether it is on for the bucket or for the account. */
export interface BucketExposure {
  /** S3's own judgement of the bucket policy. */
  readonly policyIsPublic: boolean;
  readonly policyIsBlocked: boolean;
  /** The access control list names everyone, or everyone with an AWS account. */
  readonly aclIsPublic: boolean;
  readonly aclIsBlocked: boolean;
}

/** One per trail, in its home region. Facts about the bucket are `null` where it is not this account's. */
export const CloudTrailTrail = defineResource({
  type: 'AWS::CloudTrail::Trail',
  name: { en: 'CloudTrail trail', ko: 'CloudTrail 추적' },
  scope: 'listed',
  listing: ['cloudtrail:ListTrails', 'cloudtrail:DescribeTrails'],
  fields: {
    validatesLogFiles: field<boolean>('cloudtrail:DescribeTrails'),
    /** `null`: encrypted with a key that AWS holds. */
    kmsKeyArn: field<string | null>('cloudtrail:DescribeTrails'),
    /** The organisation's trail, owned by another account: it cannot be changed from here. */
    isForeign: field<boolean>('cloudtrail:DescribeTrails'),
    status: field<TrailStatus>('cloudtrail:GetTrailStatus'),
    bucket: field<{ readonly name: string; readonly isForeign: boolean }>(
      'cloudtrail:DescribeTrails',
      's3:ListAllMyBuckets',
    ),
    bucketExposure: field<BucketExposure | null>(
      's3:GetBucketPolicyStatus',
      's3:GetBucketAcl',
      's3:GetBucketPublicAccessBlock',
      's3:GetAccountPublicAccessBlock',
      's3:ListAllMyBuckets',
    ),
    bucketVersioning: field<{ readonly isOn: boolean; readonly mfaDelete: boolean } | null>(
      's3:GetBucketVersioning',
      's3:ListAllMyBuckets',
    ),
    /** `target` is the bucket that receives the access log. */
    bucketLogging: field<{ readonly target: string | null } | null>(
      's3:GetBucketLogging',
      's3:ListAllMyBuckets',
    ),
  },
});
