/** What `guard` says, in both languages, of wrong addresses, things of the same name that are not ours, regions that are off. */
import { BudgetsClient, CreateBudgetCommand } from '@aws-sdk/client-budgets';
import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import { EventBridgeClient, PutRuleCommand } from '@aws-sdk/client-eventbridge';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/kernel/text.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { newDesk, type Ran } from './jikimi.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const HOME = 'us-east-1';
const EMAIL = ['--email', 'owner@example.com'];

const flat = ({ stdout, stderr }: Ran): string => `${stdout} ${stderr}`.replaceAll(/\s+/g, ' ');

const WRITES = /^(Put|Create|Delete|Update|Set|Subscribe|Tag)/;

const writesIn = (account: TestAccount): readonly string[] =>
  account
    .calls()
    .map(({ operation }) => operation)
    .filter((operation) => WRITES.test(operation));

const ADDRESSES: readonly (readonly [string, readonly string[]])[] = [
  ['no mail address', ['--email', 'owner']],
  ['two mail addresses in one', ['--email', 'a@example.com,b@example.com']],
  ['a webhook without TLS', [...EMAIL, '--webhook', 'http://example.com/aws']],
  ['a webhook with a password in it', [...EMAIL, '--webhook', 'https://me:secret@example.com/aws']],
  ['a webhook on this machine', [...EMAIL, '--webhook', 'https://localhost/aws']],
  ['a webhook at a bare address', [...EMAIL, '--webhook', 'https://10.0.0.4/aws']],
  ['a sum below one', [...EMAIL, '--monthly', '0']],
  ['a format that there is not', [...EMAIL, '--format', 'toml']],
];

const CANNOT: Readonly<Record<Language, RegExp>> = {
  en: /--\w+ cannot be "[^"]+"/,
  ko: /--\w+에 "[^"]+" 값은 쓸 수 없습니다/,
};

describe.for(LANGUAGES)('in %s', (language) => {
  test.for(ADDRESSES)('%s is refused', async ([, how]) => {
    const ran = await newDesk(language).run(['guard', 'template', ...how]);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
    expect(flat(ran)).toMatch(CANNOT[language]);
    expect(flat(ran)).not.toContain('secret');
  });

  test('a template needs an address, and asks AWS for nothing', async () => {
    const ran = await newDesk(language).run(['guard', 'template']);
    expect(ran.code).toBe(2);
    expect(flat(ran)).toMatch(language === 'en' ? /Where should AWS write to/ : /어디로 연락할까요/);
  });
});

async function othersThings(account: TestAccount): Promise<void> {
  await account.client(CloudWatchClient, HOME).send(
    new PutMetricAlarmCommand({
      AlarmName: 'jikimi-guard-charges',
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      Statistic: 'Average',
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 80,
      ComparisonOperator: 'GreaterThanThreshold',
    }),
  );
  await account.client(BudgetsClient, HOME).send(
    new CreateBudgetCommand({
      AccountId: account.id,
      Budget: {
        BudgetName: 'jikimi-daily',
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: '900.0', Unit: 'USD' },
      },
    }),
  );
  const EventPattern = JSON.stringify({ source: ['aws.ec2'] });
  for (const [region, Name] of [
    [HOME, 'jikimi-alert-money'],
    ['eu-west-1', 'jikimi-alert-forward'],
  ] as const) {
    await account.client(EventBridgeClient, region).send(new PutRuleCommand({ Name, EventPattern }));
  }
  await account.client(IAMClient).send(
    new CreateRoleCommand({
      RoleName: 'jikimi-guard-forward',
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      }),
    }),
  );
}

const NAMES = [
  'jikimi-guard-charges',
  'jikimi-daily',
  'jikimi-alert-money',
  'jikimi-alert-forward (eu-west-1)',
  'jikimi-guard-forward',
];

test('things of the same name that jikimi did not make are told, and left alone', async () => {
  const account = server.openAccount();
  await othersThings(account);
  account.reset();
  const en = await newDesk().run(['guard', 'plan', ...EMAIL], account.env);
  const ko = await newDesk('ko').run(['guard', 'plan', ...EMAIL], account.env);
  expect([en.code, ko.code]).toEqual([3, 3]);
  for (const name of NAMES) {
    expect(flat(en)).toContain(`There is already something named ${name} that jikimi did not make`);
    expect(flat(ko)).toMatch(
      new RegExp(`jikimi가 만들지 않은 ${name.replaceAll(/[()]/g, String.raw`\$&`)}[이가]`),
    );
  }
  expect(writesIn(account)).toEqual([]);

  const status = await newDesk('ko').run(['guard', 'status', ...EMAIL], account.env);
  expect(status.code).toBe(1);
  expect(flat(status)).toContain(`이름만 같은 다른 것 (${NAMES.length})`);
}, 120_000);

test("where the topic of that name is somebody else's, nothing is told through it", async () => {
  const account = server.openAccount();
  await account.client(SNSClient, HOME).send(new CreateTopicCommand({ Name: 'jikimi-guard' }));
  account.reset();
  const en = await newDesk().run(['guard', 'plan', ...EMAIL], account.env);
  const ko = await newDesk('ko').run(['guard', 'plan', ...EMAIL], account.env);
  expect([en.code, ko.code]).toEqual([3, 3]);
  expect(flat(en)).toContain('There is already something named jikimi-guard that jikimi did not make');
  expect(flat(en)).toMatch(/Mail when the root user signed in: It tells through the topic jikimi-guard/);
  expect(flat(ko)).toMatch(/알림: 루트 사용자 로그인: jikimi-guard 주제를 거쳐 알리는데/);
  expect(en.stdout).not.toContain('PutRule');
  expect(en.stdout).not.toContain('PutMetricAlarm');
  expect(en.stdout).toContain('CreateBudget');
  expect(writesIn(account)).toEqual([]);
}, 120_000);

test('a region that the owner has not switched on is not asked; one that is, is', async () => {
  const account = server.openAccount();
  const title = 'Bring alerts of ap-east-1 to us-east-1';
  expect(flat(await newDesk().run(['guard', 'plan', ...EMAIL], account.env))).not.toContain(title);
  account.optIn('ap-east-1');
  expect(flat(await newDesk().run(['guard', 'plan', ...EMAIL], account.env))).toContain(title);
}, 120_000);

test('a region that goes off meanwhile is told, and the others are looked at', async () => {
  const account = server.openAccount();
  account.hurt({ region: 'eu-west-3', harm: { kind: 'region-disabled' } });
  const en = await newDesk().run(['guard', 'status', ...EMAIL], account.env);
  const ko = await newDesk('ko').run(['guard', 'status', ...EMAIL], account.env);
  expect(flat(en)).toMatch(/-- Could not check \(1\) -+ - Bring alerts of eu-west-3/);
  expect(flat(ko)).toMatch(/-- 확인 못 함 \(1\) -+ - eu-west-3의 알림/);
  const plan = await newDesk().run(['guard', 'plan', ...EMAIL], account.env);
  expect(plan.code).toBe(3);
  expect(flat(plan)).toMatch(/Bring alerts of eu-west-3 to us-east-1: events:DescribeRule: \w+/);
}, 120_000);
