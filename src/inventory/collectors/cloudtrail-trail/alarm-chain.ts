import { CloudWatchClient, type MetricAlarm, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  type MetricFilter,
  paginateDescribeMetricFilters,
} from '@aws-sdk/client-cloudwatch-logs';
import { paginateListSubscriptionsByTopic, SNSClient } from '@aws-sdk/client-sns';
import { attempt } from '../../../aws/attempt.ts';
import type { AwsClients } from '../../../aws/gate.ts';
import { parseArn } from '../../../kernel/arn.ts';
import type { Reading } from '../../../kernel/reading.ts';
import { told } from '../../told.ts';
import { parseMetricFilterPattern } from '../../watch/metric-filter-pattern.ts';
import type { AlarmFact, FilterFact } from '../../watch/watch-facts.ts';

export function readFilters(aws: AwsClients, logGroup: string): Promise<Reading<readonly FilterFact[]>> {
  const { region = '', resource = '' } = parseArn(logGroup) ?? {};
  const logGroupName = resource.replace(/^log-group:/, '');
  const client = aws.client(CloudWatchLogsClient, region);
  return attempt<readonly FilterFact[]>(
    'logs:DescribeMetricFilters',
    async () => {
      const found: MetricFilter[] = [];
      for await (const page of paginateDescribeMetricFilters({ client }, { logGroupName })) {
        found.push(...told(page.metricFilters, 'metricFilters'));
      }
      return found.map(({ filterName = '', filterPattern, metricTransformations = [] }) => ({
        name: filterName,
        logGroup,
        region,
        pattern: parseMetricFilterPattern(told(filterPattern, 'filterPattern')),
        metrics: metricTransformations.map(({ metricNamespace = '', metricName = '' }) =>
          metric(metricNamespace, metricName),
        ),
      }));
    },
    // The trail names a log group that somebody has deleted.
    { ResourceNotFoundException: [] },
  );
}

export function readAlarms(aws: AwsClients, region: string): Promise<Reading<readonly AlarmFact[]>> {
  const client = aws.client(CloudWatchClient, region);
  return attempt('cloudwatch:DescribeAlarms', async () => {
    const found: MetricAlarm[] = [];
    const input = { AlarmTypes: ['MetricAlarm' as const], MaxRecords: 100 };
    for await (const page of paginateDescribeAlarms({ client }, input)) {
      found.push(...(page.MetricAlarms ?? []));
    }
    return found.map((alarm) => ({
      region,
      metrics: metricsOf(alarm),
      works: told(alarm.ActionsEnabled, 'ActionsEnabled') && goesOff(alarm),
      actions: alarm.AlarmActions ?? [],
    }));
  });
}

/** Confirmed subscriptions of each topic. Other targets than topics are left out. */
export async function readSubscribers(
  aws: AwsClients,
  arns: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Reading<number>>> {
  const topics = [...arns].filter((arn) => parseArn(arn)?.service === 'sns');
  const counts = await Promise.all(
    topics.map(async (arn) => [arn, await readSubscriberCount(aws, arn)] as const),
  );
  return new Map(counts);
}

function readSubscriberCount(aws: AwsClients, TopicArn: string): Promise<Reading<number>> {
  const client = aws.client(SNSClient, parseArn(TopicArn)?.region ?? '');
  return attempt(
    'sns:ListSubscriptionsByTopic',
    async () => {
      let confirmed = 0;
      for await (const page of paginateListSubscriptionsByTopic({ client }, { TopicArn })) {
        // Until it is confirmed a subscription has words ("PendingConfirmation") where its ARN will be.
        confirmed += (page.Subscriptions ?? []).filter(({ SubscriptionArn }) =>
          SubscriptionArn?.startsWith('arn:'),
        ).length;
      }
      return confirmed;
    },
    { NotFound: 0, NotFoundException: 0 },
  );
}

function metricsOf({ Namespace, MetricName, Metrics = [] }: MetricAlarm): readonly string[] {
  const parts = Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []);
  return [{ Namespace, MetricName }, ...parts].flatMap((one) =>
    one.Namespace !== undefined && one.MetricName !== undefined ? metric(one.Namespace, one.MetricName) : [],
  );
}

/** An alarm on counted calls has to look for more than some number of them. */
function goesOff({ ComparisonOperator }: MetricAlarm): boolean {
  return told(ComparisonOperator, 'ComparisonOperator').includes('Greater');
}

function metric(namespace: string, name: string): string {
  return JSON.stringify([namespace, name]);
}
