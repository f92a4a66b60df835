import {
  type Anomaly,
  CostExplorerClient,
  CreateAnomalyMonitorCommand,
  CreateAnomalySubscriptionCommand,
  DeleteAnomalyMonitorCommand,
  DeleteAnomalySubscriptionCommand,
  GetAnomaliesCommand,
  GetAnomalyMonitorsCommand,
  GetAnomalySubscriptionsCommand,
  ListCostAllocationTagBackfillHistoryCommand,
  ListCostAllocationTagsCommand,
  ListTagsForResourceCommand,
  ProvideAnomalyFeedbackCommand,
  StartCostAllocationTagBackfillCommand,
  UpdateAnomalySubscriptionCommand,
  UpdateCostAllocationTagsStatusCommand,
} from '@aws-sdk/client-cost-explorer';
import { CreateSecurityGroupCommand, EC2Client } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const SERVICES = {
  MonitorName: 'services',
  MonitorType: 'DIMENSIONAL',
  MonitorDimension: 'SERVICE',
} as const;

const ABOVE_TEN = {
  Dimensions: {
    Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
    MatchOptions: ['GREATER_THAN_OR_EQUAL'],
    Values: ['10'],
  },
} as const;

function open() {
  const account = server.openAccount();
  return { account, client: account.client(CostExplorerClient, 'us-east-1') };
}

test('one monitor of all services, which newer accounts have already', async () => {
  const { account, client } = open();
  const create = () => client.send(new CreateAnomalyMonitorCommand({ AnomalyMonitor: SERVICES }));
  const { MonitorArn } = await create();
  await expect(create()).rejects.toMatchObject({
    name: 'ValidationException',
    message: 'Limit exceeded on dimensional spend monitor creation',
  });
  await client.send(new DeleteAnomalyMonitorCommand({ MonitorArn }));
  const gone = client.send(new GetAnomalyMonitorsCommand({ MonitorArnList: [MonitorArn ?? ''] }));
  await expect(gone).rejects.toMatchObject({ name: 'UnknownMonitorException' });
  account.facts.hasDefaultAnomalyMonitor = true;
  await expect(create()).rejects.toMatchObject({ name: 'ValidationException' });
  const { AnomalyMonitors } = await client.send(new GetAnomalyMonitorsCommand());
  expect(AnomalyMonitors?.map((one) => one.MonitorName)).toEqual(['Default-Services-Monitor']);
});

test('mail comes daily, a topic hears at once', async () => {
  const { account, client } = open();
  const { MonitorArn = '' } = await client.send(
    new CreateAnomalyMonitorCommand({ AnomalyMonitor: SERVICES }),
  );
  const mail = { Type: 'EMAIL', Address: 'a@example.com' } as const;
  const topic = { Type: 'SNS', Address: `arn:aws:sns:us-east-1:${account.id}:alerts` } as const;
  const subscribe = (more: object) =>
    client.send(
      new CreateAnomalySubscriptionCommand({
        AnomalySubscription: {
          SubscriptionName: 'alerts',
          MonitorArnList: [MonitorArn],
          Frequency: 'DAILY',
          Subscribers: [mail],
          ThresholdExpression: ABOVE_TEN,
          ...more,
        } as never,
        ResourceTags: [{ Key: 'made-by', Value: 'jikimi' }],
      }),
    );
  for (const wrong of [
    { Frequency: 'IMMEDIATE' },
    { Subscribers: [topic] },
    { Threshold: 10 },
    { ThresholdExpression: undefined },
    { ThresholdExpression: { Dimensions: { Key: 'SERVICE', Values: ['x'] } } },
  ])
    await expect(subscribe(wrong)).rejects.toMatchObject({ name: 'ValidationException' });
  const unknown = subscribe({ MonitorArnList: [`arn:aws:ce::${account.id}:anomalymonitor/none`] });
  await expect(unknown).rejects.toMatchObject({ name: 'UnknownMonitorException' });
  await subscribe({ Frequency: 'IMMEDIATE', Subscribers: [topic] });
  const { SubscriptionArn = '' } = await subscribe({});
  await client.send(new UpdateAnomalySubscriptionCommand({ SubscriptionArn, Threshold: 5 }));
  const shown = async () =>
    (await client.send(new GetAnomalySubscriptionsCommand({ MonitorArn }))).AnomalySubscriptions;
  expect((await shown())?.[1]).toMatchObject({ Threshold: 5, Frequency: 'DAILY' });
  expect((await shown())?.[1]?.ThresholdExpression).toBeUndefined();
  const { ResourceTags } = await client.send(
    new ListTagsForResourceCommand({ ResourceArn: SubscriptionArn }),
  );
  expect(ResourceTags).toEqual([{ Key: 'made-by', Value: 'jikimi' }]);
  const remove = () => client.send(new DeleteAnomalySubscriptionCommand({ SubscriptionArn }));
  await remove();
  expect(await shown()).toHaveLength(1);
  await expect(remove()).rejects.toMatchObject({ name: 'UnknownSubscriptionException' });
});

test('anomalies as AWS found them: the last day counts, ninety days are kept, in pages', async () => {
  const { account, client } = open();
  account.clock.set(new Date('2027-06-30T00:00:00Z'));
  const anomaly = (day: string, TotalImpact: number): Anomaly => ({
    AnomalyId: `${day}-${TotalImpact}`,
    AnomalyStartDate: day,
    AnomalyEndDate: day,
    AnomalyScore: { MaxScore: 1, CurrentScore: 1 },
    Impact: { MaxImpact: TotalImpact, TotalImpact },
    MonitorArn: 'arn:aws:ce::123456789012:anomalymonitor/1',
  });
  account.facts.anomalies.push(
    anomaly('2027-01-01', 9),
    anomaly('2027-06-10', 5),
    anomaly('2027-06-12', 900),
    anomaly('2027-06-13', 900),
  );
  const found = async (more: object) => {
    const { Anomalies, NextPageToken } = await client.send(
      new GetAnomaliesCommand({ DateInterval: { StartDate: '2027-01-01', EndDate: '2027-06-12' }, ...more }),
    );
    return { ids: Anomalies?.map((one) => one.AnomalyId), NextPageToken };
  };
  expect((await found({})).ids).toEqual(['2027-06-10-5', '2027-06-12-900']);
  const first = await found({ MaxResults: 1 });
  const second = await found({ MaxResults: 1, NextPageToken: first.NextPageToken });
  expect([first.ids, second.ids, second.NextPageToken]).toEqual([
    ['2027-06-10-5'],
    ['2027-06-12-900'],
    undefined,
  ]);
  await expect(found({ NextPageToken: 'made-up' })).rejects.toMatchObject({
    name: 'InvalidNextTokenException',
  });
  const big = await found({ TotalImpact: { NumericOperator: 'GREATER_THAN', StartValue: 5 } });
  expect(big.ids).toEqual(['2027-06-12-900']);
});

test('a tag once used can be put on the bill, backwards too', async () => {
  const { account, client } = open();
  account.clock.set(new Date('2027-06-30T00:00:00Z'));
  const update = async (TagKey: string) =>
    (
      await client.send(
        new UpdateCostAllocationTagsStatusCommand({
          CostAllocationTagsStatus: [{ TagKey, Status: 'Active' }],
        }),
      )
    ).Errors?.map((one) => one.Code);
  expect(await update('project')).toEqual(['TagKeysNotFoundException']);
  await account.client(EC2Client).send(
    new CreateSecurityGroupCommand({
      GroupName: 'web',
      Description: 'web',
      TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'project', Value: 'shop' }] }],
    }),
  );
  expect(await update('project')).toEqual([]);
  const { CostAllocationTags } = await client.send(new ListCostAllocationTagsCommand());
  expect(CostAllocationTags?.map((one) => `${one.TagKey} ${one.Type} ${one.Status}`)).toEqual([
    'aws:createdBy AWSGenerated Inactive',
    'project UserDefined Active',
  ]);

  const backfill = (BackfillFrom: string) =>
    client.send(new StartCostAllocationTagBackfillCommand({ BackfillFrom }));
  await expect(backfill('2027-01-15T00:00:00Z')).rejects.toMatchObject({ name: 'ValidationException' });
  await backfill('2027-01-01T00:00:00Z');
  await expect(backfill('2027-01-01T00:00:00Z')).rejects.toMatchObject({
    name: 'BackfillLimitExceededException',
  });
  const status = async () =>
    (await client.send(new ListCostAllocationTagBackfillHistoryCommand())).BackfillRequests?.[0]
      ?.BackfillStatus;
  expect(await status()).toBe('PROCESSING');
  account.clock.advance(5 * 3_600_000);
  expect(await status()).toBe('SUCCEEDED');
});

test('what the owner says of an anomaly is kept', async () => {
  const { account, client } = open();
  account.clock.set(new Date('2027-06-30T00:00:00Z'));
  account.facts.anomalies.push({
    AnomalyId: 'a',
    AnomalyStartDate: '2027-06-10',
    AnomalyEndDate: '2027-06-10',
    AnomalyScore: { MaxScore: 1, CurrentScore: 1 },
    Impact: { MaxImpact: 5, TotalImpact: 5 },
    MonitorArn: 'arn:aws:ce::123456789012:anomalymonitor/1',
  });
  const say = (AnomalyId: string) =>
    client.send(new ProvideAnomalyFeedbackCommand({ AnomalyId, Feedback: 'PLANNED_ACTIVITY' }));
  expect(await say('a')).toMatchObject({ AnomalyId: 'a' });
  const DateInterval = { StartDate: '2027-06-01' };
  const found = async (Feedback: 'PLANNED_ACTIVITY' | 'NO') =>
    (await client.send(new GetAnomaliesCommand({ DateInterval, Feedback }))).Anomalies?.length;
  expect([await found('PLANNED_ACTIVITY'), await found('NO')]).toEqual([1, 0]);
  await expect(say('b')).rejects.toMatchObject({ name: 'ValidationException' });
});
