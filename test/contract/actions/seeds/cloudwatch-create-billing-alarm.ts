import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import { OWN_TAGS } from '../guard-tags.ts';
import type { Seed } from '../law.ts';

/** No alarm; one whose actions an intruder switched off; one at another sum. */
export const seed: Seed['seed'] = async (account, n) => {
  if (n > 0) {
    await account.client(CloudWatchClient, 'us-east-1').send(
      new PutMetricAlarmCommand({
        AlarmName: 'jikimi-guard-charges',
        Namespace: 'AWS/Billing',
        MetricName: 'EstimatedCharges',
        Dimensions: [{ Name: 'Currency', Value: 'USD' }],
        Statistic: 'Maximum',
        Period: 21_600,
        EvaluationPeriods: 1,
        Threshold: n === 1 ? 10 : 5000,
        ComparisonOperator: 'GreaterThanThreshold',
        ActionsEnabled: n !== 1,
        Tags: OWN_TAGS,
      }),
    );
  }
  return [{ region: 'us-east-1', name: 'jikimi-guard-charges', account: account.id, thresholdUsd: 10 }];
};
