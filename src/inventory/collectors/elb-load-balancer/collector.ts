import {
  CloudWatchLogsClient,
  paginateDescribeDeliveries,
  paginateDescribeDeliverySources,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  DescribeLoadBalancerAttributesCommand,
  ElasticLoadBalancingV2Client,
  paginateDescribeListeners,
  paginateDescribeLoadBalancers,
  type LoadBalancer as SdkLoadBalancer,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import pLimit from 'p-limit';
import { attempt } from '../../../aws/attempt.ts';
import type { AwsClients } from '../../../aws/gate.ts';
import { known, mapReading, type Reading } from '../../../kernel/reading.ts';
import { defineCollector, type Place } from '../../collector.ts';
import { isGone } from '../../gone.ts';
import { readAccessLogDeliveries } from '../../log-deliveries.ts';
import type { AccessLogTarget } from '../../resources/access-log.ts';
import { LoadBalancer } from '../../resources/load-balancer.ts';
import { told } from '../../told.ts';

type Client = ElasticLoadBalancingV2Client;

export const collector = defineCollector({
  id: 'elb-load-balancer',
  scope: 'region',
  provides: [LoadBalancer],
  run: async (aws, place, shelf) => {
    const client = aws.client(ElasticLoadBalancingV2Client, place.region);
    const found: SdkLoadBalancer[] = [];
    for await (const page of paginateDescribeLoadBalancers({ client }, {})) {
      found.push(...told(page.LoadBalancers, 'LoadBalancers'));
    }
    shelf.listed(LoadBalancer, known({ count: found.length }));
    const [wantsTls, wantsLog] = [
      shelf.wants(LoadBalancer, 'endsTls'),
      shelf.wants(LoadBalancer, 'accessLog'),
    ];
    const limit = pLimit(8);
    const seen = await limit.map(found, async (balancer) => ({
      arn: balancer.LoadBalancerArn ?? '',
      id: balancer.LoadBalancerName ?? '',
      kind: told(balancer.Type, 'Type'),
      endsTls: balancer.Type === 'network' && wantsTls ? await readEndsTls(client, balancer) : known(false),
      own: balancer.Type === 'gateway' || !wantsLog ? known(null) : await readOwnLog(client, balancer),
    }));
    const silent =
      wantsLog &&
      seen.some(({ own, kind }) => own.state === 'known' && own.value === null && kind !== 'gateway');
    const delivered = silent ? await readDeliveries(aws, place) : known(new Map<string, string>());
    for (const { arn, id, kind, endsTls, own } of seen) {
      if (isGone([endsTls, own])) continue;
      const isSilent = own.state === 'known' && own.value === null && kind !== 'gateway';
      shelf.put(
        LoadBalancer,
        { id, arn },
        {
          kind: known(kind),
          ...(wantsTls && { endsTls }),
          ...(wantsLog && {
            accessLog: isSilent ? mapReading(delivered, (targets) => targets.get(arn) ?? null) : own,
          }),
        },
      );
    }
  },
});

function readEndsTls(client: Client, { LoadBalancerArn }: SdkLoadBalancer): Promise<Reading<boolean>> {
  return attempt('elasticloadbalancing:DescribeListeners', async () => {
    for await (const page of paginateDescribeListeners({ client }, { LoadBalancerArn })) {
      if (told(page.Listeners, 'Listeners').some(({ Protocol }) => Protocol === 'TLS')) return true;
    }
    return false;
  });
}

function readOwnLog(client: Client, { LoadBalancerArn }: SdkLoadBalancer): Promise<Reading<AccessLogTarget>> {
  return attempt('elasticloadbalancing:DescribeLoadBalancerAttributes', async () => {
    const answer = await client.send(new DescribeLoadBalancerAttributesCommand({ LoadBalancerArn }));
    const attributes = told(answer.Attributes, 'Attributes');
    const valueOf = (key: string) => attributes.find((one) => one.Key === key)?.Value;
    return told(valueOf('access_logs.s3.enabled'), 'access_logs.s3.enabled') === 'true'
      ? valueOf('access_logs.s3.bucket') || 'S3'
      : null;
  });
}

function readDeliveries(aws: AwsClients, { region }: Place): ReturnType<typeof readAccessLogDeliveries> {
  const logs = { client: aws.client(CloudWatchLogsClient, region) };
  return readAccessLogDeliveries({
    sources: () => paginateDescribeDeliverySources(logs, {}),
    deliveries: () => paginateDescribeDeliveries(logs, {}),
  });
}
