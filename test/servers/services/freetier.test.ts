import { EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../aws-server.ts';
import { callJson } from '../json-call.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const call = (account: TestAccount, operation: string, input: object = {}) =>
  callJson(
    server.endpoint,
    account,
    { signingName: 'freetier', target: `AWSFreeTierService.${operation}` },
    input,
  );

test('an old account has no plan', async () => {
  const answered = await call(server.openAccount(), 'GetAccountPlanState');
  expect(answered).toMatchObject({ status: 400, error: 'ResourceNotFoundException' });
});

test('the free plan ends by itself or is left for good', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2027-01-01T00:00:00Z'));
  account.facts.plan = { type: 'FREE', creditsUsd: 87.5, expiresAt: new Date('2027-06-01T00:00:00Z') };
  const state = async () => (await call(account, 'GetAccountPlanState')).body;
  expect(await state()).toMatchObject({
    accountId: account.id,
    accountPlanType: 'FREE',
    accountPlanStatus: 'ACTIVE',
    accountPlanRemainingCredits: { amount: 87.5, unit: 'USD' },
  });
  account.clock.set(new Date('2027-06-02T00:00:00Z'));
  expect(await state()).toMatchObject({ accountPlanStatus: 'EXPIRED' });
  const upgrade = () => call(account, 'UpgradeAccountPlan', { accountPlanType: 'PAID' });
  expect((await upgrade()).body).toMatchObject({ accountPlanType: 'PAID' });
  expect(await state()).toMatchObject({ accountPlanType: 'PAID', accountPlanStatus: 'ACTIVE' });
  expect((await upgrade()).error).toBe('ValidationException');
});

test('free use of what was used, filtered and in pages', async () => {
  const account = server.openAccount();
  const use = (name: string, actualUsageAmount: number) => ({
    service: name,
    operation: '',
    usageType: 'Global-Requests',
    region: 'global',
    actualUsageAmount,
    forecastedUsageAmount: actualUsageAmount * 2,
    limit: 1_000_000,
    unit: 'Requests',
    description: '1,000,000 requests each month',
    freeTierType: 'Always Free',
  });
  account.facts.freeTierUsage = [use('AWS Lambda', 5), use('Amazon SNS', 7), use('Amazon SQS', 0)];
  const names = async (input: object) => {
    const { body } = await call(account, 'GetFreeTierUsage', input);
    const all = body['freeTierUsages'] as { readonly service: string }[];
    return { names: all.map((one) => one.service), nextToken: body['nextToken'] };
  };
  expect((await names({})).names).toEqual(['AWS Lambda', 'Amazon SNS']);
  const first = await names({ maxResults: 1 });
  expect(first.names).toEqual(['AWS Lambda']);
  expect(await names({ maxResults: 1, nextToken: first.nextToken })).toEqual({
    names: ['Amazon SNS'],
    nextToken: undefined,
  });
  const Dimensions = { Key: 'SERVICE', Values: ['AWS'], MatchOptions: ['STARTS_WITH'] };
  expect((await names({ filter: { Not: { Dimensions } } })).names).toEqual(['Amazon SNS']);
});

async function withInstance(InstanceType: 't3.micro' | 'g4dn.xlarge'): Promise<TestAccount> {
  const account = server.openAccount();
  account.clock.set(new Date('2026-06-01T00:00:00Z'));
  const launch = { ImageId: 'ami-12c6146b', InstanceType, MinCount: 1, MaxCount: 1 };
  await account.client(EC2Client, 'ap-northeast-2').send(new RunInstancesCommand(launch));
  return account;
}

test('credits of the plan are spent by use, and end the free plan', async () => {
  const account = await withInstance('g4dn.xlarge');
  account.facts.plan = { type: 'FREE', expiresAt: new Date('2026-12-01T00:00:00Z') };
  account.bill({
    lateHours: 0,
    credits: [
      { name: 'Sign-up', usd: 30 },
      { name: 'Explore AWS', usd: 70, to: new Date('2026-12-01T00:00:00Z') },
    ],
  });
  const state = async () => (await call(account, 'GetAccountPlanState')).body;
  expect(await state()).toMatchObject({ accountPlanRemainingCredits: { amount: 100, unit: 'USD' } });
  account.clock.advance(4 * 86_400_000);
  const gross = account.bill().whole.filter(({ charge }) => charge.type === 'Usage');
  const usd = gross.reduce((sum, { cost }) => sum + Number(cost), 0) / 1e10;
  const { accountPlanStatus, accountPlanRemainingCredits } = await state();
  expect(accountPlanStatus).toBe('ACTIVE');
  expect((accountPlanRemainingCredits as { amount: number }).amount).toBeCloseTo(100 - usd, 1);
  account.clock.advance(4 * 86_400_000);
  expect(await state()).toMatchObject({
    accountPlanStatus: 'EXPIRED',
    accountPlanRemainingCredits: { amount: 0 },
  });
});

test('free use is what the bill says: of the first year while it lasts, and always', async () => {
  const account = await withInstance('t3.micro');
  account.bill({ lateHours: 0, openedOn: new Date('2025-06-20T00:00:00Z') });
  account.clock.advance(6 * 86_400_000);
  const usages = async () =>
    (await call(account, 'GetFreeTierUsage')).body['freeTierUsages'] as {
      readonly usageType: string;
      readonly actualUsageAmount: number;
    }[];
  const first = await usages();
  expect(first[0]).toEqual({
    service: 'Amazon Elastic Compute Cloud',
    operation: 'RunInstances',
    usageType: 'Global-BoxUsage:freetier.micro',
    region: 'global',
    actualUsageAmount: 144,
    forecastedUsageAmount: 720,
    limit: 750,
    unit: 'Hrs',
    description:
      '750.0 Hrs for free for 12 months as part of AWS Free Usage Tier (Global-BoxUsage:freetier.micro)',
    freeTierType: '12 Months Free',
  });
  expect(first.map(({ usageType }) => usageType)).toContain('Global-EBS:VolumeUsage');
  account.clock.set(new Date('2026-06-21T00:00:00Z'));
  expect(await usages()).toEqual([]);
});
