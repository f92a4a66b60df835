import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  DeleteAnomalyDetectorCommand,
  DeleteMetricStreamCommand,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  DescribeAnomalyDetectorsCommand,
  DisableAlarmActionsCommand,
  ListMetricStreamsCommand,
  PutAnomalyDetectorCommand,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  PutMetricStreamCommand,
} from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('an alarm that was silenced and deleted leaves a history', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2026-11-01T00:00:00Z'));
  const cloudwatch = account.client(CloudWatchClient, 'us-east-1');
  await cloudwatch.send(
    new PutMetricAlarmCommand({
      AlarmName: 'bill',
      MetricName: 'EstimatedCharges',
      Namespace: 'AWS/Billing',
      Statistic: 'Maximum',
      Period: 21_600,
      EvaluationPeriods: 1,
      Threshold: 10,
      ComparisonOperator: 'GreaterThanThreshold',
    }),
  );
  await cloudwatch.send(new PutCompositeAlarmCommand({ AlarmName: 'any', AlarmRule: 'ALARM("bill")' }));
  await cloudwatch.send(new DisableAlarmActionsCommand({ AlarmNames: ['any'] }));
  const composite = await cloudwatch.send(new DescribeAlarmsCommand({ AlarmTypes: ['CompositeAlarm'] }));
  expect(composite.CompositeAlarms).toMatchObject([{ AlarmName: 'any', ActionsEnabled: false }]);
  expect((await cloudwatch.send(new DescribeAlarmsCommand({}))).CompositeAlarms).toEqual([]);
  account.clock.advance(60_000);
  await cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames: ['bill', 'any'] }));
  expect(
    (await cloudwatch.send(new DescribeAlarmsCommand({ AlarmTypes: ['CompositeAlarm'] }))).CompositeAlarms,
  ).toEqual([]);
  const { AlarmHistoryItems } = await cloudwatch.send(new DescribeAlarmHistoryCommand({ AlarmName: 'bill' }));
  expect(AlarmHistoryItems).toMatchObject([
    { HistorySummary: 'Alarm "bill" deleted', Timestamp: new Date('2026-11-01T00:01:00Z') },
    { HistorySummary: 'Alarm "bill" created', Timestamp: new Date('2026-11-01T00:00:00Z') },
  ]);
});

test('detectors and streams come and go', async () => {
  const cloudwatch = server.openAccount().client(CloudWatchClient, 'us-east-1');
  const SingleMetricAnomalyDetector = { Namespace: 'AWS/EC2', MetricName: 'CPUUtilization', Stat: 'Average' };
  await cloudwatch.send(new PutAnomalyDetectorCommand({ SingleMetricAnomalyDetector }));
  await cloudwatch.send(new PutAnomalyDetectorCommand({ SingleMetricAnomalyDetector }));
  await cloudwatch.send(
    new PutMetricStreamCommand({
      Name: 'out',
      FirehoseArn: 'arn:aws:firehose:us-east-1:111122223333:deliverystream/out',
      RoleArn: 'arn:aws:iam::111122223333:role/out',
      OutputFormat: 'json',
    }),
  );
  const list = async () => [
    (await cloudwatch.send(new DescribeAnomalyDetectorsCommand({}))).AnomalyDetectors?.length,
    (await cloudwatch.send(new ListMetricStreamsCommand({}))).Entries?.length,
  ];
  expect(await list()).toEqual([1, 1]);
  const remove = new DeleteAnomalyDetectorCommand({ SingleMetricAnomalyDetector });
  await cloudwatch.send(remove);
  await expect(cloudwatch.send(remove)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  await cloudwatch.send(new DeleteMetricStreamCommand({ Name: 'out' }));
  expect(await list()).toEqual([0, 0]);
});
