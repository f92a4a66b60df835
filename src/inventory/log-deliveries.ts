/** The newer way to access logs: CloudWatch Logs delivers them, and the service itself knows nothing of it. */
import {
  CloudWatchLogsClient,
  paginateDescribeDeliveries,
  paginateDescribeDeliverySources,
} from '@aws-sdk/client-cloudwatch-logs';
import { attempt } from '../aws/attempt.ts';
import type { AwsClients } from '../aws/gate.ts';
import { allKnown, mapReading, type Reading } from '../kernel/reading.ts';

/** ARNs of what delivers its access logs to where, in one region (`us-east-1` for CloudFront). */
export async function readAccessLogDeliveries(
  aws: AwsClients,
  region: string,
): Promise<Reading<ReadonlyMap<string, string>>> {
  const client = aws.client(CloudWatchLogsClient, region);
  const sources = await attempt('logs:DescribeDeliverySources', async () => {
    const arns = new Map<string, readonly string[]>();
    for await (const page of paginateDescribeDeliverySources({ client }, {})) {
      for (const source of page.deliverySources ?? []) {
        if (source.logType?.endsWith('ACCESS_LOGS')) arns.set(source.name ?? '', source.resourceArns ?? []);
      }
    }
    return arns;
  });
  const deliveries = await attempt('logs:DescribeDeliveries', async () => {
    const targets = new Map<string, string>();
    for await (const page of paginateDescribeDeliveries({ client }, {})) {
      for (const one of page.deliveries ?? []) {
        targets.set(one.deliverySourceName ?? '', one.deliveryDestinationArn ?? '');
      }
    }
    return targets;
  });
  return mapReading(allKnown({ sources, deliveries }), (read) => {
    const delivered = [...read.sources].flatMap(([name, arns]) => {
      const target = read.deliveries.get(name);
      return target === undefined ? [] : arns.map((arn) => [arn, target] as const);
    });
    return new Map(delivered);
  });
}
