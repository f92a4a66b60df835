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
