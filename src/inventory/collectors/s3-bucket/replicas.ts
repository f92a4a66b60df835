import { GetBucketReplicationCommand, type S3Client } from '@aws-sdk/client-s3';
import { attempt } from '../../../aws/attempt.ts';
import type { Reading } from '../../../kernel/reading.ts';
import type { Replica } from '../../resources/s3-bucket.ts';
import { told } from '../../told.ts';

/** Rules that are switched off copy nothing. */
export function readReplicas(
  s3: S3Client,
  bucket: string,
  own: ReadonlySet<string>,
): Promise<Reading<readonly Replica[]>> {
  return attempt(
    's3:GetReplicationConfiguration',
    async () => {
      const { ReplicationConfiguration } = await s3.send(new GetBucketReplicationCommand({ Bucket: bucket }));
      return told(ReplicationConfiguration?.Rules, 'Rules')
        .filter(({ Status }) => Status === 'Enabled')
        .map(({ Destination }) => told(Destination?.Bucket, 'Destination.Bucket'))
        .map((bucketArn) => ({ bucketArn, isOwn: own.has(bucketArn.split(':').at(-1) ?? '') }));
    },
    { ReplicationConfigurationNotFoundError: [] },
  );
}
