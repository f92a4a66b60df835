/** The newer way to access logs: CloudWatch Logs delivers them, and the service itself knows nothing of it. */
import { attempt } from '../aws/attempt.ts';
import { allKnown, mapReading, type Reading } from '../kernel/reading.ts';

interface SourcesPage {
  readonly deliverySources?:
    | readonly {
        readonly name?: string | undefined;
        readonly logType?: string | undefined;
        readonly resourceArns?: readonly string[] | undefined;
      }[]
    | undefined;
}

interface DeliveriesPage {
  readonly deliveries?:
    | readonly {
        readonly deliverySourceName?: string | undefined;
        readonly deliveryDestinationArn?: string | undefined;
      }[]
    | undefined;
}

/**
 * ARNs of what delivers its access logs to where, in one region (`us-east-1` for CloudFront).
 * @param ask the SDK's paginators of `DescribeDeliverySources` and `DescribeDeliveries`
 */
export async function readAccessLogDeliveries(ask: {
  readonly sources: () => AsyncIterable<SourcesPage>;
  readonly deliveries: () => AsyncIterable<DeliveriesPage>;
}): Promise<Reading<ReadonlyMap<string, string>>> {
  const sources = await attempt('logs:DescribeDeliverySources', async () => {
    const arns = new Map<string, readonly string[]>();
    for await (const { deliverySources = [] } of ask.sources()) {
      for (const { name = '', logType, resourceArns = [] } of deliverySources) {
        if (logType?.endsWith('ACCESS_LOGS')) arns.set(name, resourceArns);
      }
    }
    return arns;
  });
  const deliveries = await attempt('logs:DescribeDeliveries', async () => {
    const targets = new Map<string, string>();
    for await (const page of ask.deliveries()) {
      for (const { deliverySourceName = '', deliveryDestinationArn = '' } of page.deliveries ?? []) {
        targets.set(deliverySourceName, deliveryDestinationArn);
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
