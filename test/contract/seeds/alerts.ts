import { CloudTrailClient, UpdateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutMetricFilterCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import type { TestAccount } from '../../servers/aws-server.ts';
import { SEED_REGION, type Seeded } from './seed.ts';

const FILTERS: Readonly<Record<string, string>> = {
  'root-use':
    '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
  'trail-changes':
    '{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = StopLogging) }',
};

/** A topic that somebody listens to. Of the protocols that AWS need not have confirmed the emulator knows SQS. */
async function topic(account: TestAccount, region: string, Name: string): Promise<string> {
  const sns = account.client(SNSClient, region);
  const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name }));
  for (const queue of ['one', 'two']) {
    const Endpoint = `arn:aws:sqs:${region}:${account.id}:${queue}`;
    await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint }));
  }
  return TopicArn;
}

/** Two metric filters with alarms on the trail's log group, and a rule in each of two regions. */
export async function seedAlerts(account: TestAccount, trail: string): Promise<Seeded> {
  const logs = account.client(CloudWatchLogsClient, SEED_REGION);
  await logs.send(new CreateLogGroupCommand({ logGroupName: 'trail' }));
  await account.client(CloudTrailClient, SEED_REGION).send(
    new UpdateTrailCommand({
      Name: trail,
      CloudWatchLogsLogGroupArn: `arn:aws:logs:${SEED_REGION}:${account.id}:log-group:trail:*`,
      CloudWatchLogsRoleArn: `arn:aws:iam::${account.id}:role/trail`,
    }),
  );
  const alerts = await topic(account, SEED_REGION, 'alerts');
  for (const [filterName, filterPattern] of Object.entries(FILTERS)) {
    const metric = { metricNamespace: 'Trail', metricName: filterName };
    await logs.send(
      new PutMetricFilterCommand({
        logGroupName: 'trail',
        filterName,
        filterPattern,
        metricTransformations: [{ ...metric, metricValue: '1' }],
      }),
    );
    await account.client(CloudWatchClient, SEED_REGION).send(
      new PutMetricAlarmCommand({
        AlarmName: filterName,
        Namespace: metric.metricNamespace,
        MetricName: metric.metricName,
        Statistic: 'Sum',
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        AlarmActions: [alerts],
      }),
    );
  }
  for (const region of [SEED_REGION, 'us-east-1']) {
    const Arn = region === SEED_REGION ? alerts : await topic(account, region, 'alerts');
    const events = account.client(EventBridgeClient, region);
    for (const [Name, eventName] of [
      ['key-disabled', 'DisableKey'],
      ['key-deleted', 'ScheduleKeyDeletion'],
    ]) {
      const EventPattern = JSON.stringify({ source: ['aws.kms'], detail: { eventName: [eventName] } });
      await events.send(new PutRuleCommand({ Name, EventPattern }));
      await events.send(new PutTargetsCommand({ Rule: Name, Targets: [{ Id: 'mail', Arn }] }));
    }
  }
  const by = (name: string) => ({
    watchers: [{ kind: 'metric-filter', name, region: SEED_REGION }],
    missed: [],
    broken: [],
  });
  return {
    type: 'Jikimi::Account::Watch',
    id: account.id,
    region: 'global',
    fields: {
      rootUse: by('root-use'),
      trailChanges: by('trail-changes'),
      keyRemovals: { missed: [], watchers: expectRules() },
      vpcChanges: { watchers: [], broken: [] },
    },
  };
}

function expectRules() {
  return [
    { kind: 'event-rule', name: 'key-disabled', region: SEED_REGION },
    { kind: 'event-rule', name: 'key-disabled', region: 'us-east-1' },
    { kind: 'event-rule', name: 'key-deleted', region: SEED_REGION },
    { kind: 'event-rule', name: 'key-deleted', region: 'us-east-1' },
  ];
}
