import { CloudWatchClient, ListMetricsCommand } from '@aws-sdk/client-cloudwatch';
import type { AwsClients } from '../../aws/gate.ts';

/** Whether the bill is reported to CloudWatch: a preference without an API, seen by its effect, after about 15 minutes. */
export async function reportsBilling(aws: AwsClients, region: string): Promise<boolean> {
  const { Metrics = [] } = await aws
    .client(CloudWatchClient, region)
    .send(new ListMetricsCommand({ Namespace: 'AWS/Billing', MetricName: 'EstimatedCharges' }));
  return Metrics.length > 0;
}
