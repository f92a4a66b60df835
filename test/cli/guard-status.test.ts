/** What `guard status` says of each thing that an intruder takes away or changes, and that `guard apply` mends it all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BudgetsClient,
  DeleteBudgetCommand,
  DeleteNotificationCommand,
  UpdateBudgetCommand,
  UpdateSubscriberCommand,
} from '@aws-sdk/client-budgets';
import { CloudWatchClient, DisableAlarmActionsCommand } from '@aws-sdk/client-cloudwatch';
import {
  CostExplorerClient,
  GetAnomalySubscriptionsCommand,
  UpdateAnomalySubscriptionCommand,
} from '@aws-sdk/client-cost-explorer';
import {
  DeleteRuleCommand,
  DisableRuleCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  ConfirmSubscriptionCommand,
  ListSubscriptionsByTopicCommand,
  SetTopicAttributesCommand,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { newDesk, type Ran } from './jikimi.ts';

const HOME = 'us-east-1';
const EMAIL = 'owner@example.com';
const WEBHOOK = 'https://hooks.example.com/aws';

interface Tampering {
  readonly name: string;
  readonly by: (account: TestAccount) => Promise<unknown>;
  /** The guard's title, in English. */
  readonly title: RegExp;
  /** What is said of it; absent where it is gone. */
  readonly en?: RegExp;
  readonly ko?: RegExp;
}

interface Status {
  readonly trail: string;
  readonly guards: readonly {
    readonly title: { readonly en: string; readonly ko: string };
    readonly state: string;
    readonly amiss: readonly { readonly en: string; readonly ko: string }[];
  }[];
  readonly listeners: readonly {
    readonly endpoint: string;
    readonly confirmed: boolean;
    readonly wanted: boolean;
  }[];
}

const rules = (account: TestAccount, region = HOME) => account.client(EventBridgeClient, region);
const budgets = (account: TestAccount) => account.client(BudgetsClient, HOME);
const topicOf = ({ id }: TestAccount) => `arn:aws:sns:${HOME}:${id}:jikimi-guard`;

const COST_MONTHLY = { BudgetType: 'COST', TimeUnit: 'MONTHLY' } as const;
const ACTUAL_100 = {
  NotificationType: 'ACTUAL',
  ComparisonOperator: 'GREATER_THAN',
  Threshold: 100,
  ThresholdType: 'PERCENTAGE',
} as const;
const OUT = { SubscriptionType: 'EMAIL', Address: 'stranger@example.com' } as const;
const IN = { SubscriptionType: 'EMAIL', Address: EMAIL } as const;

const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'an alert rule is disabled',
    by: (account) => rules(account).send(new DisableRuleCommand({ Name: 'jikimi-alert-root-sign-in' })),
    title: /root user signed in/,
    en: /^The rule is disabled\.$/,
    ko: /^규칙이 비활성화되어 있습니다\.$/,
  },
  {
    name: 'an alert rule looks for something else',
    by: (account) =>
      rules(account).send(
        new PutRuleCommand({
          Name: 'jikimi-alert-identities',
          EventPattern: JSON.stringify({ detail: { eventName: ['CreateUser'] } }),
        }),
      ),
    title: /a user, key, password or right/,
    en: /^What it looks for was changed\.$/,
    ko: /이벤트 패턴\)가 바뀌었습니다\.$/,
  },
  {
    name: 'an alert rule has lost its target',
    by: (account) =>
      rules(account).send(new RemoveTargetsCommand({ Rule: 'jikimi-alert-money', Ids: ['jikimi-guard'] })),
    title: /can cost much/,
    en: /^It does not send to where it should\.$/,
    ko: /^보내야 할 대상으로 보내지 않습니다\.$/,
  },
  {
    name: 'an alert rule sends to a stranger too',
    by: (account) =>
      rules(account).send(
        new PutTargetsCommand({
          Rule: 'jikimi-alert-watchers',
          Targets: [{ Id: 'other', Arn: `arn:aws:sns:${HOME}:${account.id}:strangers` }],
        }),
      ),
    title: /was switched off/,
    en: /^It also sends to arn:aws:sns:us-east-1:\d{12}:strangers\.$/,
    ko: /^arn:aws:sns:us-east-1:\d{12}:strangers로도 보냅니다\.$/,
  },
  {
    name: 'an alert rule is deleted',
    by: async (account) => {
      const Name = 'jikimi-alert-account';
      await rules(account).send(new RemoveTargetsCommand({ Rule: Name, Ids: ['jikimi-guard'] }));
      await rules(account).send(new DeleteRuleCommand({ Name }));
    },
    title: /the account itself was changed/,
  },
  {
    name: 'a region forwards nothing any more',
    by: (account) =>
      rules(account, 'ap-northeast-2').send(new DisableRuleCommand({ Name: 'jikimi-alert-forward' })),
    title: /Bring alerts of ap-northeast-2/,
    en: /^The rule is disabled\.$/,
    ko: /^규칙이 비활성화되어 있습니다\.$/,
  },
  {
    name: 'the role that forwards may do something else',
    by: (account) =>
      account.client(IAMClient).send(
        new PutRolePolicyCommand({
          RoleName: 'jikimi-guard-forward',
          PolicyName: 'forward-events',
          PolicyDocument: JSON.stringify({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Deny', Action: 'events:PutEvents', Resource: '*' }],
          }),
        }),
      ),
    title: /bring alerts of other regions together/,
    en: /^What the role may do was changed\.$/,
    ko: /^역할의 권한이 바뀌었습니다\.$/,
  },
  {
    name: 'the month budget is raised',
    by: (account) =>
      budgets(account).send(
        new UpdateBudgetCommand({
          AccountId: account.id,
          NewBudget: {
            ...COST_MONTHLY,
            BudgetName: 'jikimi-monthly',
            BudgetLimit: { Amount: '5000.0', Unit: 'USD' },
          },
        }),
      ),
    title: /Monthly budget of 20 USD/,
    en: /^The limit is 5000\.0 USD, not 20\.$/,
    ko: /^한도가 20 USD가 아니라 5000\.0 USD입니다\.$/,
  },
  {
    name: 'the day budget tells nobody',
    by: (account) =>
      budgets(account).send(
        new DeleteNotificationCommand({
          AccountId: account.id,
          BudgetName: 'jikimi-daily',
          Notification: ACTUAL_100,
        }),
      ),
    title: /Daily budget of 5 USD/,
    en: /^It does not tell owner@example\.com at 100 %\.$/,
    ko: /^100 %에서 owner@example\.com에 알리지 않습니다\.$/,
  },
  {
    name: 'the Marketplace budget tells a stranger instead',
    by: (account) =>
      budgets(account).send(
        new UpdateSubscriberCommand({
          AccountId: account.id,
          BudgetName: 'jikimi-marketplace',
          Notification: ACTUAL_100,
          OldSubscriber: IN,
          NewSubscriber: OUT,
        }),
      ),
    title: /Marketplace budget/,
    en: /^It also tells stranger@example\.com at 100 %\.$/,
    ko: /^100 %에서 stranger@example\.com에도 알립니다\.$/,
  },
  {
    name: 'the budget of the first cent is deleted',
    by: (account) =>
      budgets(account).send(
        new DeleteBudgetCommand({ AccountId: account.id, BudgetName: 'jikimi-zero-spend' }),
      ),
    title: /Mail at the first cent/,
  },
  {
    name: "the alarm's actions are off",
    by: (account) =>
      account
        .client(CloudWatchClient, HOME)
        .send(new DisableAlarmActionsCommand({ AlarmNames: ['jikimi-guard-charges'] })),
    title: /^Alarm when the month/,
    en: /^Its actions are switched off: it tells nobody\.$/,
    ko: /^작업이 꺼져 있어 아무에게도 알리지 않습니다\.$/,
  },
  {
    name: 'unusual spending is told from a far higher sum on',
    by: async (account) => {
      const ce = account.client(CostExplorerClient, HOME);
      const { AnomalySubscriptions = [] } = await ce.send(new GetAnomalySubscriptionsCommand({}));
      const Values = ['9000'];
      await ce.send(
        new UpdateAnomalySubscriptionCommand({
          SubscriptionArn: AnomalySubscriptions[0]?.SubscriptionArn,
          ThresholdExpression: {
            Dimensions: {
              Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
              MatchOptions: ['GREATER_THAN_OR_EQUAL'],
              Values,
            },
          },
        }),
      );
    },
    title: /unusual spending/,
    en: /^ThresholdExpression is 9000, not 10\.$/,
    ko: /^ThresholdExpression 값이 10이 아니라 9000입니다\.$/,
  },
  {
    name: 'the topic lets others send, or nobody',
    by: (account) =>
      account.client(SNSClient, HOME).send(
        new SetTopicAttributesCommand({
          TopicArn: topicOf(account),
          AttributeName: 'Policy',
          AttributeValue: JSON.stringify({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Deny', Principal: '*', Action: 'sns:Publish', Resource: '*' }],
          }),
        }),
      ),
    title: /through the topic jikimi-guard/,
    en: /^Its policy was changed/,
    ko: /^정책이 바뀌었습니다/,
  },
  {
    name: "the owner's subscription is deleted",
    by: async (account) => {
      const sns = account.client(SNSClient, HOME);
      const TopicArn = topicOf(account);
      const { Subscriptions = [] } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
      const mail = Subscriptions.find(({ Endpoint }) => Endpoint === EMAIL);
      await sns.send(new UnsubscribeCommand({ SubscriptionArn: mail?.SubscriptionArn }));
    },
    title: /through the topic jikimi-guard/,
    en: /^owner@example\.com is not subscribed: no alert reaches it\.$/,
    ko: /^owner@example\.com 구독이 없습니다\. 알림이 가지 않습니다\.$/,
  },
];

const confirm = (account: TestAccount, Token: string): Promise<unknown> =>
  account.client(SNSClient, HOME).send(new ConfirmSubscriptionCommand({ TopicArn: topicOf(account), Token }));

let server: AwsServer;
let account: TestAccount;
const desk = newDesk();
let en: Ran;
let ko: Ran;
let told: Status;

async function mustSucceed(args: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await desk.run(args, account.env);
  if (code !== 0) throw new Error(`${args.join(' ')}: ${code}\n${stdout}${stderr}`);
}

beforeAll(async () => {
  server = await startAwsServer();
  account = server.openAccount();
  const how = ['--email', EMAIL, '--webhook', WEBHOOK, '--yes'];
  await mustSucceed(['guard', 'apply', ...how]);
  await confirm(account, EMAIL);
  await confirm(account, WEBHOOK);
  await mustSucceed(['guard', 'status']);
  for (const { by } of TAMPERINGS) await by(account);
  const Endpoint = 'stranger@example.com';
  await account
    .client(SNSClient, HOME)
    .send(new SubscribeCommand({ TopicArn: topicOf(account), Protocol: 'email', Endpoint }));
  en = await desk.run(['guard', 'status', '--lang', 'en'], account.env);
  ko = await desk.run(['guard', 'status', '--lang', 'ko'], account.env);
  told = JSON.parse((await desk.run(['guard', 'status', '--json'], account.env)).stdout) as Status;
}, 300_000);
afterAll(() => server.close());

/** Lines are wrapped; a sentence is not. */
const flat = ({ stdout }: Ran): string => stdout.replaceAll(/\s+/g, ' ');

test.for(TAMPERINGS)('$name', ({ title, en: english, ko: korean }) => {
  const [guard, ...others] = told.guards.filter((one) => title.test(one.title.en));
  expect(others).toEqual([]);
  if (english === undefined || korean === undefined) {
    expect(guard).toMatchObject({ state: 'missing', amiss: [] });
    return;
  }
  const found = guard?.amiss.find((one) => english.test(one.en));
  expect(guard?.state).toBe('changed');
  expect(found?.ko).toMatch(korean);
  expect(flat(en)).toContain(found?.en);
  expect(flat(ko)).toContain(found?.ko);
});

test('it is a finding, and what is not amiss is in place', () => {
  expect([en.code, ko.code]).toEqual([1, 1]);
  const titles = TAMPERINGS.map(({ title }) => title);
  const untouched = told.guards.filter((one) => !titles.some((title) => title.test(one.title.en)));
  expect(untouched.length).toBeGreaterThan(10);
  expect(untouched.filter(({ state }) => state !== 'there')).toEqual([]);
});

/** Nothing is printed that the schema does not tell of. */
const CLOSED = { additionalProperties: false };

test('the document is what its schema says', () => {
  const path = join(import.meta.dirname, '../../docs/schemas/jikimi.guard-1.schema.json');
  const schema = JSON.parse(readFileSync(path, 'utf8')) as { readonly $defs: Record<string, object> };
  const defs = Object.entries(schema.$defs).map(([name, one]) => [name, { ...one, ...CLOSED }]);
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  const validate = ajv.compile({ ...schema, ...CLOSED, $defs: Object.fromEntries(defs) as object });
  expect(validate(told), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  const wrong = { ...told, guards: told.guards.map((one) => ({ ...one, state: 'fine' })) };
  expect(validate(wrong)).toBe(false);
});

test('without a trail the alerts about calls are silent, and that is said', () => {
  expect(told.trail).toBe('none');
  expect(flat(en)).toContain('! No trail records all regions');
  expect(flat(ko)).toContain('! 모든 리전을 기록하는 추적이 없습니다');
});

test('a stranger who hears of the alerts is named', () => {
  const stranger = { endpoint: 'stranger@example.com', confirmed: false, wanted: false };
  expect(told.listeners).toContainEqual({ ...stranger, protocol: 'email' });
  expect(flat(en)).toContain('! stranger@example.com hears of the alerts too (email, not confirmed)');
  expect(flat(ko)).toContain('! stranger@example.com도 알림을 받습니다(email, 확인 전)');
});

test('how soon each tells is said, and what was not read', () => {
  expect(flat(en)).toMatch(/Mail when AWS reports abuse[^|]*\| us-east-1 \| within minutes/);
  expect(flat(en)).toMatch(/Monthly budget of 20 USD \| us-east-1 \| 8 to 12 hours/);
  expect(flat(en)).toMatch(/Not read by this command[^]*billing\/home#\/freetier/);
  expect(flat(ko)).toMatch(/이 명령이 읽지 않는 것[^]*billing\/home#\/credits/);
});

test('set up again, all is as it was, but for the mail that must be answered again', async () => {
  expect(await desk.run(['guard', 'apply', '--yes'], account.env)).toMatchObject({ code: 0 });
  const waiting = await desk.run(['guard', 'status'], account.env);
  expect(waiting.code).toBe(1);
  expect(flat(waiting)).toMatch(/^(\d+) of \1 guards are in place/);
  expect(flat(waiting)).toContain('The mail that AWS sent to owner@example.com was not answered');
  await confirm(account, EMAIL);
  expect(await desk.run(['guard', 'status'], account.env)).toMatchObject({ code: 0 });
}, 120_000);
