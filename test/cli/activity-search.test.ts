/** Searches under names, and what a question in SQL may not do; both languages, wrong input. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/kernel/text.ts';
import { newDesk } from './jikimi.ts';

describe.for(LANGUAGES)('in %s', (language) => {
  test('the list of searches', async ({ expect: local }) => {
    const desk = newDesk(language);
    await desk.run(['activity', 'search', '--sample', '--save', 'new-users', "name = 'CreateUser'"]);
    const { stdout, code } = await desk.run(['activity', 'search', '--list']);
    expect(code).toBe(0);
    await local(stdout).toMatchFileSnapshot(`golden/activity-searches.${language}.txt`);
  });
});

test('an included search by its name', async () => {
  const ran = await newDesk().run([
    'activity',
    'search',
    'root-use',
    '--sample',
    '--format',
    'json',
    '--quiet',
  ]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(ran.stdout)).toMatchObject({ schema: 'jikimi.timeline/1' });
});

test('a search is kept, asked by its name of another log, replaced and forgotten', async () => {
  const desk = newDesk();
  const saved = await desk.run([
    'activity',
    'search',
    "name = 'CreateUser'",
    '--save',
    'new-users',
    '--sample',
    '--format',
    'json',
  ]);
  expect(saved).toMatchObject({ code: 0, stderr: expect.stringContaining('activity search new-users') });
  mkdirSync(join(desk.folder, 'logs'));
  writeFileSync(
    join(desk.folder, 'logs/a.json'),
    JSON.stringify({
      eventID: '1',
      eventTime: '2026-11-01T00:00:00Z',
      eventSource: 'iam.amazonaws.com',
      eventName: 'CreateUser',
    }),
  );
  const again = await desk.run(['activity', 'search', 'new-users', 'logs', '--format', 'json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ total: 1 });
  await desk.run(['activity', 'search', "name = 'DeleteUser'", '--save', 'new-users', '--sample']);
  const list = await desk.run(['activity', 'search', '--list', '--format', 'json']);
  expect(JSON.parse(list.stdout)).toMatchObject({
    searches: expect.arrayContaining([{ name: 'new-users', where: "name = 'DeleteUser'" }]),
  });
  const path = join(desk.home, 'searches/searches.json');
  expect(statSync(path).mode & 0o077).toBe(0);
  await desk.run(['activity', 'search', '--delete', 'new-users']);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({});
});

describe('is refused', () => {
  test.for<[string, string[], RegExp, RegExp]>([
    ['a name nobody gave', ['nobody'], /no search "nobody"/, /"nobody"\(이\)라는 검색이 없습니다/],
    ['a name with a path', ['true', '--save', '../x'], /cannot be called/, /검색 이름으로 쓸 수 없습니다/],
    ['a name that could be a condition', ['name is null', '--save', 'true'], /cannot be called/, /쓸 수 없/],
    ['the name of an included one', ['true', '--save', 'root-use'], /included/, /기본으로/],
    ['forgetting an included one', ['--delete', 'root-use'], /included/, /기본으로/],
    ['forgetting what is not there', ['--delete', 'gone'], /no search "gone"/, /검색이 없습니다/],
    ['no condition', [], /no condition/, /조건이 없습니다/],
    ['a list with a condition', ['--list', 'a = 1'], /takes no condition/, /조건을 함께/],
  ])('%s', async ([, args, en, ko]) => {
    const source: readonly string[] = args.some((one) => one === '--list' || one === '--delete')
      ? []
      : ['--sample'];
    const { code, stdout, stderr } = await newDesk().run(['activity', 'search', ...args, ...source]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(en);
    expect(stderr).toMatch(ko);
  });

  test('a condition that the database does not understand, and it is not kept', async () => {
    const desk = newDesk();
    const ran = await desk.run(['activity', 'search', 'nosuch = 1', '--save', 'mine', '--sample']);
    expect(ran.code).toBe(2);
    expect((await desk.run(['activity', 'search', 'mine', '--sample'])).stderr).toMatch(/no search "mine"/);
  });

  test('a damaged file of searches, by its name', async () => {
    const desk = newDesk();
    mkdirSync(join(desk.home, 'searches'), { recursive: true });
    writeFileSync(join(desk.home, 'searches/searches.json'), '{"a": 1');
    const ran = await desk.run(['activity', 'search', 'mine', '--sample']);
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/searches\.json/) });
  });
});

describe('a question in SQL cannot', () => {
  const other = (path: string) => `'${path}'`;
  test.for<[string, string]>([
    ['write a file', `copy (select 1) to ${other('out.csv')}`],
    ['write a file out of a CTE', `with a as (select 1) insert into events select * from a`],
    ['read a file', `select * from read_text(${other('/etc/passwd')})`],
    ['read a file by its name', `select * from '/etc/passwd'`],
    ['list a folder', `select * from glob('/etc/*')`],
    ['read the network', `select * from read_csv('https://example.com/a.csv')`],
    ['load an extension', `load httpfs`],
    ['install an extension', `install httpfs`],
    ['attach a database', `attach 'other.db'`],
    ['loosen the settings', `set enable_external_access = true`],
    ['call a pragma', `pragma enable_profiling`],
    ['run two statements', `select 1; drop view events`],
    ['export', `export database 'x'`],
    ['see the environment', `select getenv('HOME')`],
    ['explain by doing', `explain analyze select 1`],
  ])('%s', async ([, sql]) => {
    const { code, stdout, stderr } = await newDesk().run(['activity', 'sql', sql, '--sample', '--quiet']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/does not understand/);
  });

  test.for([
    "1 = 1) union select * from read_text('/etc/passwd') where (1 = 1",
    '1 = 1); drop view events; --',
  ])('by way of a search: %s', async (condition) => {
    const { code, stdout } = await newDesk().run(['activity', 'search', condition, '--sample', '--quiet']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
