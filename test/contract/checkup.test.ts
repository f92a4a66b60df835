/** The whole checkup: what it costs, how long it takes, that its printed policy is exactly what it does, and that it stops. */

import { EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import { CreateRoleCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkupPolicy } from '../../src/app/least-privilege.ts';
import { loadControls } from '../../src/app/registry.generated.ts';
import { type Selection, selectControls } from '../../src/app/selection.ts';
import type { Finding } from '../../src/posture/finding.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { seedEverything } from './seeds/seeds.ts';
import { checkUp } from './whole-checkup.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

/** One account with something for every collector to find. */
async function furnished(): Promise<TestAccount> {
  const account = server.openAccount();
  await seedEverything(account);
  account.reset();
  return account;
}

const idsOf = (findings: readonly Finding[], ...states: readonly Finding['status'][]): string[] =>
  findings.filter(({ status }) => states.includes(status)).map(({ id }) => id);

describe('an empty account', () => {
  test('costs at most 350 calls over 17 regions, and leaves nothing unknown', async () => {
    const account = server.openAccount();
    const { checkup } = await checkUp(account);
    expect(checkup.coverage.regions.filter(({ state }) => state === 'checked')).toHaveLength(17);
    expect(idsOf(checkup.findings, 'unknown')).toEqual([]);
    expect(account.calls().length).toBeLessThanOrEqual(350);
    expect(checkup.apiCalls.total).toBe(account.calls().length);
    expect(checkup.coverage).toMatchObject({ denied: [], failed: [] });
  });
});

test('at 80 ms a call, something is on the screen within 10 s, and everything within 60', async () => {
  const account = await furnished();
  account.setLatency(80);
  const { tookMs, firstFailureMs } = await checkUp(account);
  expect(firstFailureMs).toBeLessThan(10_000);
  expect(tookMs).toBeLessThan(60_000);
});

describe('the calls grow', () => {
  const more = async (grow: (account: TestAccount) => Promise<unknown>): Promise<number> => {
    const account = server.openAccount();
    await grow(account);
    // The first run of all also waits for AWS's first credential report.
    await checkUp(account);
    account.reset();
    await checkUp(account);
    const one = account.calls().length;
    for (let n = 0; n < 5; n += 1) await grow(account);
    account.reset();
    await checkUp(account);
    return (account.calls().length - one) / 5;
  };
  let nth = 0;
  const name = () => `thing-${(nth += 1)}`;

  test('not with users', async () => {
    expect(
      await more((account) => account.client(IAMClient).send(new CreateUserCommand({ UserName: name() }))),
    ).toBe(0);
  });

  test('not with roles', async () => {
    const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
    const command = () => new CreateRoleCommand({ RoleName: name(), AssumeRolePolicyDocument });
    expect(await more((account) => account.client(IAMClient).send(command()))).toBe(0);
  });

  test('not with instances', async () => {
    const command = () =>
      new RunInstancesCommand({ ImageId: 'ami-0a1b2c3d4e5f60718', MinCount: 1, MaxCount: 1 });
    expect(await more((account) => account.client(EC2Client).send(command()))).toBe(0);
  });

  test('by at most 5 with a bucket', async () => {
    const calls = await more((account) =>
      account
        .client(S3Client, 'us-east-1')
        .send(new CreateBucketCommand({ Bucket: `${name()}-${account.id}` })),
    );
    expect(calls).toBeLessThanOrEqual(5);
  });
});

describe('the printed policy', () => {
  const allowed = async (selection: Selection = {}): Promise<string[]> => {
    const controls = selectControls(await loadControls(), selection);
    const policy = (await checkupPolicy(controls)) as { Statement: { Action: string[] }[] };
    return policy.Statement.flatMap(({ Action }) => Action);
  };

  test.for<[string, Selection]>([
    ['what the everyday checkup does', {}],
    ['what it does with all that is on request', { withOnRequest: true }],
  ])('is %s: no more, no less', async ([, selection]) => {
    const actions = await allowed(selection);
    const account = await furnished();
    const auditor = account.login('auditor', actions);
    const first = await checkUp(auditor, selection);
    // Regions are asked of EC2 only where the account service does not tell them.
    account.hurt({ operation: 'ListRegions', harm: { kind: 'deny' } });
    await checkUp(auditor, selection);
    const done = account.calls().flatMap((call) => call.actions);
    expect([...new Set([...done, 'sts:GetCallerIdentity'])].toSorted()).toEqual(actions.toSorted());
    // Macie says AccessDenied too where it was never switched on.
    const refusedOnPurpose = new Set(['ListRegions', 'GetMacieSession']);
    expect(
      account
        .calls()
        .filter(({ error, operation }) => error?.includes('Denied') && !refusedOnPurpose.has(operation)),
    ).toEqual([]);
    expect(idsOf(first.checkup.findings, 'unknown')).toEqual([]);
  });

  test('taken away whole, nothing passes', async () => {
    const account = await furnished();
    const { checkup } = await checkUp(account.login('auditor', []));
    expect(idsOf(checkup.findings, 'pass', 'fail', 'not-applicable')).toEqual([]);
    const denied = new Set<string>(checkup.coverage.denied.map(({ action }) => action));
    expect((await allowed()).filter((action) => denied.has(action)).length).toBeGreaterThan(20);
    expect(checkup.coverage.failed).toEqual([]);
  });
});

describe('what goes wrong on the way', () => {
  test('a token that expires ends the run at once, and what was read is still judged', async () => {
    const account = await furnished();
    const whole = await checkUp(account);
    account.reset();
    account.hurt({ from: 60, harm: { kind: 'expired-token' } });
    const { stopped, checkup } = await checkUp(account);
    expect(stopped).toMatchObject({ kind: 'expired-token' });
    // Those under way when the first answer said so.
    expect(account.calls().length).toBeLessThan(60 + 40);
    const known = new Set(idsOf(whole.checkup.findings, 'pass', 'not-applicable'));
    const passed = idsOf(checkup.findings, 'pass', 'not-applicable');
    expect(passed.filter((id) => !known.has(id))).toEqual([]);
    expect(idsOf(checkup.findings, 'unknown').length).toBeGreaterThan(0);
  });
});
