/** The bucket of the new trail: who may write into it, and the calls that make it. */
import { GetBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { errorCode } from '../../../aws/attempt.ts';
import type { AwsClients } from '../../../aws/gate.ts';
import type { Call, Target } from '../../../change/action.ts';
import { canonical } from '../../../change/canonical.ts';
import { told } from '../../../inventory/told.ts';
import type { Json } from '../../../kernel/json.ts';
import type { IamAction } from '../../../kernel/reading.ts';

export interface TrailTarget extends Target {
  /** The trail's. */
  readonly name: string;
  readonly bucket: string;
  readonly account: string;
  readonly partition: string;
}

const WITHOUT_POLICY: ReadonlySet<string> = new Set(['NoSuchBucket', 'NoSuchBucketPolicy']);

/**
 * Whether the name may be used: there is no such bucket, or it has no policy that somebody else wrote. The bucket is
 * kept when the trail is taken back, so whether it exists is no part of the state.
 */
export async function mayUseBucket(aws: AwsClients, target: TrailTarget): Promise<boolean> {
  const { region, bucket, account } = target;
  try {
    const { Policy } = await aws
      .client(S3Client, region)
      .send(new GetBucketPolicyCommand({ Bucket: bucket, ExpectedBucketOwner: account }));
    const policy = JSON.parse(told(Policy, 'Policy')) as Json;
    return canonical(policy) === canonical(policyOf(target));
  } catch (error) {
    if (WITHOUT_POLICY.has(errorCode(error))) return true;
    throw error;
  }
}

export function makeBucket(target: TrailTarget): readonly Call[] {
  const { region, bucket, account } = target;
  // S3 wants the region said, except for the first one.
  const where = region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region } };
  const own = { Bucket: bucket, ExpectedBucketOwner: account };
  return [
    {
      ...s3Call(target, 'CreateBucket', { Bucket: bucket, ...where }, 's3:CreateBucket'),
      doneWhen: ['BucketAlreadyOwnedByYou'],
    },
    s3Call(
      target,
      'PutPublicAccessBlock',
      {
        ...own,
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
      },
      's3:PutBucketPublicAccessBlock',
    ),
    s3Call(
      target,
      'PutBucketVersioning',
      { ...own, VersioningConfiguration: { Status: 'Enabled' } },
      's3:PutBucketVersioning',
    ),
    s3Call(
      target,
      'PutBucketPolicy',
      { ...own, Policy: JSON.stringify(policyOf(target)) },
      's3:PutBucketPolicy',
    ),
  ];
}

/** CloudTrail for this one trail writes; nobody speaks to the bucket in the clear. */
function policyOf({ region, name, bucket, account, partition }: TrailTarget): Json {
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
      {
        Sid: 'OnlyEncryptedConnections',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [arn, `${arn}/*`],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  };
}

function s3Call({ region }: Target, operation: string, input: Call['input'], needs: IamAction): Call {
  return {
    load: () => import('@aws-sdk/client-s3'),
    client: 'S3',
    operation,
    region,
    input,
    needs: [needs],
  };
}
