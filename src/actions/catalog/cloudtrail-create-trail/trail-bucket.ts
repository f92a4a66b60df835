import type { Target } from '../../../change/action.ts';
import type { Json } from '../../../kernel/json.ts';
import { type LogBucket, onlyEncrypted } from '../../log-bucket.ts';

export interface TrailTarget extends Target, LogBucket {
  readonly region: string;
  /** The trail's. */
  readonly name: string;
  readonly bucket: string;
  readonly account: string;
  readonly partition: string;
}

/** CloudTrail for this one trail writes; nobody speaks to the bucket in the clear. */
export function policyOf({ region, name, bucket, account, partition }: TrailTarget): Json {
  const arn = `arn:${partition}:s3:::${bucket}`;
  const trail = `arn:${partition}:cloudtrail:${region}:${account}:trail/${name}`;
  const service = { Service: 'cloudtrail.amazonaws.com' };
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'CloudTrailAclCheck',
        Effect: 'Allow',
        Principal: service,
        Action: 's3:GetBucketAcl',
        Resource: arn,
        Condition: { StringEquals: { 'aws:SourceArn': trail } },
      },
      {
        Sid: 'CloudTrailWrite',
        Effect: 'Allow',
        Principal: service,
        Action: 's3:PutObject',
        Resource: `${arn}/AWSLogs/${account}/*`,
        Condition: {
          StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceArn': trail },
        },
      },
      onlyEncrypted(arn),
    ],
  };
}
