/** Guards on the command line: planned, set up once, compared, taken away by a stranger, taken back. */
import { BudgetsClient, DescribeBudgetsCommand } from '@aws-sdk/client-budgets';
import { CloudWatchClient, DeleteAlarmsCommand, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeRuleCommand, EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { ConfirmSubscriptionCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { newDesk } from './jikimi.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const EMAIL = ['--email', 'owner@example.com'];

interface Status {
  readonly guards: readonly { readonly action: string; readonly state: string }[];
}

async function alarmsOf(account: TestAccount): Promise<readonly string[]> {
  const { MetricAlarms = [] } = await account
    .client(CloudWatchClient, 'us-east-1')
    .send(new DescribeAlarmsCommand());
  return MetricAlarms.map(({ AlarmName = '' }) => AlarmName);
}

/** What the owner does by the link in AWS's mail. */
async function confirm(account: TestAccount): Promise<void> {
  const TopicArn = `arn:aws:sns:us-east-1:${account.id}:jikimi-guard`;
  await account
    .client(SNSClient, 'us-east-1')
    .send(new ConfirmSubscriptionCommand({ TopicArn, Token: 'owner@example.com' }));
}

test('without an address it asks for one, in both languages', async () => {
  const { code, stderr } = await newDesk().run(['guard', 'plan'], server.openAccount().env);
  expect(code).toBe(2);
  expect(stderr).toContain('Where should AWS write to?');
  expect(stderr).toContain('AWS가 어디로 연락할까요?');
});

test('an address that is none is refused', async () => {
  const { code, stderr } = await newDesk().run(
    ['guard', 'plan', '--email', 'owner'],
    server.openAccount().env,
  );
  expect(code).toBe(2);
  expect(stderr).toContain('--email cannot be "owner"');
});

test('a plan changes nothing, and piped nothing is set up without --yes', async () => {
  const account = server.openAccount();
  const planned = await newDesk().run(['guard', 'plan', ...EMAIL], account.env);
  expect(planned.code).toBe(0);
  expect(planned.stdout).toContain('PutMetricAlarm');
  const asked = await newDesk().run(['guard', 'apply', ...EMAIL], account.env);
  expect(asked.code).toBe(5);
  expect(await alarmsOf(account)).toEqual([]);
});

test('set up, compared, taken away by a stranger, set up again, taken back', async () => {
  const account = server.openAccount();
  const desk = newDesk();
  const applied = await desk.run(['guard', 'apply', ...EMAIL, '--monthly', '30', '--yes'], account.env);
  expect(applied.code).toBe(0);
  expect(await alarmsOf(account)).toEqual(['jikimi-guard-charges']);
  const { Budgets = [] } = await account
    .client(BudgetsClient, 'us-east-1')
    .send(new DescribeBudgetsCommand({ AccountId: account.id }));
  expect(Budgets.map(({ BudgetName = '' }) => BudgetName).toSorted()).toEqual([
    'jikimi-daily',
    'jikimi-marketplace',
    'jikimi-monthly',
    'jikimi-zero-spend',
  ]);
  const rule = await account
    .client(EventBridgeClient, 'ap-northeast-2')
    .send(new DescribeRuleCommand({ Name: 'jikimi-alert-forward' }));
  expect(rule.State).toBe('ENABLED');

  const unanswered = await desk.run(['guard', 'status'], account.env);
  expect(unanswered.code).toBe(1);
  expect(unanswered.stdout).toMatch(/mail that AWS sent to\s+owner@example.com was not answered/);
  await confirm(account);
  // The address and the sum are remembered.
  const status = await desk.run(['guard', 'status', '--json'], account.env);
  expect(status.code).toBe(0);
  const { guards } = JSON.parse(status.stdout) as Status;
  expect(guards.every(({ state }) => state === 'there')).toBe(true);

  account.reset();
  const again = await desk.run(['guard', 'apply', '--yes'], account.env);
  expect(again.code).toBe(0);
  expect(account.calls().filter(({ operation }) => /^(Put|Create|Delete|Update)/.test(operation))).toEqual(
    [],
  );

  await account
    .client(CloudWatchClient, 'us-east-1')
    .send(new DeleteAlarmsCommand({ AlarmNames: ['jikimi-guard-charges'] }));
  const robbed = await desk.run(['guard', 'status'], account.env);
  expect(robbed.code).toBe(1);
  expect(robbed.stdout).toMatch(/Missing[^]*Alarm when the month's bill passes 30 USD/);

  expect((await desk.run(['guard', 'apply', '--yes'], account.env)).code).toBe(0);
  const removed = await desk.run(['guard', 'remove', '--yes'], account.env);
  expect(removed.code).toBe(0);
  expect(await alarmsOf(account)).toEqual([]);
  const after = await desk.run(['guard', 'status', '--json'], account.env);
  expect((JSON.parse(after.stdout) as Status).guards.every(({ state }) => state !== 'there')).toBe(true);
}, 120_000);

test('denied half-way is said, and the rest is set up', async () => {
  const account = server.openAccount();
  account.hurt({ operation: 'CreateBudget', harm: { kind: 'deny' } });
  const ran = await newDesk('ko').run(['guard', 'apply', ...EMAIL, '--yes'], account.env);
  expect(ran.code).toBe(3);
  expect(await alarmsOf(account)).toEqual(['jikimi-guard-charges']);
}, 120_000);

test('the printed policy is enough to set up, compare and take back', async () => {
  const account = server.openAccount();
  const desk = newDesk();
  const { stdout } = await desk.run(['policy', 'guard']);
  const { Statement } = JSON.parse(stdout) as { Statement: [{ Action: string[] }] };
  const { env } = account.login('keeper', Statement[0].Action);
  expect(await desk.run(['guard', 'apply', ...EMAIL, '--yes'], env)).toMatchObject({ code: 0 });
  await confirm(account);
  expect(await desk.run(['guard', 'status'], env)).toMatchObject({ code: 0 });
  expect(await desk.run(['guard', 'remove', '--yes'], env)).toMatchObject({ code: 0 });
  // Confirming is the owner's, by a link.
  const own = account.calls().filter(({ operation }) => operation !== 'ConfirmSubscription');
  const used = new Set(own.flatMap(({ actions }) => actions));
  expect([...used].filter((action) => !Statement[0].Action.includes(action))).toEqual([]);
  expect(account.calls().filter(({ status }) => status === 403)).toEqual([]);
}, 120_000);

test('a region that refuses leaves the alerts of the others', async () => {
  const account = server.openAccount();
  account.hurt({ operation: 'PutRule', region: 'eu-west-3', harm: { kind: 'deny' } });
  const ran = await newDesk().run(['guard', 'apply', ...EMAIL, '--yes'], account.env);
  expect(ran.code).toBe(3);
  const rule = await account
    .client(EventBridgeClient, 'us-east-1')
    .send(new DescribeRuleCommand({ Name: 'jikimi-alert-watchers' }));
  expect(rule.State).toBe('ENABLED');
}, 120_000);
