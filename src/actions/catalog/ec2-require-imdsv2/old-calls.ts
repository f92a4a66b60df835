import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import type { AwsClients } from '../../../aws/gate.ts';
import type { Target } from '../../../change/action.ts';
import { type Clock, systemClock } from '../../../kernel/clock.ts';

export const DAYS = 14;
const DAY_SECONDS = 86_400;

/** Whether the metadata service was asked without a token; an instance that runs reports zeros. @throws SDK exceptions */
export async function readOldCalls(
  aws: AwsClients,
  { region, name }: Target,
  clock: Clock = systemClock,
): Promise<'none' | 'some' | 'unmeasured'> {
  const now = clock().getTime();
  const { Datapoints = [] } = await aws.client(CloudWatchClient, region).send(
    new GetMetricStatisticsCommand({
      Namespace: 'AWS/EC2',
      MetricName: 'MetadataNoToken',
      Dimensions: [{ Name: 'InstanceId', Value: name }],
      StartTime: new Date(now - DAYS * DAY_SECONDS * 1000),
      EndTime: new Date(now),
      Period: DAY_SECONDS,
      Statistics: ['Sum'],
    }),
  );
  if (Datapoints.length === 0) return 'unmeasured';
  return Datapoints.every(({ Sum }) => Sum === 0) ? 'none' : 'some';
}
