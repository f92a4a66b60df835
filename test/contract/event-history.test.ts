/** Event history fetched from the server: all regions, in pages, cut and gone on with, throttled, denied. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fetchEventHistory, type HistoryRequest } from '../../src/activity/sources/event-history.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';

let server: AwsServer;
let folder: string;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jikimi-history-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const REGIONS = ['us-east-1', 'eu-west-1'];

/** An account in which `users` users were made, a minute apart, and each time somebody looked around in Ireland. */
async function busy(users: number): Promise<TestAccount> {
  const account = server.openAccount();
  account.trail.limitLookups(false);
  account.clock.set(new Date('2026-11-01T00:00:00Z'));
  for (let n = 0; n < users; n += 1) {
    await account.client(IAMClient).send(new CreateUserCommand({ UserName: `user-${n}` }));
    await account.client(EC2Client, 'eu-west-1').send(new DescribeInstancesCommand());
    account.clock.advance(60_000);
  }
  account.clock.advance(3_600_000);
  account.reset();
  return account;
}

function requestTo(account: TestAccount, more: Partial<HistoryRequest> = {}): HistoryRequest {
  const now = () => account.clock.now();
  return {
    aws: { client: (constructor, region) => account.client(constructor, region) },
    regions: REGIONS,
    folder,
    from: new Date('2026-10-31T00:00:00Z'),
    to: now(),
    reads: true,
    now,
    onProgress: () => undefined,
    ...more,
  };
}

/** The names of the calls that lie in the folder. */
function kept(under = folder): readonly string[] {
  return readdirSync(under, { withFileTypes: true, recursive: true })
    .filter(({ name }) => name.endsWith('.jsonl.gz'))
    .flatMap(({ parentPath, name }) =>
      gunzipSync(readFileSync(join(parentPath, name)))
        .toString()
        .trimEnd()
        .split('\n'),
    )
    .map((line) => (JSON.parse(line) as { eventName: string }).eventName);
}

const counted = (names: readonly string[]) =>
  Object.fromEntries(
    [...new Set(names)].toSorted().map((one) => [one, names.filter((n) => n === one).length]),
  );

test('all pages of all regions, changes and reads, and the second time only what is new', async () => {
  const account = await busy(60);
  const shares: number[] = [];
  const lanes = await fetchEventHistory(
    requestTo(account, { onProgress: ({ share }) => shares.push(share) }),
  );
  expect(counted(kept())).toMatchObject({ CreateUser: 60, DescribeInstances: 60 });
  expect(lanes.map(({ region, what, events }) => `${region} ${what} ${events}`)).toEqual([
    'us-east-1 writes 60',
    'eu-west-1 writes 0',
    // Asking is recorded too.
    'us-east-1 reads 2',
    'eu-west-1 reads 61',
  ]);
  expect(lanes.every(({ unread, missing }) => !unread && missing.length === 0)).toBe(true);
  expect(shares.at(-1)).toBe(1);

  await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'late' }));
  account.clock.advance(3_600_000);
  account.reset();
  await fetchEventHistory(requestTo(account));
  expect(kept().filter((name) => name === 'CreateUser')).toHaveLength(61);
  expect(account.calls()).toHaveLength(4);
});

test('what is cut goes on where it ended', async () => {
  const account = await busy(120);
  account.hurt({ operation: 'LookupEvents', region: 'us-east-1', from: 2, to: 2, harm: { kind: 'deny' } });
  const [first] = await fetchEventHistory(requestTo(account));
  expect(first).toMatchObject({ region: 'us-east-1', what: 'writes', events: 50 });
  expect(first?.unread).toMatchObject({ state: 'denied', action: 'cloudtrail:LookupEvents' });
  expect(first?.missing).toHaveLength(1);

  const [again] = await fetchEventHistory(requestTo(account));
  expect(again).toMatchObject({ unread: undefined, missing: [] });
  expect(again?.events).toBeLessThan(90);
  expect(new Set(kept().filter((name) => name === 'CreateUser')).size).toBe(1);
  expect(kept().filter((name) => name === 'CreateUser').length).toBeGreaterThanOrEqual(120);
});

test('a region that is denied leaves the others', async () => {
  const account = await busy(3);
  account.hurt({ operation: 'LookupEvents', region: 'us-east-1', harm: { kind: 'deny' } });
  const lanes = await fetchEventHistory(requestTo(account));
  expect(lanes.map(({ region, unread }) => `${region} ${unread?.state}`)).toEqual([
    'us-east-1 denied',
    'eu-west-1 undefined',
    'us-east-1 denied',
    'eu-west-1 undefined',
  ]);
  expect(counted(kept())).toMatchObject({ DescribeInstances: 3 });
});

test('one key alone', async () => {
  const account = await busy(3);
  const lanes = await fetchEventHistory(requestTo(account, { accessKeyId: account.credentials.accessKeyId }));
  expect(lanes.map(({ what, events }) => `${what} ${events}`)).toEqual(['key 3', 'key 3']);
});
