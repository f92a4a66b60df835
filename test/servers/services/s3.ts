import type {
  CreateBucketRequest,
  GetBucketEncryptionOutput,
  GetBucketVersioningOutput,
  GetBucketVersioningRequest,
  ListBucketsOutput,
  MFADelete,
  PutBucketVersioningRequest,
} from '@aws-sdk/client-s3';
import { memory } from '../call-context.ts';
import type { Structure } from '../model/service-model.ts';
import { mendOutput, type ServiceAnswers } from '../service-answers.ts';

/** What every bucket has, since January 2023, unless its owner chose a key. */
const DEFAULT_ENCRYPTION: GetBucketEncryptionOutput = {
  ServerSideEncryptionConfiguration: {
    Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
  },
};

const ALL_BLOCKED = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

const mfaDelete = memory('account', () => new Map<string, MFADelete>());
export const service: ServiceAnswers = {
  mends: {
    /** Moto forgets whether versions are kept from being deleted without MFA. */
    PutBucketVersioning: (said, at, input) => {
      const { Bucket = '', VersioningConfiguration }: Partial<PutBucketVersioningRequest> = input;
      const wanted = VersioningConfiguration?.MFADelete;
      if (wanted === undefined || 'error' in said) return said;
      mfaDelete(at).value.set(Bucket, wanted);
      return said;
    },
    GetBucketVersioning: mendOutput<GetBucketVersioningOutput>((output, at, input) => {
      const { Bucket = '' }: Partial<GetBucketVersioningRequest> = input;
      const MFADelete = mfaDelete(at).value.get(Bucket);
      return MFADelete === undefined ? output : { ...output, MFADelete };
    }),
    GetBucketEncryption: (said) =>
      'error' in said && said.error.code === 'ServerSideEncryptionConfigurationNotFoundError'
        ? { output: DEFAULT_ENCRYPTION as unknown as Structure }
        : said,
    /** AWS tells a bucket's region only to those who ask with any parameter. */
    ListBuckets: mendOutput<ListBucketsOutput>(async (output, at, input) => {
      if (Object.keys(input).length === 0) return output;
      const { GetBucketLocationCommand, S3Client } = await import('@aws-sdk/client-s3');
      const client = at.moto(S3Client);
      const regions = (output.Buckets ?? []).map(async (bucket) => {
        const { LocationConstraint } = await client.send(
          new GetBucketLocationCommand({ Bucket: bucket.Name }),
        );
        return { ...bucket, BucketRegion: LocationConstraint ?? 'us-east-1' };
      });
      return { ...output, Buckets: await Promise.all(regions) };
    }),
    /** Since April 2023 a new bucket blocks public access and knows no ACLs. */
    CreateBucket: mendOutput<object>(async (output, at, input) => {
      const { PutBucketOwnershipControlsCommand, PutPublicAccessBlockCommand, S3Client } = await import(
        '@aws-sdk/client-s3'
      );
      const { Bucket, ObjectOwnership = 'BucketOwnerEnforced' }: Partial<CreateBucketRequest> = input;
      const s3 = at.moto(S3Client);
      await s3.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: ALL_BLOCKED }));
      await s3.send(
        new PutBucketOwnershipControlsCommand({
          Bucket,
          OwnershipControls: { Rules: [{ ObjectOwnership }] },
        }),
      );
      return output;
    }),
  },
};
