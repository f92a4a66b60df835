import { CloudTrailClient, CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { logBucket } from '../../../servers/trail/log-bucket.ts';
import type { Seed } from '../law.ts';

/** Never started; logging; one of one region, one of all. */
export const seed: Seed['seed'] = async (account, n) => {
  const region = 'us-east-1';
  const cloudTrail = account.client(CloudTrailClient, region);
  const S3BucketName = await logBucket(account);
  const names = n === 2 ? ['main', 'other'] : ['main'];
  for (const Name of names) {
    await cloudTrail.send(
      new CreateTrailCommand({ Name, S3BucketName, IsMultiRegionTrail: Name === 'main' }),
    );
  }
  if (n > 0) await cloudTrail.send(new StartLoggingCommand({ Name: 'main' }));
  return names.map((name) => ({ region, name }));
};
