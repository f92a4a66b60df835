import {
  CloudWatchClient,
  DescribeAlarmHistoryCommand,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListMetricsCommand,
  PutMetricAlarmCommand,
} from '@aws-sdk/client-cloudwatch';
import { EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const HOUR = 3_600_000;
const USD = { Name: 'Currency', Value: 'USD' };
const CHARGES = { Namespace: 'AWS/Billing', MetricName: 'EstimatedCharges' };

/** 0.526 dollars an hour, told of within an hour. */
async function busy(account: TestAccount): Promise<void> {
  account.clock.set(new Date('2026-06-10T00:00:00Z'));
  account.bill({ taxPercent: 0n, lateHours: 0 });
  await account.client(EC2Client, 'eu-west-1').send(
    new RunInstancesCommand({
      ImageId: 'ami-12c6146b',
      InstanceType: 'g4dn.xlarge',
      MinCount: 1,
      MaxCount: 1,
    }),
  );
}

function last(
  account: TestAccount,
  Dimensions: { Name: string; Value: string }[],
  hours = 24,
  region = 'us-east-1',
) {
  const EndTime = new Date(account.clock.nowMs() + 1000);
  return account.client(CloudWatchClient, region).send(
    new GetMetricStatisticsCommand({
      ...CHARGES,
      Dimensions,
      EndTime,
      StartTime: new Date(EndTime.getTime() - hours * HOUR),
      Period: 21_600,
      Statistics: ['Maximum', 'SampleCount'],
    }),
  );
}

test('charges are told every six hours once alerts are on, of everything and of each service', async () => {
  const account = server.openAccount();
  await busy(account);
  account.clock.advance(24 * HOUR);
  expect((await last(account, [USD])).Datapoints).toEqual([]);
  account.facts.billingAlertsSince = account.clock.now();
  account.clock.advance(13 * HOUR);
  const { Datapoints = [], Label } = await last(account, [USD]);
  expect(Label).toBe('EstimatedCharges');
  expect(Datapoints.map(({ Timestamp }) => Timestamp?.toISOString())).toEqual([
    '2026-06-11T00:00:00.000Z',
    '2026-06-11T06:00:00.000Z',
    '2026-06-11T12:00:00.000Z',
  ]);
  const ec2 = await last(account, [{ Name: 'ServiceName', Value: 'AmazonEC2' }, USD]);
  const hourly = account.bill().whole.filter(({ charge }) => charge.product.code === 'AmazonEC2');
  const billed = hourly.filter(({ endMs }) => endMs <= Date.parse('2026-06-11T12:00:00Z'));
  const usd = billed.reduce((sum, { cost }) => sum + Number(cost), 0) / 1e10;
  expect(ec2.Datapoints?.at(-1)?.Maximum).toBeCloseTo(usd, 8);
  expect(ec2.Datapoints?.at(-1)?.Maximum).toBeGreaterThan(36 * 0.5);
  expect(Datapoints.at(-1)?.Maximum).toBeCloseTo(
    account.bill().estimatedChargesAt(Date.parse('2026-06-11T12:00:00Z')).get('') ?? 0,
    8,
  );
  expect((await last(account, [])).Datapoints).toEqual([]);
  expect((await last(account, [USD, { Name: 'LinkedAccount', Value: account.id }])).Datapoints).toEqual([]);
  expect((await last(account, [USD], 24, 'eu-west-1')).Datapoints).toEqual([]);

  const cloudwatch = account.client(CloudWatchClient, 'us-east-1');
  const { Metrics = [] } = await cloudwatch.send(new ListMetricsCommand({ Namespace: 'AWS/Billing' }));
  expect(Metrics.map(({ Dimensions = [] }) => Dimensions.map(({ Value }) => Value).join(' '))).toEqual([
    'USD',
    'USD AmazonEC2',
    'USD AmazonVPC',
  ]);
  const data = await cloudwatch.send(
    new GetMetricDataCommand({
      StartTime: new Date('2026-06-01T00:00:00Z'),
      EndTime: new Date('2026-07-01T00:00:00Z'),
      MetricDataQueries: [
        {
          Id: 'all',
          MetricStat: { Metric: { ...CHARGES, Dimensions: [USD] }, Period: 86_400, Stat: 'Maximum' },
        },
      ],
    }),
  );
  expect(data.MetricDataResults).toMatchObject([
    {
      Id: 'all',
      StatusCode: 'Complete',
      Timestamps: [new Date('2026-06-11T00:00:00Z')],
      Values: [Datapoints.at(-1)?.Maximum],
    },
  ]);
});

test('charges begin anew with the month', async () => {
  const account = server.openAccount();
  await busy(account);
  account.facts.billingAlertsSince = account.clock.now();
  account.clock.set(new Date('2026-07-01T07:00:00Z'));
  const { Datapoints = [] } = await last(account, [USD], 14);
  const values = Datapoints.map(({ Maximum = 0 }) => Maximum);
  expect(values[0]).toBeGreaterThan(200);
  expect(values.at(-1)).toBeLessThan(5);
});

test('an alarm on charges turns when it is read', async () => {
  const account = server.openAccount();
  await busy(account);
  const cloudwatch = account.client(CloudWatchClient, 'us-east-1');
  await cloudwatch.send(
    new PutMetricAlarmCommand({
      ...CHARGES,
      AlarmName: 'bill',
      Dimensions: [USD],
      Statistic: 'Maximum',
      Period: 21_600,
      EvaluationPeriods: 1,
      Threshold: 10,
      ComparisonOperator: 'GreaterThanThreshold',
    }),
  );
  const state = async (input: object = {}) =>
    (await cloudwatch.send(new DescribeAlarmsCommand(input))).MetricAlarms?.map(
      ({ StateValue }) => StateValue,
    );
  account.clock.advance(48 * HOUR);
  expect(await state()).toEqual(['INSUFFICIENT_DATA']);
  account.facts.billingAlertsSince = new Date('2026-06-10T00:00:00Z');
  expect(await state({ StateValue: 'ALARM' })).toEqual(['ALARM']);
  const { AlarmHistoryItems = [] } = await cloudwatch.send(
    new DescribeAlarmHistoryCommand({ AlarmName: 'bill', HistoryItemType: 'StateUpdate' }),
  );
  expect(AlarmHistoryItems.map(({ HistorySummary }) => HistorySummary)).toEqual([
    expect.stringMatching(/^Alarm updated from \w+ to ALARM$/),
  ]);
  account.clock.set(new Date('2026-07-01T07:00:00Z'));
  expect(await state()).toEqual(['OK']);
});

test('who pays for an organization sees each account', async () => {
  const payer = server.openAccount();
  await busy(payer);
  const organizations = payer.client(OrganizationsClient, 'us-east-1');
  await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const { CreateAccountStatus } = await organizations.send(
    new CreateAccountCommand({ AccountName: 'dev', Email: 'dev@example.com' }),
  );
  const member = server.openAccount(CreateAccountStatus?.AccountId);
  await busy(member);
  payer.facts.billingAlertsSince = payer.clock.now();
  payer.clock.advance(6 * HOUR);
  const [all, one] = [
    await last(payer, [USD]),
    await last(payer, [USD, { Name: 'LinkedAccount', Value: member.id }]),
  ].map(({ Datapoints }) => Datapoints?.at(-1)?.Maximum ?? 0);
  expect(one).toBeGreaterThan(3);
  expect(all).toBeCloseTo(2 * (one ?? 0), 8);
});
