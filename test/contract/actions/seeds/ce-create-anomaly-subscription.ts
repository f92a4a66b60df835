import {
  CostExplorerClient,
  CreateAnomalyMonitorCommand,
  CreateAnomalySubscriptionCommand,
} from '@aws-sdk/client-cost-explorer';
import { OWN_TAGS } from '../guard-tags.ts';
import type { Seed } from '../law.ts';

/** Nothing; the monitor alone, as newer accounts have it; monitor and our subscription to another sum. */
export const seed: Seed['seed'] = async (account, n) => {
  const ce = account.client(CostExplorerClient, 'us-east-1');
  const target = { region: 'us-east-1', name: 'jikimi-guard', email: 'owner@example.com', impactUsd: 10 };
  if (n === 0) return [target];
  const { MonitorArn = '' } = await ce.send(
    new CreateAnomalyMonitorCommand({
      AnomalyMonitor: {
        MonitorName: 'services',
        MonitorType: 'DIMENSIONAL',
        MonitorDimension: 'SERVICE',
      },
    }),
  );
  if (n === 1) return [target];
  await ce.send(
    new CreateAnomalySubscriptionCommand({
      AnomalySubscription: {
        SubscriptionName: 'jikimi-guard',
        MonitorArnList: [MonitorArn],
        Subscribers: [{ Address: 'owner@example.com', Type: 'EMAIL' }],
        Frequency: 'WEEKLY',
        ThresholdExpression: {
          Dimensions: {
            Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
            MatchOptions: ['GREATER_THAN_OR_EQUAL'],
            Values: ['1000'],
          },
        },
      },
      ResourceTags: OWN_TAGS,
    }),
  );
  return [target];
};
