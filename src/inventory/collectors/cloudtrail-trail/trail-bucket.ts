/** The protection of the buckets that trails write to. */
import {
  GetBucketAclCommand,
  GetBucketLoggingCommand,
  GetBucketPolicyStatusCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  type PublicAccessBlockConfiguration,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  GetPublicAccessBlockCommand as GetAccountBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { attempt } from '../../../aws/attempt.ts';
import type { AwsClients } from '../../../aws/gate.ts';
import { allKnown, known, mapReading, type Reading } from '../../../kernel/reading.ts';
import type { Place, Shelf } from '../../collector.ts';
import type { Readings } from '../../resource-type.ts';
import { CloudTrailTrail } from '../../resources/cloudtrail-trail.ts';
import { told } from '../../told.ts';

type BucketFields = Pick<
  Readings<typeof CloudTrailTrail>,
  'bucket' | 'bucketExposure' | 'bucketVersioning' | 'bucketLogging'
>;

const EVERYONE = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/;

/** Nothing but what the shelf wants is asked of a bucket, and nothing at all of a bucket of another account. */
export async function readTrailBucket(
  at: { readonly aws: AwsClients; readonly place: Place; readonly shelf: Shelf },
  bucketName: Reading<string>,
): Promise<Partial<BucketFields>> {
  if (!at.shelf.wants(CloudTrailTrail, 'bucket')) return {};
  if (bucketName.state !== 'known') return allAre(bucketName, bucketName);
  const name = bucketName.value;
  const region = await ownRegion(at, name);
  if (region.state !== 'known') return allAre(region, region);
  const bucket = known({ name, isForeign: region.value === null });
  if (region.value === null) return allAre(bucket, known(null));
  const s3 = at.aws.client(S3Client, region.value);
  const wants = (field: keyof BucketFields): boolean => at.shelf.wants(CloudTrailTrail, field);
  return {
    bucket,
    ...(wants('bucketExposure') && { bucketExposure: await readExposure(at, s3, name) }),
    ...(wants('bucketVersioning') && { bucketVersioning: await readVersioning(s3, name) }),
    ...(wants('bucketLogging') && { bucketLogging: await readLogging(s3, name) }),
  };
}

function allAre(bucket: BucketFields['bucket'], others: Reading<null>): BucketFields {
  return { bucket, bucketExposure: others, bucketVersioning: others, bucketLogging: others };
}

/** The region of a bucket of this account; `null` when the account has no such bucket. */
function ownRegion(
  { aws, place }: { readonly aws: AwsClients; readonly place: Place },
  name: string,
): Promise<Reading<string | null>> {
  const s3 = aws.client(S3Client, place.region);
  return attempt('s3:ListAllMyBuckets', async () => {
    const { Buckets = [] } = await s3.send(new ListBucketsCommand({ Prefix: name, MaxBuckets: 1000 }));
    const found = Buckets.find((one) => one.Name === name);
    return found ? (found.BucketRegion ?? place.region) : null;
  });
}

async function readExposure(
  { aws, place }: { readonly aws: AwsClients; readonly place: Place },
  s3: S3Client,
  name: string,
): Promise<BucketFields['bucketExposure']> {
  const control = aws.client(S3ControlClient, place.region);
  const none: PublicAccessBlockConfiguration = {};
  const readings = {
    policyIsPublic: await attempt(
      's3:GetBucketPolicyStatus',
      async () => {
        const { PolicyStatus } = await s3.send(new GetBucketPolicyStatusCommand({ Bucket: name }));
        return told(PolicyStatus?.IsPublic, 'IsPublic');
      },
      { NoSuchBucketPolicy: false },
    ),
    aclIsPublic: await attempt('s3:GetBucketAcl', async () => {
      const { Grants } = await s3.send(new GetBucketAclCommand({ Bucket: name }));
      return told(Grants, 'Grants').some(({ Grantee }) => EVERYONE.test(Grantee?.URI ?? ''));
    }),
    ofBucket: await attempt(
      's3:GetBucketPublicAccessBlock',
      async () => {
        const { PublicAccessBlockConfiguration } = await s3.send(
          new GetPublicAccessBlockCommand({ Bucket: name }),
        );
        return PublicAccessBlockConfiguration ?? none;
      },
      { NoSuchPublicAccessBlockConfiguration: none },
    ),
    ofAccount: await attempt(
      's3:GetAccountPublicAccessBlock',
      async () => {
        const { PublicAccessBlockConfiguration } = await control.send(
          new GetAccountBlockCommand({ AccountId: place.account }),
        );
        return PublicAccessBlockConfiguration ?? none;
      },
      { NoSuchPublicAccessBlockConfiguration: none },
    ),
  };
  return mapReading(allKnown(readings), ({ policyIsPublic, aclIsPublic, ofBucket, ofAccount }) => ({
    policyIsPublic,
    aclIsPublic,
    policyIsBlocked: ofBucket.RestrictPublicBuckets === true || ofAccount.RestrictPublicBuckets === true,
    aclIsBlocked: ofBucket.IgnorePublicAcls === true || ofAccount.IgnorePublicAcls === true,
  }));
}

function readVersioning(s3: S3Client, name: string): Promise<BucketFields['bucketVersioning']> {
  return attempt('s3:GetBucketVersioning', async () => {
    const { Status, MFADelete } = await s3.send(new GetBucketVersioningCommand({ Bucket: name }));
    return { isOn: Status === 'Enabled', mfaDelete: MFADelete === 'Enabled' };
  });
}

function readLogging(s3: S3Client, name: string): Promise<BucketFields['bucketLogging']> {
  return attempt('s3:GetBucketLogging', async () => {
    const { LoggingEnabled } = await s3.send(new GetBucketLoggingCommand({ Bucket: name }));
    return { target: LoggingEnabled?.TargetBucket ?? null };
  });
}
