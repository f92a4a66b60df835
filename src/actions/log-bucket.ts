/** A bucket of our own that AWS writes logs into: who may write, and the calls that make it. */
import { GetBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { errorCode } from '../aws/attempt.ts';
import type { AwsClients } from '../aws/gate.ts';
import type { Call } from '../change/action.ts';
import { canonical } from '../change/canonical.ts';
import { told } from '../inventory/told.ts';
import type { Json } from '../kernel/json.ts';
import type { IamAction } from '../kernel/reading.ts';

export interface LogBucket {
  readonly region: string;
  readonly bucket: string;
  readonly account: string;
  readonly partition: string;
}

export const LOG_BUCKET_WRITES: readonly IamAction[] = [
  's3:CreateBucket',
  's3:PutBucketPolicy',
  's3:PutBucketPublicAccessBlock',
  's3:PutBucketVersioning',
];

const WITHOUT_POLICY: ReadonlySet<string> = new Set(['NoSuchBucket', 'NoSuchBucketPolicy']);

/**
 * Whether the name may be used: there is no such bucket, or it has no policy that somebody else wrote. The bucket is
 * kept when what writes into it is taken back, so whether it exists is no part of a state.
 */
export async function mayUseBucket(aws: AwsClients, place: LogBucket, policy: Json): Promise<boolean> {
  const { region, bucket, account } = place;
  try {
    const { Policy } = await aws
      .client(S3Client, region)
      .send(new GetBucketPolicyCommand({ Bucket: bucket, ExpectedBucketOwner: account }));
    return canonical(JSON.parse(told(Policy, 'Policy')) as Json) === canonical(policy);
  } catch (error) {
    if (WITHOUT_POLICY.has(errorCode(error))) return true;
    throw error;
  }
}

export function makeBucket({ region, bucket, account }: LogBucket, policy: Json): readonly Call[] {
  // S3 wants the region said, except for the first one.
  const where = region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region } };
  const own = { Bucket: bucket, ExpectedBucketOwner: account };
  return [
    {
      ...s3Call(region, 'CreateBucket', { Bucket: bucket, ...where }, 's3:CreateBucket'),
      doneWhen: ['BucketAlreadyOwnedByYou'],
    },
    s3Call(
      region,
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
      region,
      'PutBucketVersioning',
      { ...own, VersioningConfiguration: { Status: 'Enabled' } },
      's3:PutBucketVersioning',
    ),
    s3Call(region, 'PutBucketPolicy', { ...own, Policy: JSON.stringify(policy) }, 's3:PutBucketPolicy'),
  ];
}

/** Nobody speaks to the bucket in the clear. */
export function onlyEncrypted(arn: string): Json {
  return {
    Sid: 'OnlyEncryptedConnections',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [arn, `${arn}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
}

export function s3Call(region: string, operation: string, input: Call['input'], needs: IamAction): Call {
  return {
    load: () => import('@aws-sdk/client-s3'),
    client: 'S3',
    operation,
    region,
    input,
    needs: [needs],
  };
}
