import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { sqlText } from './sql-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'jikimi-database-'));
const inside = mkdtempSync(join(folder, 'inside-'));
const outside = mkdtempSync(join(folder, 'outside-'));
const tempFolder = mkdtempSync(join(folder, 'temp-'));
writeFileSync(join(inside, 'a.json'), '{"a":1}\n');
writeFileSync(join(outside, 'a.json'), '{"a":2}\n');
afterAll(() => rmSync(folder, { recursive: true }));

const open = (options: { readonly readOnly?: boolean; readonly memoryMb?: number } = {}) =>
  openDatabase({ memoryMb: 200, tempFolder, allowedFolders: [inside], ...options });

test('parameters are bound, by name and in order', async () => {
  const database = await open();
  const at = new Date('2026-01-02T03:04:05.678Z');
  const hostile = `'; drop table x; --`;
  expect(
    await database.rows('select $text as text, $at as at, $none as none, $list as list', {
      text: hostile,
      at,
      none: null,
      list: ['a', hostile],
    }),
  ).toEqual([{ text: hostile, at, none: null, list: ['a', hostile] }]);
  expect(await database.rows('select ? as a, ? as b', [1, true])).toEqual([{ a: 1, b: true }]);
  expect(await database.rows(`select list_contains($none, 'a') as held`, { none: [] })).toEqual([
    { held: false },
  ]);
  expect(await database.rows('select $2 as b, $1 as a', [[], ['x']])).toEqual([{ a: [], b: ['x'] }]);
  database.close();
});

test('counts are numbers, also inside lists; what a number cannot hold stays whole', async () => {
  const database = await open();
  expect(await database.rows(`select count(*) as n, [1::bigint] as list, 9007199254740993 as large`)).toEqual(
    [{ n: 1, list: [1], large: 9007199254740993n }],
  );
  database.close();
});

test('the allowed folder can be read, others cannot, and nothing opens them', async () => {
  const database = await open();
  expect(await database.rows(`from read_json(${sqlText(join(inside, 'a.json'))})`)).toEqual([{ a: 1 }]);
  const other = sqlText(join(outside, 'a.json'));
  for (const sql of [
    `from read_json(${other})`,
    `from read_text(${sqlText(join(inside, '..', outside.slice(folder.length + 1), 'a.json'))})`,
    `from read_text('/etc/passwd')`,
    `from glob(${sqlText(`${outside}/*`)})`,
    `copy (select 1) to ${sqlText(join(outside, 'b.csv'))}`,
    `attach ${sqlText(join(outside, 'b.db'))}`,
    `from read_text('https://example.com/')`,
    `from read_parquet('s3://bucket/key')`,
  ]) {
    await expect(database.run(sql), sql).rejects.toThrow(/Permission Error|disabled/);
  }
  database.close();
});

test('no extension is loaded and no setting changed', async () => {
  const database = await open();
  for (const sql of [
    'install httpfs',
    'load httpfs',
    `load '/tmp/some.duckdb_extension'`,
    'set enable_external_access = true',
    `set allowed_directories = ['/']`,
    'set autoinstall_known_extensions = true',
    'set lock_configuration = false',
    `set memory_limit = '100GB'`,
    'reset memory_limit',
  ]) {
    await expect(database.run(sql), sql).rejects.toThrow(/Permission Error|locked|Cannot/);
  }
  database.close();
});

test('read-only answers questions and changes nothing', async () => {
  const database = await open({ readOnly: true });
  expect(await database.rows('with a as (select 1 as n) from a')).toEqual([{ n: 1 }]);
  const copy = `copy (select 1) to ${sqlText(join(inside, 'b.csv'))}`;
  for (const sql of [copy, `select 1; ${copy}`, 'create table a as select 1', `explain analyze ${copy}`]) {
    await expect(database.rows(sql), sql).rejects.toThrow(/allowed|at a time/);
  }
  database.close();
});

test('a stopped question gives the reason, and the next one is answered', async () => {
  const database = await open();
  const stop = new AbortController();
  const endless = database.rows('select sum(a.range * b.range) from range(1000000000) a, range(1000) b', [], {
    signal: stop.signal,
  });
  setTimeout(() => stop.abort(new Error('enough')), 50);
  await expect(endless).rejects.toThrow('enough');
  expect(await database.rows('select 1 as a')).toEqual([{ a: 1 }]);
  database.close();
});

test('memory at its end is said in words', async () => {
  const database = await open({ memoryMb: 20 });
  await expect(
    database.rows('select list(range::varchar || range::varchar) from range(10000000)'),
  ).rejects.toMatchObject({
    code: 'MemoryFull',
  });
  database.close();
});

test('a link inside the folder leads nowhere else', async () => {
  symlinkSync(join(outside, 'a.json'), join(inside, 'link.json'));
  const database = await open();
  await expect(database.rows(`from read_json(${sqlText(join(inside, 'link.json'))})`)).rejects.toThrow(
    /Permission Error/,
  );
  database.close();
});

test('two databases spill beside each other, and leave nothing', { timeout: 60_000 }, async () => {
  const shared = mkdtempSync(join(folder, 'shared-'));
  mkdirSync(join(shared, 'spill-999999999-gone'));
  const both = [
    await openDatabase({ memoryMb: 40, tempFolder: shared }),
    await openDatabase({ memoryMb: 40, tempFolder: shared }),
  ];
  const sums = await Promise.all(
    both.map(async (database, at) => {
      await database.run(
        `create temp table long as select i, repeat(md5((i * 2 + ${at})::varchar), 8) as t from range(250000) r(i)`,
      );
      expect(spilt(shared)).toBeGreaterThan(0);
      return database.rows<{ wrong: number }>(
        `select count(*) as wrong from long where t <> repeat(md5((i * 2 + ${at})::varchar), 8)`,
      );
    }),
  );
  expect(sums).toEqual([[{ wrong: 0 }], [{ wrong: 0 }]]);
  for (const database of both) database.close();
  expect(readdirSync(shared)).toEqual([]);
});

function spilt(temp: string): number {
  return readdirSync(temp, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}
