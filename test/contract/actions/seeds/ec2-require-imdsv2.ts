import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { EC2Client, ModifyInstanceMetadataOptionsCommand } from '@aws-sdk/client-ec2';
import type { Seed } from '../law.ts';
import { machines } from '../machines.ts';
import { REGION } from '../policies.ts';

/** Measured, and nothing used the old way; two of them; with a hop limit of its own. */
export const seed: Seed['seed'] = async (account, n) => {
  const targets = await machines(account, n === 1 ? 2 : 1);
  for (const { name } of targets) {
    await account.client(EC2Client, REGION).send(
      new ModifyInstanceMetadataOptionsCommand({
        InstanceId: name,
        HttpTokens: 'optional',
        ...(n === 2 && { HttpPutResponseHopLimit: 3 }),
      }),
    );
    await account.client(CloudWatchClient, REGION).send(
      new PutMetricDataCommand({
        Namespace: 'AWS/EC2',
        MetricData: [1, 2].map((days) => ({
          MetricName: 'MetadataNoToken',
          Dimensions: [{ Name: 'InstanceId', Value: name }],
          Timestamp: new Date(Date.now() - days * 86_400_000),
          Value: 0,
        })),
      }),
    );
  }
  return targets;
};
