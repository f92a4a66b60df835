import {
  BudgetsClient,
  CreateBudgetCommand,
  DescribeBudgetCommand,
  DescribeBudgetPerformanceHistoryCommand,
  DescribeNotificationsForBudgetCommand,
} from '@aws-sdk/client-budgets';
import { EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const DAY = 86_400_000;

/** From 1 June on 24 hours a day at 0.526 dollars, and small things; half of it is paid by credits. */
async function busy(): Promise<{ account: TestAccount; budgets: BudgetsClient }> {
  const account = server.openAccount();
  account.clock.set(new Date('2026-06-01T00:00:00Z'));
  account.bill({ lateHours: 0, taxPercent: 10n, credits: [{ name: 'AWS Free Tier', usd: 20 }] });
  await account.client(EC2Client, 'us-east-1').send(
    new RunInstancesCommand({
      ImageId: 'ami-12c6146b',
      InstanceType: 'g4dn.xlarge',
      MinCount: 1,
      MaxCount: 1,
      TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'team', Value: 'ai' }] }],
    }),
  );
  return { account, budgets: account.client(BudgetsClient, 'us-east-1') };
}

async function budget(
  { account, budgets }: Awaited<ReturnType<typeof busy>>,
  BudgetName: string,
  more: object = {},
) {
  await budgets.send(
    new CreateBudgetCommand({
      AccountId: account.id,
      Budget: {
        BudgetName,
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: '200', Unit: 'USD' },
        ...more,
      },
      NotificationsWithSubscribers: (['ACTUAL', 'FORECASTED'] as const).map((NotificationType) => ({
        Notification: { NotificationType, ComparisonOperator: 'GREATER_THAN', Threshold: 80 },
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'a@example.com' }],
      })),
    }),
  );
  return async () => {
    const named = { AccountId: account.id, BudgetName };
    const { Budget } = await budgets.send(new DescribeBudgetCommand(named));
    const { Notifications = [] } = await budgets.send(new DescribeNotificationsForBudgetCommand(named));
    const { ActualSpend, ForecastedSpend } = Budget?.CalculatedSpend ?? {};
    return {
      actual: Number(ActualSpend?.Amount),
      forecast: ForecastedSpend && Number(ForecastedSpend.Amount),
      states: Notifications.map(({ NotificationState }) => NotificationState),
    };
  };
}

test('a budget spends what the bill says, of the kinds of cost it counts', async () => {
  const on = await busy();
  const [all, gross, untaxed] = [
    await budget(on, 'all'),
    await budget(on, 'gross', { CostTypes: { IncludeCredit: false, IncludeTax: false } }),
    await budget(on, 'untaxed', { CostTypes: { IncludeTax: false } }),
  ];
  expect(await gross()).toEqual({ actual: 0, forecast: undefined, states: ['OK', 'OK'] });
  on.account.clock.advance(10 * DAY);
  const box = 240 * 0.526;
  const told = await gross();
  expect(told.actual).toBeGreaterThan(box);
  expect(told.actual).toBeLessThan(box + 2);
  expect((await untaxed()).actual).toBeCloseTo(told.actual - 20, 6);
  expect((await all()).actual).toBeCloseTo((told.actual - 20) * 1.1, 1);
  // Thirty days alike.
  expect(told.forecast).toBeCloseTo(told.actual * 3, 1);
  expect(told.states).toEqual(['OK', 'ALARM']);
  on.account.clock.advance(4 * DAY);
  expect((await gross()).states).toEqual(['ALARM', 'ALARM']);
});

test('filters of old and new tell apart', async () => {
  const on = await busy();
  const ec2 = 'Amazon Elastic Compute Cloud - Compute';
  const asked = [
    await budget(on, 'service', { CostFilters: { Service: [ec2] }, CostTypes: { IncludeTax: false } }),
    await budget(on, 'tag', { CostFilters: { TagKeyValue: ['user:team$ai'] } }),
    await budget(on, 'expression', {
      FilterExpression: {
        And: [
          { Dimensions: { Key: 'SERVICE', Values: [ec2] } },
          { Dimensions: { Key: 'RECORD_TYPE', Values: ['Usage'] } },
        ],
      },
      Metrics: ['UnblendedCost'],
    }),
    await budget(on, 'elsewhere', { CostFilters: { Region: ['eu-west-1'] } }),
    await budget(on, 'hours', {
      BudgetType: 'USAGE',
      BudgetLimit: { Amount: '100', Unit: 'Hrs' },
      CostFilters: { UsageType: ['BoxUsage:g4dn.xlarge'] },
    }),
  ];
  on.account.clock.advance(2 * DAY);
  const [service = 0, tag, expression, elsewhere, hours] = await Promise.all(
    asked.map(async (ask) => (await ask()).actual),
  );
  expect(tag).toBeCloseTo(48 * 0.526, 6);
  expect(expression).toBeCloseTo(48 * 0.526, 6);
  expect(service).toBeLessThan(48 * 0.526 - 15);
  expect(elsewhere).toBe(0);
  expect(hours).toBe(48);
});

test('months that are over are history; what a test says goes before the bill', async () => {
  const on = await busy();
  const ask = await budget(on, 'month', { CostTypes: { IncludeCredit: false, IncludeTax: false } });
  on.account.clock.set(new Date('2026-08-02T00:00:00Z'));
  const { BudgetPerformanceHistory } = await on.budgets.send(
    new DescribeBudgetPerformanceHistoryCommand({ AccountId: on.account.id, BudgetName: 'month' }),
  );
  const history = BudgetPerformanceHistory?.BudgetedAndActualAmountsList ?? [];
  expect(history.map(({ TimePeriod }) => TimePeriod?.Start?.toISOString().slice(0, 7))).toEqual([
    '2026-08',
    '2026-07',
    '2026-06',
  ]);
  const [, july, june] = history.map(({ ActualAmount }) => Number(ActualAmount?.Amount));
  expect(june).toBeGreaterThan(720 * 0.526);
  expect(july).toBeGreaterThan(744 * 0.526);
  on.account.facts.budgetSpend.set('month', { actual: 7 });
  expect(await ask()).toMatchObject({ actual: 7, forecast: undefined });
});
