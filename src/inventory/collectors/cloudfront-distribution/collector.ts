import {
  CloudFrontClient,
  type DistributionSummary,
  GetDistributionConfigCommand,
  paginateListDistributions,
} from '@aws-sdk/client-cloudfront';
import {
  CloudWatchLogsClient,
  paginateDescribeDeliveries,
  paginateDescribeDeliverySources,
} from '@aws-sdk/client-cloudwatch-logs';
import pLimit from 'p-limit';
import { attempt } from '../../../aws/attempt.ts';
import type { AwsClients } from '../../../aws/gate.ts';
import { known, mapReading, type Reading } from '../../../kernel/reading.ts';
import { defineCollector, type Place } from '../../collector.ts';
import { isGone } from '../../gone.ts';
import { readAccessLogDeliveries } from '../../log-deliveries.ts';
import type { AccessLogTarget } from '../../resources/access-log.ts';
import { CloudFrontDistribution } from '../../resources/cloudfront-distribution.ts';
import { told } from '../../told.ts';

export const collector = defineCollector({
  id: 'cloudfront-distribution',
  scope: 'global',
  provides: [CloudFrontDistribution],
  run: async (aws, place, shelf) => {
    const client = aws.client(CloudFrontClient, place.region);
    const found: DistributionSummary[] = [];
    for await (const page of paginateListDistributions({ client }, {})) {
      found.push(...(told(page.DistributionList, 'DistributionList').Items ?? []));
    }
    shelf.listed(CloudFrontDistribution, known({ count: found.length }));
    const limit = pLimit(8);
    const seen = await limit.map(found, async (summary) => ({
      summary,
      own: shelf.wants(CloudFrontDistribution, 'accessLog')
        ? await readOwnLog(client, summary)
        : known<AccessLogTarget>(null),
    }));
    const silent = seen.some(({ own }) => own.state === 'known' && own.value === null);
    const delivered =
      silent && shelf.wants(CloudFrontDistribution, 'accessLog')
        ? await readDeliveries(aws, place)
        : known(new Map<string, string>());
    for (const { summary, own } of seen) {
      if (isGone([own])) continue;
      const arn = summary.ARN ?? '';
      shelf.put(
        CloudFrontDistribution,
        { id: summary.Id ?? '', arn },
        {
          enabled: known(told(summary.Enabled, 'Enabled')),
          plainHttpPaths: known(plainHttpPathsOf(summary)),
          accessLog:
            own.state === 'known' && own.value === null
              ? mapReading(delivered, (targets) => targets.get(arn) ?? null)
              : own,
        },
      );
    }
  },
});

/** The default behavior as the console writes it. */
function plainHttpPathsOf(summary: DistributionSummary): readonly string[] {
  const byDefault = told(summary.DefaultCacheBehavior, 'DefaultCacheBehavior');
  const behaviors = [...(summary.CacheBehaviors?.Items ?? []), { ...byDefault, PathPattern: 'Default (*)' }];
  return behaviors
    .filter((one) => told(one.ViewerProtocolPolicy, 'ViewerProtocolPolicy') === 'allow-all')
    .map(({ PathPattern }) => told(PathPattern, 'PathPattern'));
}

/** What the distribution itself says: the older standard logs, and real-time logs of what is asked for by default. */
function readOwnLog(
  client: CloudFrontClient,
  { Id }: DistributionSummary,
): Promise<Reading<AccessLogTarget>> {
  return attempt('cloudfront:GetDistributionConfig', async () => {
    const answer = await client.send(new GetDistributionConfigCommand({ Id }));
    const { Logging, DefaultCacheBehavior } = told(answer.DistributionConfig, 'DistributionConfig');
    if (Logging?.Enabled === true) return Logging.Bucket || 'S3';
    return DefaultCacheBehavior?.RealtimeLogConfigArn || null;
  });
}

function readDeliveries(aws: AwsClients, { region }: Place): ReturnType<typeof readAccessLogDeliveries> {
  const logs = { client: aws.client(CloudWatchLogsClient, region) };
  return readAccessLogDeliveries({
    sources: () => paginateDescribeDeliverySources(logs, {}),
    deliveries: () => paginateDescribeDeliveries(logs, {}),
  });
}
