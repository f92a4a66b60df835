import {
  BudgetsClient,
  CreateBudgetActionCommand,
  CreateBudgetCommand,
  CreateNotificationCommand,
  CreateSubscriberCommand,
  DeleteBudgetCommand,
  DeleteSubscriberCommand,
  DescribeBudgetActionCommand,
  DescribeBudgetActionHistoriesCommand,
  DescribeBudgetCommand,
  DescribeBudgetPerformanceHistoryCommand,
  DescribeNotificationsForBudgetCommand,
  DescribeSubscribersForNotificationCommand,
  ExecuteBudgetActionCommand,
  ListTagsForResourceCommand,
  type Notification,
  paginateDescribeBudgets,
  TagResourceCommand,
  UpdateBudgetCommand,
  UpdateNotificationCommand,
} from '@aws-sdk/client-budgets';
import {
  type AttachedPolicy,
  CreateUserCommand,
  IAMClient,
  ListAttachedUserPoliciesCommand,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const BUDGET = {
  BudgetName: 'month',
  BudgetType: 'COST',
  TimeUnit: 'MONTHLY',
  BudgetLimit: { Amount: '100', Unit: 'USD' },
} as const;

const over = (Threshold: number): Notification => ({
  NotificationType: 'ACTUAL',
  ComparisonOperator: 'GREATER_THAN',
  Threshold,
});

const mail = (Address: string) => ({ SubscriptionType: 'EMAIL', Address }) as const;

async function withBudget(): Promise<{
  account: TestAccount;
  client: BudgetsClient;
  on: { AccountId: string; BudgetName: string };
}> {
  const account = server.openAccount();
  const client = account.client(BudgetsClient, 'us-east-1');
  const on = { AccountId: account.id, BudgetName: 'month' };
  await client.send(
    new CreateBudgetCommand({
      AccountId: account.id,
      Budget: BUDGET,
      NotificationsWithSubscribers: [{ Notification: over(80), Subscribers: [mail('a@example.com')] }],
    }),
  );
  return { account, client, on };
}

test('a budget is made, changed and gone; twice or missing is refused', async () => {
  const { account, client, on } = await withBudget();
  const again = client.send(new CreateBudgetCommand({ AccountId: account.id, Budget: BUDGET }));
  await expect(again).rejects.toMatchObject({ name: 'DuplicateRecordException' });
  await client.send(
    new UpdateBudgetCommand({
      AccountId: account.id,
      NewBudget: { ...BUDGET, BudgetLimit: { Amount: '7', Unit: 'USD' } },
    }),
  );
  const { Budget } = await client.send(new DescribeBudgetCommand(on));
  expect(Budget?.BudgetLimit?.Amount).toBe('7');
  expect(Budget?.CostTypes?.IncludeCredit).toBe(true);
  expect(Budget?.CalculatedSpend?.ActualSpend?.Amount).toBe('0');
  await client.send(new DeleteBudgetCommand(on));
  for (const command of [new DescribeBudgetCommand(on), new DeleteBudgetCommand(on)])
    await expect(client.send(command)).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  const stranger = client.send(new DescribeBudgetCommand({ ...on, AccountId: '111122223333' }));
  await expect(stranger).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

test('old and new filters do not mix, and a limit is needed', async () => {
  const { account, client } = await withBudget();
  const create = (more: object) =>
    client.send(
      new CreateBudgetCommand({ AccountId: account.id, Budget: { ...BUDGET, BudgetName: 'other', ...more } }),
    );
  const FilterExpression = { Dimensions: { Key: 'BILLING_ENTITY', Values: ['AWS Marketplace'] } };
  const Metrics = ['UnblendedCost'];
  for (const wrong of [
    { FilterExpression, Metrics, CostTypes: { IncludeCredit: false } },
    { FilterExpression, Metrics, CostFilters: { Service: ['Amazon EC2'] } },
    { BudgetLimit: undefined },
  ])
    await expect(create(wrong)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  await create({ FilterExpression, Metrics });
});

test('five notifications, one topic, ten addresses', async () => {
  const { client, on } = await withBudget();
  const notify = (threshold: number) =>
    client.send(
      new CreateNotificationCommand({
        ...on,
        Notification: over(threshold),
        Subscribers: [mail('b@example.com')],
      }),
    );
  await expect(notify(80)).rejects.toMatchObject({ name: 'DuplicateRecordException' });
  for (const threshold of [1, 2, 3, 4]) await notify(threshold);
  await expect(notify(5)).rejects.toMatchObject({ name: 'CreationLimitExceededException' });

  const Notification = over(80);
  const subscribe = (Subscriber: { SubscriptionType: 'EMAIL' | 'SNS'; Address: string }) =>
    client.send(new CreateSubscriberCommand({ ...on, Notification, Subscriber }));
  await expect(subscribe(mail('a@example.com'))).rejects.toMatchObject({ name: 'DuplicateRecordException' });
  for (let index = 1; index < 10; index++) await subscribe(mail(`more-${index}@example.com`));
  await expect(subscribe(mail('eleven@example.com'))).rejects.toMatchObject({
    name: 'CreationLimitExceededException',
  });
  const topic = (name: string) =>
    ({ SubscriptionType: 'SNS', Address: `arn:aws:sns:us-east-1:${on.AccountId}:${name}` }) as const;
  await subscribe(topic('one'));
  await expect(subscribe(topic('two'))).rejects.toThrow('1 subscribers with type of SNS');
  const all = await client.send(new DescribeSubscribersForNotificationCommand({ ...on, Notification }));
  expect(all.Subscribers).toHaveLength(11);
});

test('a notification is changed, alarms, and goes with its last subscriber', async () => {
  const { account, client, on } = await withBudget();
  await client.send(
    new UpdateNotificationCommand({ ...on, OldNotification: over(80), NewNotification: over(50) }),
  );
  const state = async () =>
    (await client.send(new DescribeNotificationsForBudgetCommand(on))).Notifications?.map(
      (one) => `${one.Threshold} ${one.NotificationState}`,
    );
  expect(await state()).toEqual(['50 OK']);
  account.facts.budgetSpend.set('month', { actual: 60 });
  expect(await state()).toEqual(['50 ALARM']);
  await client.send(
    new DeleteSubscriberCommand({ ...on, Notification: over(50), Subscriber: mail('a@example.com') }),
  );
  expect(await state()).toEqual([]);
});

test('an action waits for approval, attaches its policy, and takes it back', async () => {
  const { account, client, on } = await withBudget();
  const iam = account.client(IAMClient, 'us-east-1');
  await iam.send(new CreateUserCommand({ UserName: 'ci' }));
  const PolicyArn = 'arn:aws:iam::aws:policy/AWSDenyAll';
  const create = (ActionType: 'APPLY_IAM_POLICY' | 'RUN_SSM_DOCUMENTS') =>
    client.send(
      new CreateBudgetActionCommand({
        ...on,
        NotificationType: 'ACTUAL',
        ActionType,
        ActionThreshold: { ActionThresholdType: 'PERCENTAGE', ActionThresholdValue: 100 },
        Definition: { IamActionDefinition: { PolicyArn, Users: ['ci'] } },
        ExecutionRoleArn: `arn:aws:iam::${account.id}:role/budgets`,
        ApprovalModel: 'MANUAL',
        Subscribers: [mail('a@example.com')],
      }),
    );
  await expect(create('RUN_SSM_DOCUMENTS')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  const { ActionId } = await create('APPLY_IAM_POLICY');
  const status = async () =>
    (await client.send(new DescribeBudgetActionCommand({ ...on, ActionId }))).Action?.Status;
  const execute = (ExecutionType: 'APPROVE_BUDGET_ACTION' | 'REVERSE_BUDGET_ACTION') =>
    client.send(new ExecuteBudgetActionCommand({ ...on, ActionId, ExecutionType }));
  const attached = async () => {
    const { AttachedPolicies } = await iam.send(new ListAttachedUserPoliciesCommand({ UserName: 'ci' }));
    return AttachedPolicies?.map((one: AttachedPolicy) => one.PolicyArn);
  };
  expect(await status()).toBe('STANDBY');
  await expect(execute('APPROVE_BUDGET_ACTION')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  account.facts.budgetSpend.set('month', { actual: 101 });
  expect(await status()).toBe('PENDING');
  expect(await attached()).toEqual([]);
  await execute('APPROVE_BUDGET_ACTION');
  expect([await status(), await attached()]).toEqual(['EXECUTION_SUCCESS', [PolicyArn]]);
  await execute('REVERSE_BUDGET_ACTION');
  expect([await status(), await attached()]).toEqual(['REVERSE_SUCCESS', []]);
  const { ActionHistories } = await client.send(
    new DescribeBudgetActionHistoriesCommand({ ...on, ActionId }),
  );
  expect(ActionHistories?.map((one) => `${one.EventType} ${one.Status}`)).toEqual([
    'EXECUTE_ACTION REVERSE_SUCCESS',
    'EXECUTE_ACTION EXECUTION_SUCCESS',
    'SYSTEM PENDING',
    'CREATE_ACTION STANDBY',
  ]);
});

test('pages, tags and performance', async () => {
  const { account, client, on } = await withBudget();
  account.clock.set(new Date('2027-05-17T10:00:00Z'));
  for (const BudgetName of ['b', 'c', 'd'])
    await client.send(new CreateBudgetCommand({ AccountId: account.id, Budget: { ...BUDGET, BudgetName } }));
  const pages: (string | undefined)[][] = [];
  for await (const page of paginateDescribeBudgets({ client, pageSize: 3 }, { AccountId: account.id }))
    pages.push((page.Budgets ?? []).map((one) => one.BudgetName));
  expect(pages).toEqual([['month', 'b', 'c'], ['d']]);

  const ResourceARN = `arn:aws:budgets::${account.id}:budget/month`;
  await client.send(
    new TagResourceCommand({ ResourceARN, ResourceTags: [{ Key: 'made-by', Value: 'jikimi' }] }),
  );
  const { ResourceTags } = await client.send(new ListTagsForResourceCommand({ ResourceARN }));
  expect(ResourceTags).toEqual([{ Key: 'made-by', Value: 'jikimi' }]);

  account.facts.budgetSpend.set('month', { actual: 12.5 });
  const { BudgetPerformanceHistory } = await client.send(new DescribeBudgetPerformanceHistoryCommand(on));
  expect(BudgetPerformanceHistory?.BudgetedAndActualAmountsList?.[0]).toEqual({
    BudgetedAmount: { Amount: '100', Unit: 'USD' },
    ActualAmount: { Amount: '12.5', Unit: 'USD' },
    TimePeriod: { Start: new Date('2027-05-01'), End: new Date('2027-06-01') },
  });
});
