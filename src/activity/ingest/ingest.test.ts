import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { EVENT_COLUMNS } from '../event-columns.ts';
import { type EventStore, openEventStore } from '../event-store.ts';
import type { LogFile } from '../log-file.ts';
import { ingest } from './ingest.ts';

const home = mkdtempSync(join(tmpdir(), 'jikimi-ingest-'));
afterAll(() => rmSync(home, { recursive: true }));

const leftIn = (folder: string) =>
  readdirSync(join(folder, 'tmp')).filter((name) => !name.startsWith('spill-'));
const newFolder = () => mkdtempSync(join(home, 'case-'));
const ACCOUNT = '111122223333';

function record(id: string, more: object = {}): object {
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'IAMUser',
      principalId: 'AIDAEXAMPLE',
      arn: `arn:aws:iam::${ACCOUNT}:user/a`,
      accountId: ACCOUNT,
    },
    eventTime: '2026-01-02T03:04:05Z',
    eventSource: 'iam.amazonaws.com',
    eventName: 'ListUsers',
    awsRegion: 'us-east-1',
    requestParameters: null,
    responseElements: null,
    eventID: id,
    recipientAccountId: ACCOUNT,
    eventType: 'AwsApiCall',
    ...more,
  };
}

function fileOf(name: string, bytes: Buffer): LogFile {
  return { name, sizeBytes: bytes.length, read: async () => Buffer.from(bytes) };
}

const logOf = (name: string, records: readonly object[]): LogFile =>
  fileOf(name, gzipSync(JSON.stringify({ Records: records })));

async function idsIn(store: EventStore): Promise<readonly string[]> {
  const rows = await store.rows<{ id: string }>('select event_id as id from events order by 1');
  return rows.map(({ id }) => id);
}

function parquetFiles(folder: string): readonly string[] {
  return readdirSync(join(folder, 'events'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.parquet'))
    .toSorted();
}

test('an empty store has every column, and no row', async () => {
  const store = await openEventStore(newFolder());
  const columns = await store.rows<{ name: string; type: string }>(
    'select column_name as name, column_type as type from (describe events)',
  );
  expect(columns).toEqual(EVENT_COLUMNS.map(({ name, type }) => ({ name, type })));
  expect(await store.rows('from events')).toEqual([]);
  store.close();
});

test('records lie by account, region and day, with every column of the same type as in an empty store', async () => {
  const folder = newFolder();
  const store = await openEventStore(folder);
  const all = [
    record('a'),
    record('b', { awsRegion: 'ap-northeast-2', requestParameters: { userName: 'x' } }),
    record('c', { eventTime: '2026-01-03T00:00:00Z', recipientAccountId: undefined }),
  ];
  const result = await ingest(store, [logOf('one.json.gz', all)]);
  expect(result).toMatchObject({ recordsRead: 3, added: 3, distinctEvents: 3, files: 1, problems: [] });
  expect(parquetFiles(folder).map((path) => path.slice(0, path.lastIndexOf('/')))).toEqual([
    `account=${ACCOUNT}/region=ap-northeast-2/day=2026-01-02`,
    `account=${ACCOUNT}/region=us-east-1/day=2026-01-02`,
    `account=${ACCOUNT}/region=us-east-1/day=2026-01-03`,
  ]);
  const columns = await store.rows<{ name: string; type: string }>(
    'select column_name as name, column_type as type from (describe events)',
  );
  expect(columns).toEqual(EVENT_COLUMNS.map(({ name, type }) => ({ name, type })));
  const [row] = await store.rows<{ raw: string }>(`select * from events where event_id = 'b'`);
  expect(row).toMatchObject({
    event_time: new Date('2026-01-02T03:04:05Z'),
    request: '{"userName":"x"}',
    response: null,
    file: 'one.json.gz',
    day: '2026-01-02',
    actor: `arn:aws:iam::${ACCOUNT}:user/a`,
  });
  expect(JSON.parse(row?.raw ?? '')).toEqual(all[1]);
  expect(leftIn(folder)).toEqual([]);
  store.close();
});

test('who acted is the role, the caller, the foreign principal or the service', async () => {
  const store = await openEventStore(newFolder());
  const role = 'arn:aws:iam::111122223333:role/path/deploy';
  await ingest(store, [
    logOf('one.json.gz', [
      record('role', {
        userIdentity: {
          type: 'AssumedRole',
          arn: 'arn:aws:sts::111122223333:assumed-role/deploy/me',
          sessionContext: {
            sessionIssuer: { arn: role },
            attributes: { mfaAuthenticated: 'true', creationDate: '2026-01-02T03:00:00Z' },
          },
        },
      }),
      record('foreign', {
        userIdentity: { type: 'AWSAccount', accountId: '999988887777', principalId: 'AIDAFOREIGN' },
      }),
      record('service', {
        userIdentity: { accountId: ACCOUNT, invokedBy: 'AWS Internal' },
        eventType: 'AwsServiceEvent',
      }),
      record('nobody', { userIdentity: undefined, eventType: 'AwsCloudTrailInsight' }),
    ]),
  ]);
  const rows = await store.rows<{ event_id: string; actor: string | null }>(
    'select event_id, actor from events',
  );
  expect(Object.fromEntries(rows.map((row) => [row.event_id, row.actor]))).toEqual({
    role,
    foreign: '999988887777:AIDAFOREIGN',
    service: 'AWS Internal',
    nobody: null,
  });
  expect(
    await store.rows(`select session_mfa, session_started_at from events where event_id = 'role'`),
  ).toEqual([{ session_mfa: true, session_started_at: new Date('2026-01-02T03:00:00Z') }]);
  store.close();
});

test('fields of another type than expected cost no record; a name from outside stays a name', async () => {
  const folder = newFolder();
  const store = await openEventStore(folder);
  const odd = [
    record('text', { userIdentity: 'root', readOnly: 'maybe', eventTime: 'yesterday' }),
    record('path', { awsRegion: '../../x', recipientAccountId: 'a/b=c*[?]' }),
    record('list', { addendum: [], sourceIPAddress: { a: 1 }, eventVersion: 1.1 }),
    { eventVersion: '1.11', eventTime: '2026-01-02T03:04:05Z', eventSource: 'a', eventName: 'no id' },
  ];
  const files = [logOf('odd\u0001\n".json.gz', odd)];
  expect(await ingest(store, files)).toMatchObject({ added: 4, problems: [] });
  rmSync(join(folder, 'events', '_ingested.tsv'));
  expect(await ingest(store, files)).toMatchObject({ added: 0, distinctEvents: 4 });
  expect(await store.rows(`select region, account from events where event_id = 'path'`)).toEqual([
    { region: '../../x', account: 'a/b=c*[?]' },
  ]);
  expect(await store.rows(`select day, account, file from events where event_id = 'text'`)).toEqual([
    { day: 'unknown', account: ACCOUNT, file: 'odd\ufffd\ufffd".json.gz' },
  ]);
  store.close();
});

test('an addendum with the id of what it amends is a record of its own', async () => {
  const store = await openEventStore(newFolder());
  await ingest(store, [
    logOf('one.json.gz', [
      record('a'),
      record('a', { addendum: { reason: 'UPDATED_DATA', originalEventID: 'a' } }),
    ]),
  ]);
  expect(await store.rows('select addendum_of from events order by 1 nulls last')).toEqual([
    { addendum_of: 'a' },
    { addendum_of: null },
  ]);
  store.close();
});

test('ingesting twice, in any order and bundling, equals once', { timeout: 60_000 }, async () => {
  const ids = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }), {
    minLength: 1,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(ids, fc.boolean(), async (perFile, forgets) => {
      const folder = newFolder();
      const store = await openEventStore(folder);
      const files = perFile.map((numbers, at) =>
        logOf(
          `${at}.json.gz`,
          numbers.map((n) => record(`id-${n}`, { awsRegion: n % 2 ? 'us-east-1' : 'eu-west-1' })),
        ),
      );
      const expected = [...new Set(perFile.flat())].map((n) => `id-${n}`).toSorted();
      const first = await ingest(store, files);
      expect(first.added).toBe(expected.length);
      expect(first.recordsRead).toBe(perFile.flat().length);
      if (forgets) rmSync(join(folder, 'events', '_ingested.tsv'), { force: true });
      const again = await ingest(store, files.toReversed());
      expect(again).toMatchObject({ added: 0, distinctEvents: expected.length });
      expect(await idsIn(store)).toEqual(expected);
      store.close();
    }),
    { numRuns: 12 },
  );
});

test('what is known by content is not read again; a file with a problem is, and is named again', async () => {
  const folder = newFolder();
  const store = await openEventStore(folder);
  const good = logOf('good.json.gz', [record('a')]);
  const cut = fileOf(
    'cut.json',
    Buffer.from(JSON.stringify({ Records: [record('b'), record('c')] }).slice(0, -40)),
  );
  const missing: LogFile = {
    name: 'gone.json',
    path: join(folder, 'gone.json'),
    sizeBytes: 1,
    read: () => Promise.reject(new Error()),
  };
  const denied: LogFile = {
    name: 's3://b/k',
    sizeBytes: 1,
    read: () => Promise.reject(new Error('AccessDenied')),
  };
  const files = [good, cut, missing, denied];
  const first = await ingest(store, files);
  expect(first).toMatchObject({ added: 2, files: 2, filesKnown: 0 });
  const problemsOf = (problems: typeof first.problems) =>
    [...new Set(problems.map(({ file }) => file))].toSorted();
  expect(problemsOf(first.problems)).toEqual(['cut.json', 'gone.json', 's3://b/k']);
  const again = await ingest(store, files);
  expect(again).toMatchObject({ added: 0, files: 1, filesKnown: 1, distinctEvents: 2 });
  expect(problemsOf(again.problems)).toEqual(problemsOf(first.problems));
  const sha256 = createHash('sha256')
    .update(await good.read())
    .digest('hex');
  expect(readFileSync(join(folder, 'events', '_ingested.tsv'), 'utf8')).toBe(`${sha256}\t1\tgood.json.gz\n`);
  store.close();
});

test('a line that only looks like a record is named and costs no other', async () => {
  const store = await openEventStore(newFolder());
  const text = `{"Records":[${JSON.stringify(record('a'))},{"eventVersion":"1.11","eventID":nope},${JSON.stringify(record('b'))}]}`;
  const result = await ingest(store, [
    fileOf('bad.json', Buffer.from(text)),
    logOf('good.json.gz', [record('c')]),
  ]);
  expect(await idsIn(store)).toEqual(['a', 'b', 'c']);
  expect(result.problems.map(({ file }) => file)).toEqual(['bad.json']);
  store.close();
});

test('stopped at any point it leaves whole files, and the next run completes it', {
  timeout: 60_000,
}, async () => {
  const files = Array.from({ length: 40 }, (_, at) =>
    logOf(
      `${at}.json.gz`,
      Array.from({ length: 50 }, (__, n) => record(`${at}-${n}`, { awsRegion: `r-${at % 5}` })),
    ),
  );
  for (const delayMs of [0, 20, 60, 120, 200]) {
    const folder = newFolder();
    const store = await openEventStore(folder);
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(new Error('stopped')), delayMs);
    const outcome = await ingest(store, slowly(files), { signal: stop.signal }).catch((error: unknown) =>
      String(error),
    );
    clearTimeout(timer);
    if (typeof outcome === 'string') expect(outcome).toBe('Error: stopped');
    expect(leftIn(folder)).toEqual([]);
    await store.refresh();
    const before = (await idsIn(store)).length;
    const result = await ingest(store, files);
    expect(before + result.added).toBe(2000);
    expect(result.distinctEvents).toBe(2000);
    store.close();
  }
});

async function* slowly(files: readonly LogFile[]): AsyncGenerator<LogFile> {
  for (const file of files) {
    await new Promise((resolve) => setTimeout(resolve, 4));
    yield file;
  }
}

test('what a killed ingest left is cleared; a living one is not disturbed', async () => {
  const folder = newFolder();
  const store = await openEventStore(folder);
  writeFileSync(join(folder, 'tmp', 'ingest.lock'), '999999999');
  writeFileSync(join(folder, 'tmp', 'ingest-left'), 'half a file');
  await ingest(store, [logOf('one.json.gz', [record('a')])]);
  expect(existsSync(join(folder, 'tmp', 'ingest-left'))).toBe(false);
  writeFileSync(join(folder, 'tmp', 'ingest.lock'), String(process.pid));
  await expect(ingest(store, [])).rejects.toMatchObject({ code: 'StoreBusy' });
  store.close();
});

test('a full disk is said in words', async () => {
  const store = await openEventStore(newFolder());
  const full: LogFile = { name: 'a', sizeBytes: 1, read: () => Promise.resolve(Buffer.from('{}')) };
  const failing = (async function* () {
    yield full;
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  })();
  await expect(ingest(store, failing)).rejects.toMatchObject({ code: 'DiskFull' });
  store.close();
});

test('few records of many days and regions do not end the memory', { timeout: 60_000 }, async () => {
  const store = await openEventStore(newFolder());
  const records = Array.from({ length: 17 * 12 }, (_, at) =>
    record(`many-${at}`, {
      awsRegion: `eu-west-${at % 17}`,
      eventTime: new Date(Date.UTC(2026, 0, 1 + Math.floor(at / 17))).toISOString(),
    }),
  );
  const { distinctEvents, problems } = await ingest(store, [logOf('many', records)]);
  expect({ distinctEvents, problems }).toEqual({ distinctEvents: 204, problems: [] });
  expect(await idsIn(store)).toHaveLength(204);
  expect(await ingest(store, [logOf('again', records)])).toMatchObject({ added: 0 });
  store.close();
});
