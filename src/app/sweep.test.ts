/** The sweep over made-up logs: what counts, since when, and joined with a saved account. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../test/activity/events-of.ts';
import { inventory } from '../../test/inventory.ts';
import type { Sweep, SweptRow } from '../incident/sweep.ts';
import { known } from '../kernel/reading.ts';
import { saveInventory } from './save-inventory.ts';
import type { Surroundings } from './surroundings.ts';
import { runSweep, type SweepRequest } from './sweep.ts';

const AT: Surroundings = {
  reporter: { emit: () => undefined },
  clock: () => new Date('2026-11-20T00:00:00Z'),
  env: {},
  loadAws: () => Promise.reject(new Error('nobody asks AWS here')),
};
const SINCE = new Date('2026-11-01T00:00:00Z');
const ARN = 'arn:aws:iam::111122223333:user/dev';

let nth = 0;
const event = (service: string, name: string, day: string, over: object = {}): object => ({
  eventID: `e-${(nth += 1)}`,
  eventTime: `${day}T09:00:00Z`,
  eventSource: `${service}.amazonaws.com`,
  eventName: name,
  awsRegion: 'us-east-1',
  recipientAccountId: '111122223333',
  userIdentity: { type: 'IAMUser', arn: ARN, principalId: 'AIDADEV', accountId: '111122223333' },
  sourceIPAddress: '203.0.113.9',
  ...over,
});
const madeUser = (userName: string, day: string): object =>
  event('iam', 'CreateUser', day, { requestParameters: { userName } });

async function sweepOf(records: readonly object[], request: Partial<SweepRequest> = {}): Promise<Sweep> {
  const database = await eventsOf(records);
  try {
    return (await runSweep(database, { since: SINCE, source: undefined, ...request }, AT)).sweep;
  } finally {
    database.close();
  }
}

const rowOf = ({ rows }: Sweep, id: string): SweptRow | undefined => rows.find((one) => one.id === id);

describe('of the log', () => {
  test('calls count by their name without a version, once they succeeded, before and since', async () => {
    const sweep = await sweepOf([
      event('lambda', 'CreateFunction20150331', '2026-10-20'),
      event('lambda', 'CreateFunction20150331', '2026-11-02'),
      event('lambda', 'UpdateFunctionCode20150331v2', '2026-11-03'),
      event('lambda', 'AddPermission20150331v2', '2026-11-03', { errorCode: 'AccessDenied' }),
      event('iam', 'CreateFunction', '2026-11-03'),
    ]);
    expect(rowOf(sweep, 'lambda')?.log).toMatchObject({ state: 'checked', events: 3, made: 1, changed: 1 });
    expect(rowOf(sweep, 'lambda')?.log.calls).toMatchObject([
      { call: 'lambda:CreateFunction', since: 1, events: 2, actors: [ARN] },
      { call: 'lambda:UpdateFunctionCode', since: 1, events: 1, actors: [ARN] },
    ]);
    expect(sweep.rows.map(({ row }) => row.number)).toEqual(sweep.rows.map((_, index) => index + 1));
  });

  test('what the log saw removed is not left', async () => {
    const sweep = await sweepOf([
      madeUser('before', '2026-10-20'),
      madeUser('stays', '2026-11-02'),
      madeUser('went', '2026-11-02'),
      event('iam', 'DeleteUser', '2026-11-03', { requestParameters: { userName: 'went' } }),
    ]);
    expect(rowOf(sweep, 'iam-users-and-keys')?.left.map(({ id }) => id)).toEqual(['stays']);
  });

  test('without calls that read, a log cannot say that no secret was read', async () => {
    const writes = await sweepOf([madeUser('a', '2026-10-01')]);
    const both = await sweepOf([madeUser('a', '2026-10-01'), event('iam', 'ListUsers', '2026-10-02')]);
    expect([writes, both].map((one) => rowOf(one, 'secrets')?.log.readsMissing)).toEqual([true, false]);
  });

  test('an empty one is told as empty, in every row that a call could show', async () => {
    const sweep = await sweepOf([]);
    expect(new Set(sweep.rows.map(({ log }) => log.state))).toEqual(new Set(['empty', 'none']));
  });
});

describe('since', () => {
  test('the first sign of the worst incident', async () => {
    const sweep = await sweepOf(
      [
        event('iam', 'ListUsers', '2026-09-01'),
        event('cloudtrail', 'StopLogging', '2026-11-05', { requestParameters: { name: 'main' } }),
        event('cloudtrail', 'DeleteTrail', '2026-11-06', { requestParameters: { name: 'main' } }),
      ],
      { since: undefined },
    );
    expect(sweep).toMatchObject({ sinceFrom: 'incident', since: new Date('2026-11-05T09:00:00Z') });
    expect(rowOf(sweep, 'cloudtrail')?.log.changed).toBe(2);
  });

  test('thirty days before the log ends, where nothing looks like an intruder', async () => {
    const sweep = await sweepOf([event('iam', 'ListUsers', '2026-11-10')], { since: undefined });
    expect(sweep).toMatchObject({ sinceFrom: 'log-end', since: new Date('2026-10-11T09:00:00Z') });
  });
});

test('beside a saved account: there, gone, and old but unusual', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'jikimi-sweep-')), 'account.jsonl');
  const root = {
    mfaActive: known(false),
    accessKeyPresent: known(true),
    signingCertificatePresent: known(false),
  };
  await saveInventory(
    path,
    inventory({
      startedAt: '2026-11-20T00:00:00Z',
      listings: [{ type: 'AWS::IAM::User', region: 'global', result: known({ count: 1 }) }],
      resources: [
        { type: 'AWS::IAM::User', id: 'stays', region: 'global', fields: { createdAt: known('2026-11-02') } },
        { type: 'AWS::IAM::RootUser', id: '111122223333', region: 'global', fields: root },
      ],
    }),
  );
  const records = [madeUser('stays', '2026-11-02'), madeUser('went', '2026-11-02')];
  const sweep = await sweepOf(records, { source: { kind: 'file', path } });
  expect(rowOf(sweep, 'iam-users-and-keys')?.left.map(({ id, now }) => [id, now?.presence])).toEqual([
    ['stays', 'there'],
    ['went', 'gone'],
  ]);
  expect(rowOf(sweep, 'mfa-and-root-credentials')?.standing.map(({ control }) => control)).toContain(
    'root-access-key-present',
  );
  expect(rowOf(sweep, 'kms')?.live).toMatchObject({
    state: 'unread',
    types: [{ unread: [{ reason: 'not-read' }] }],
  });
});
