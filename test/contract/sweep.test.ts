/** The sweep and the things made, against the test server: there or gone, denied, and with exactly the printed rights. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateUserCommand, DeleteUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createdReads } from '../../src/app/created-presence.ts';
import { fetchHistory } from '../../src/app/fetch-history.ts';
import { findInventory } from '../../src/app/find-inventory.ts';
import { standOf } from '../../src/app/incidents-standing.ts';
import { activityPolicy } from '../../src/app/least-privilege.ts';
import type { Surroundings } from '../../src/app/surroundings.ts';
import { runSweep } from '../../src/app/sweep.ts';
import { TOLD_TYPES } from '../../src/incident/presence-types.ts';
import type { Sweep, SweptRow } from '../../src/incident/sweep.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/store/duckdb/database.ts';
import { eventsOf } from '../activity/events-of.ts';
import { createdThing, incident } from '../incident.ts';
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

describe('an incident asks what of it is still there', () => {
  const madeBy = (account: string) =>
    incident({
      created: [
        ...['stays', 'goes'].map((id) => createdThing(id, { account })),
        createdThing('i-1', { type: 'AWS::EC2::Instance', account }),
        createdThing('t-1', { type: 'AWS::DataSync::Task', account }),
      ],
      next: [{ id: 'remove-ways-back-in', text: { en: 'x', ko: 'x' }, targets: ['stays', 'goes'] }],
    });
  const seeded = async () => {
    const account = server.openAccount();
    await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'stays' }));
    return account;
  };

  test('there, gone, not read; and what is gone need not be removed', async () => {
    const account = await seeded();
    become(account);
    const stand = await standOf([madeBy(account.id)], AWS, at());
    const [told] = stand.incidents;
    expect(told?.created.map(({ now }) => now)).toEqual([
      { presence: 'there' },
      { presence: 'gone' },
      { presence: 'gone' },
      { presence: 'unknown', why: { reason: 'kind' } },
    ]);
    expect(told?.next.map(({ targets }) => targets)).toEqual([['stays']]);
    expect(stand).toMatchObject({ asked: { account: account.id }, problems: [], isPartial: false });
  });

  test('what is denied is not checked, with the permission that is missing', async () => {
    const account = await seeded();
    account.hurt({ operation: 'DescribeInstances', harm: { kind: 'deny' } });
    become(account);
    const denied = await standOf([madeBy(account.id)], AWS, at());
    expect(denied.incidents[0]?.created[2]?.now).toEqual({
      presence: 'unknown',
      why: { reason: 'denied', action: 'ec2:DescribeInstances' },
    });
    expect(denied.isPartial).toBe(true);
  });

  test('throttled for a while, the answer is the same', async () => {
    const account = await seeded();
    for (const operation of ['DescribeInstances', 'GetAccountAuthorizationDetails'])
      account.hurt({ operation, to: 2, harm: { kind: 'throttle' } });
    become(account);
    const { incidents, isPartial } = await standOf([madeBy(account.id)], AWS, at());
    expect(incidents[0]?.created.map(({ now }) => now?.presence)).toEqual([
      'there',
      'gone',
      'gone',
      'unknown',
    ]);
    expect(isPartial).toBe(false);
  });

  test('where nobody is let in, the incidents stand as the log tells them', async () => {
    become({ env: { ...server.openAccount().env, AWS_ACCESS_KEY_ID: 'AKIANOBODY0000000000' } } as never);
    const told = madeBy('111122223333');
    const stand = await standOf([told], AWS, at());
    expect(stand.incidents).toEqual([told]);
    expect(stand.asked).toBeUndefined();
    expect(stand.problems.map(({ exitCode }) => exitCode)).toEqual([4]);
  });

  test('where nothing was made, nobody is asked', async () => {
    const nobody: Surroundings = { ...at(), loadAws: () => Promise.reject(new Error('asked')) };
    expect((await standOf([incident()], AWS, nobody)).asked).toBeUndefined();
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
