/** The sweep and the things made, against the test server: there or gone, denied, and with exactly the printed rights. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateUserCommand, DeleteUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createdReads } from '../../src/app/created-presence.ts';
import { fetchHistory } from '../../src/app/fetch-history.ts';
import { findInventory } from '../../src/app/find-inventory.ts';
import { activityPolicy } from '../../src/app/least-privilege.ts';
import type { Surroundings } from '../../src/app/surroundings.ts';
import { runSweep } from '../../src/app/sweep.ts';
import { TOLD_TYPES } from '../../src/incident/presence-types.ts';
import type { Sweep, SweptRow } from '../../src/incident/sweep.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/store/duckdb/database.ts';
import { eventsOf } from '../activity/events-of.ts';
import { type AwsServer, type Login, startAwsServer } from '../servers/aws-server.ts';
import { SEED_REGION } from './seeds/seed.ts';
import { seedEverything } from './seeds/seeds.ts';
import { become } from './survey.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

/** Where the seeds are, and one without: all regions would be asked the same. */
const AWS = { kind: 'aws', signIn: {}, regions: ['us-east-1', SEED_REGION] } as const;
const SINCE = new Date('2026-10-01T00:00:00Z');

function at(): Surroundings {
  const home = mkdtempSync(join(tmpdir(), 'jikimi-sweep-'));
  return {
    reporter: { emit: () => undefined },
    clock: systemClock,
    env: { ...process.env, JIKIMI_HOME: home },
    loadAws: async () => (await import('../../src/aws/session.ts')).openAws,
  };
}

const userMade = (account: string, userName: string): object => ({
  eventID: userName,
  eventTime: '2026-10-02T00:00:00Z',
  eventSource: 'iam.amazonaws.com',
  eventName: 'CreateUser',
  awsRegion: 'us-east-1',
  recipientAccountId: account,
  userIdentity: { type: 'IAMUser', arn: `arn:aws:iam::${account}:user/dev`, principalId: 'AIDADEV' },
  requestParameters: { userName },
});

async function sweepOf(database: Database, login: Login): Promise<Sweep> {
  become(login);
  return (await runSweep(database, { since: SINCE, source: AWS }, at())).sweep;
}

const rowOf = ({ rows }: Sweep, id: string): SweptRow | undefined => rows.find((one) => one.id === id);

test('what was made is there or gone, as AWS says now', async () => {
  const account = server.openAccount();
  const iam = account.client(IAMClient);
  for (const UserName of ['stays', 'goes']) await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(new DeleteUserCommand({ UserName: 'goes' }));
  const database = await eventsOf(['stays', 'goes'].map((name) => userMade(account.id, name)));
  const users = rowOf(await sweepOf(database, account), 'iam-users-and-keys');
  expect(users?.left.map(({ id, now }) => [id, now?.presence])).toEqual([
    ['goes', 'gone'],
    ['stays', 'there'],
  ]);
  expect(users?.live).toMatchObject({ state: 'known' });
  expect(users?.log).toMatchObject({ state: 'short', made: 2 });
});

describe('what is denied', () => {
  test('is unread in its rows, and what was made is neither there nor gone', async () => {
    const account = server.openAccount();
    await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'stays' }));
    const database = await eventsOf([userMade(account.id, 'stays')]);
    // Users stand in the credential report too.
    for (const operation of [
      'GetAccountAuthorizationDetails',
      'GenerateCredentialReport',
      'GetCredentialReport',
    ])
      account.hurt({ operation, harm: { kind: 'deny' } });
    const sweep = await sweepOf(database, account);
    expect(rowOf(sweep, 'iam-users-and-keys')).toMatchObject({
      live: { state: 'unread' },
      left: [{ now: { presence: 'unknown' } }],
    });
    expect(rowOf(sweep, 's3-buckets')?.live.state).toBe('known');
    expect(rowOf(sweep, 'codebuild')?.live.state).toBe('unsupported');
    expect(rowOf(sweep, 'cloudshell')?.live.state).toBe('unlisted');
  });

  test('whole, leaves no row known', async () => {
    const sweep = await sweepOf(await eventsOf([]), server.openAccount().login('auditor', []));
    const states = new Set(sweep.rows.map(({ live }) => live.state));
    expect([...states].toSorted()).toEqual(['unlisted', 'unread', 'unsupported']);
    expect(sweep.rows.flatMap(({ standing }) => standing)).toEqual([]);
  });
});

test('the printed policy is what fetch, sweep and created do: no more, no less', {
  timeout: 240_000,
}, async () => {
  const policy = (await activityPolicy()) as { Statement: { Action: string[] }[] };
  const actions = policy.Statement.flatMap(({ Action }) => Action);
  const account = server.openAccount();
  await seedEverything(account);
  account.trail.limitLookups(false);
  account.reset();
  const auditor = account.login('auditor', actions);
  const database = await eventsOf([]);
  const sweep = await sweepOf(database, auditor);
  await findInventory(AWS, { toRead: createdReads(TOLD_TYPES) }, at());
  const { signal } = new AbortController();
  const asked = { regions: ['us-east-1'], caseName: undefined, days: 1, reads: true, accessKeyId: undefined };
  await fetchHistory({ ...asked, signIn: {}, signal }, at());
  account.hurt({ operation: 'ListRegions', harm: { kind: 'deny' } });
  await findInventory(AWS, { toRead: createdReads(['AWS::IAM::User']) }, at());
  const calls = account.calls();
  const done = new Set([...calls.flatMap((call) => call.actions), 'sts:GetCallerIdentity']);
  expect([...done].toSorted()).toEqual(actions.toSorted());
  expect(
    calls.filter(({ error, operation }) => error?.includes('Denied') && operation !== 'ListRegions'),
  ).toEqual([]);
  expect(sweep.rows.filter(({ live }) => live.state === 'unread')).toEqual([]);
});
