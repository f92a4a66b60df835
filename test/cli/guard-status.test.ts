/** What `guard status` says of each thing that an intruder takes away or changes, and that `guard apply` mends it all. */
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
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { newDesk, type Ran } from './jikimi.ts';

const HOME = 'us-east-1';
const EMAIL = 'owner@example.com';
const WEBHOOK = 'https://hooks.example.com/aws';

interface Tampering {
  readonly name: string;
  readonly by: (account: TestAccount) => Promise<unknown>;
  readonly en: RegExp;
  readonly ko: RegExp;
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
    en: /Mail when the root user signed in[^-]*The rule is disabled\./,
    ko: /루트 사용자 로그인[^-]*규칙이 비활성화되어 있습니다\./,
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
    en: /key, password or right was added[^]*?What it looks for was changed\./,
    ko: /권한 추가[^]*?이벤트 패턴\)가 바뀌었습니다\./,
  },
  {
    name: 'an alert rule has lost its target',
    by: (account) =>
      rules(account).send(new RemoveTargetsCommand({ Rule: 'jikimi-alert-money', Ids: ['jikimi-guard'] })),
    en: /something that can cost much[^-]*-[^-]*-[^-]*It does not send to where it should\./,
    ko: /큰 비용이 들 수 있는 일[^]*?보내야 할 대상으로 보내지 않습니다\./,
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
    en: /switched off[^]*?It also sends to arn:aws:sns:us-east-1:\d{12}:strangers\./,
    ko: /해제[^]*?arn:aws:sns:us-east-1:\d{12}:strangers\(으\)로도 보냅니다\./,
  },
  {
    name: 'an alert rule is deleted',
    by: async (account) => {
      const Name = 'jikimi-alert-account';
      await rules(account).send(new RemoveTargetsCommand({ Rule: Name, Ids: ['jikimi-guard'] }));
      await rules(account).send(new DeleteRuleCommand({ Name }));
    },
    en: /-- Missing[^]*?Mail when the account itself was changed[^]*?-- Not as it should be/,
    ko: /-- 없음[^]*?계정 자체의 변경[^]*?-- 설정과 다름/,
  },
  {
    name: 'a region forwards nothing any more',
    by: (account) =>
      rules(account, 'ap-northeast-2').send(new DisableRuleCommand({ Name: 'jikimi-alert-forward' })),
    en: /Bring alerts of ap-northeast-2 to us-east-1 \|[^]*?The rule is disabled\./,
    ko: /ap-northeast-2의 알림을[^]*?규칙이 비활성화되어 있습니다\./,
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
    en: /What the role may do was changed\./,
    ko: /역할의 권한이 바뀌었습니다\./,
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
    en: /Monthly budget of 20 USD[^]*?The limit is 5000\.0 USD, not 20\.[^]*?Changed: CostTypes\./,
    ko: /월 예산 20 USD[^]*?한도가 20 USD가 아니라 5000\.0 USD입니다\.[^]*?바뀐 항목: CostTypes\./,
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
    en: /Daily budget of 5 USD[^]*?It does not tell owner@example\.com at 100 %\./,
    ko: /일일 예산 5 USD[^]*?100 %에서 owner@example\.com에 알리지 않습니다\./,
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
    en: /Marketplace budget[^]*?It also tells stranger@example\.com at 100 %\./,
    ko: /Marketplace 월 예산[^]*?100 %에서 stranger@example\.com에도 알립니다\./,
  },
  {
    name: 'the budget of the first cent is deleted',
    by: (account) =>
      budgets(account).send(
        new DeleteBudgetCommand({ AccountId: account.id, BudgetName: 'jikimi-zero-spend' }),
      ),
    en: /-- Missing[^]*?Mail at the first cent[^]*?-- Not as it should be/,
    ko: /-- 없음[^]*?1센트라도 쓰면 메일[^]*?-- 설정과 다름/,
  },
  {
    name: "the alarm's actions are off",
    by: (account) =>
      account
        .client(CloudWatchClient, HOME)
        .send(new DisableAlarmActionsCommand({ AlarmNames: ['jikimi-guard-charges'] })),
    en: /Alarm when the month's bill[^]*?Its actions are switched off: it tells nobody\./,
    ko: /청구액이 20 USD를[^]*?작업이 꺼져 있어 아무에게도 알리지 않습니다\./,
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
    en: /ThresholdExpression is 9000, not 10\./,
    ko: /ThresholdExpression 값이 10[^]*9000/,
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
    en: /through the topic jikimi-guard[^]*?Its policy was changed/,
    ko: /jikimi-guard 주제로 알림 보내기[^]*?정책이 바뀌었습니다/,
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
    en: /owner@example\.com is not subscribed: no alert reaches it\./,
    ko: /owner@example\.com 구독이 없습니다\. 알림이 가지 않습니다\./,
  },
  {
    name: 'a stranger hears of the alerts',
    by: (account) =>
      account.client(SNSClient, HOME).send(
        new SubscribeCommand({
          TopicArn: topicOf(account),
          Protocol: 'email',
          Endpoint: 'stranger@example.com',
        }),
      ),
    en: /! stranger@example\.com hears of the alerts too \(email, not confirmed\)/,
    ko: /! stranger@example\.com도 알림을 받습니다\(email, 확인 전\)/,
  },
];

const confirm = (account: TestAccount, Token: string): Promise<unknown> =>
  account.client(SNSClient, HOME).send(new ConfirmSubscriptionCommand({ TopicArn: topicOf(account), Token }));

let server: AwsServer;
let account: TestAccount;
const desk = newDesk();
let en: Ran;
let ko: Ran;

beforeAll(async () => {
  server = await startAwsServer();
  account = server.openAccount();
  const how = ['--email', EMAIL, '--webhook', WEBHOOK, '--yes'];
  expect(await desk.run(['guard', 'apply', ...how], account.env)).toMatchObject({ code: 0 });
  await confirm(account, EMAIL);
  await confirm(account, WEBHOOK);
  expect(await desk.run(['guard', 'status'], account.env)).toMatchObject({ code: 0 });
  for (const { by } of TAMPERINGS) await by(account);
  [en, ko] = await Promise.all([
    desk.run(['guard', 'status', '--lang', 'en'], { ...account.env, COLUMNS: '400' }),
    desk.run(['guard', 'status', '--lang', 'ko'], { ...account.env, COLUMNS: '400' }),
  ]);
}, 120_000);
afterAll(() => server.close());

/** Lines are wrapped; a sentence is not. */
const flat = ({ stdout }: Ran): string => stdout.replaceAll(/\s+/g, ' ');

test.for(TAMPERINGS)('$name', ({ en: english, ko: korean }) => {
  expect(flat(en)).toMatch(english);
  expect(flat(ko)).toMatch(korean);
  expect([en.code, ko.code]).toEqual([1, 1]);
});

test('how soon each tells is said, and what was not read', () => {
  expect(flat(en)).toMatch(/Mail when AWS reports abuse[^|]*\| us-east-1 \| within minutes/);
  expect(flat(en)).toMatch(/Monthly budget of 20 USD \| us-east-1 \| 8 to 12 hours/);
  expect(flat(en)).toMatch(/Not read by this command[^]*billing\/home#\/freetier/);
  expect(flat(ko)).toMatch(/이 명령이 읽지 않는 것[^]*billing\/home#\/credits/);
});

test('the program that asks is told the same', async () => {
  const { stdout, code } = await desk.run(['guard', 'status', '--json'], account.env);
  expect(code).toBe(1);
  const { guards, listeners } = JSON.parse(stdout) as {
    guards: { action: string; state: string; amiss: { en: string }[] }[];
    listeners: { endpoint: string; confirmed: boolean; wanted: boolean }[];
  };
  expect(guards.filter(({ state }) => state === 'missing').map(({ action }) => action)).toEqual([
    'budgets-create-guard-budget',
    'events-create-alert-rule',
  ]);
  expect(guards.filter(({ state, amiss }) => state === 'changed' && amiss.length === 0)).toEqual([]);
  expect(listeners).toContainEqual({
    protocol: 'email',
    endpoint: 'stranger@example.com',
    confirmed: false,
    wanted: false,
  });
});

test('set up again, all is as it was, but for the mail that must be answered again', async () => {
  expect(await desk.run(['guard', 'apply', '--yes'], account.env)).toMatchObject({ code: 0 });
  const waiting = await desk.run(['guard', 'status'], account.env);
  expect(waiting.code).toBe(1);
  expect(flat(waiting)).toMatch(/^27 of 27 guards are in place/);
  expect(flat(waiting)).toContain('The mail that AWS sent to owner@example.com was not answered');
  await confirm(account, EMAIL);
  expect(await desk.run(['guard', 'status'], account.env)).toMatchObject({ code: 0 });
}, 120_000);
