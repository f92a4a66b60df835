import { CloudTrailClient, CreateTrailCommand, UpdateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { TestAccount } from '../aws-server.ts';
import { proveRefusals } from '../prove-refusals.ts';
import { letCloudTrailWrite } from '../trail-bucket.ts';
import { refuses } from './cloudtrail.ts';

const Name = 'everything';

async function bucket(account: TestAccount, name: string): Promise<string> {
  const Bucket = `${name}-${account.id}`;
  await account.client(S3Client, 'us-east-1').send(new CreateBucketCommand({ Bucket }));
  return Bucket;
}

proveRefusals(refuses, {
  'CreateTrail: there is no such bucket': async (account) => {
    const S3BucketName = `later-${account.id}`;
    return {
      call: () => account.client(CloudTrailClient).send(new CreateTrailCommand({ Name, S3BucketName })),
      cure: async () => letCloudTrailWrite(account, await bucket(account, 'later')),
    };
  },
  'CreateTrail: the policy of the bucket does not let CloudTrail write': async (account) => {
    const S3BucketName = await bucket(account, 'trail');
    return {
      call: () => account.client(CloudTrailClient).send(new CreateTrailCommand({ Name, S3BucketName })),
      cure: () => letCloudTrailWrite(account, S3BucketName),
    };
  },
  'UpdateTrail: the policy of the bucket does not let CloudTrail write': async (account) => {
    const trail = account.client(CloudTrailClient);
    const first = await bucket(account, 'first');
    await letCloudTrailWrite(account, first);
    await trail.send(new CreateTrailCommand({ Name, S3BucketName: first }));
    const S3BucketName = await bucket(account, 'second');
    return {
      call: () => trail.send(new UpdateTrailCommand({ Name, S3BucketName })),
      cure: () => letCloudTrailWrite(account, S3BucketName),
    };
  },
});
