import {
  type Bucket,
  GetBucketOwnershipControlsCommand,
  GetBucketVersioningCommand,
  paginateListBuckets,
  S3Client,
} from '@aws-sdk/client-s3';
import pLimit from 'p-limit';
import { attempt } from '../../../aws/attempt.ts';
import { known, type Reading } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { accountIdentity } from '../../recorder.ts';
import type { FieldName, Readings } from '../../resource-type.ts';
import { S3AccountSettings } from '../../resources/s3-account-settings.ts';
import { S3Bucket, type Versioning } from '../../resources/s3-bucket.ts';
import { readAclGrants } from './acl.ts';
import { readPolicies } from './bucket-policy.ts';
import { type BlockReading, either, readAccountBlock, readBucketBlock } from './public-access-block.ts';
import { readReplicas } from './replicas.ts';

type Fields = Readings<typeof S3Bucket>;

export const collector = defineCollector({
  id: 's3-bucket',
  scope: 'global',
  provides: [S3AccountSettings, S3Bucket],
  run: async (aws, place, shelf) => {
    let asked: Promise<BlockReading> | undefined;
    const ofAccount = () => (asked ??= readAccountBlock(aws, place));
    if (shelf.wants(S3AccountSettings, 'publicAccessBlock')) {
      shelf.put(S3AccountSettings, accountIdentity(place), { publicAccessBlock: await ofAccount() });
    }
    if (!shelf.wants(S3Bucket)) return;

    const buckets: Bucket[] = [];
    const client = aws.client(S3Client, place.region);
    // Only a paged request is answered with the region of each bucket.
    for await (const page of paginateListBuckets({ client }, { MaxBuckets: 1000 })) {
      buckets.push(...(page.Buckets ?? []));
    }
    shelf.listed(S3Bucket, known({ count: buckets.length }));
    const own = new Set(buckets.flatMap(({ Name }) => Name ?? []));
    const limit = pLimit(16);
    await limit.map(buckets, async ({ Name: id = '', BucketRegion: region = place.region, CreationDate }) => {
      const s3 = aws.client(S3Client, region);
      const read = async <F extends FieldName<typeof S3Bucket>>(field: F, ask: () => Promise<Fields[F]>) =>
        shelf.wants(S3Bucket, field) ? { [field]: await ask() } : {};
      const fields = await Promise.all([
        read('publicAccessBlock', async () => either(await readBucketBlock(s3, id), await ofAccount())),
        readPolicies(s3, id, shelf),
        read('aclGrants', () => readAclGrants(s3, id)),
        read('aclsDisabled', () => readAclsDisabled(s3, id)),
        read('replicas', () => readReplicas(s3, id, own)),
        read('versioning', () => readVersioning(s3, id)),
      ]);
      if (fields.some((readings) => Object.values(readings).some(isWithoutBucket))) return;
      const arn = `arn:${place.partition}:s3:::${id}`;
      const createdAt = known(CreationDate?.toISOString() ?? null);
      shelf.put(S3Bucket, { id, arn, region }, Object.assign({ createdAt }, ...fields) as Partial<Fields>);
    });
  },
});

/** Deleted since it was listed. S3 says "not found" of many things; only this one is the bucket. */
function isWithoutBucket(reading: Reading<unknown>): boolean {
  return reading.state === 'failed' && reading.fault.code === 'NoSuchBucket';
}

function readAclsDisabled(s3: S3Client, bucket: string): Promise<Reading<boolean>> {
  return attempt(
    's3:GetBucketOwnershipControls',
    async () => {
      const { OwnershipControls } = await s3.send(new GetBucketOwnershipControlsCommand({ Bucket: bucket }));
      return (
        OwnershipControls?.Rules?.some((rule) => rule.ObjectOwnership === 'BucketOwnerEnforced') ?? false
      );
    },
    { OwnershipControlsNotFoundError: false },
  );
}

function readVersioning(s3: S3Client, bucket: string): Promise<Reading<Versioning>> {
  return attempt('s3:GetBucketVersioning', async () => {
    // Of a bucket that never had it AWS says nothing.
    const { Status, MFADelete } = await s3.send(new GetBucketVersioningCommand({ Bucket: bucket }));
    const state = Status === undefined ? 'off' : Status === 'Enabled' ? 'on' : 'suspended';
    return { state, mfaDelete: MFADelete === 'Enabled' };
  });
}
