/** The sweep on the command line: the sample in both languages, a log alone, a saved account, files, wrong options. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/kernel/text.ts';
import { newDesk } from './jikimi.ts';

const SAVED = resolve(import.meta.dirname, '../../sample/inventory.jsonl');

const LOG = JSON.stringify({
  eventID: '1',
  eventTime: '2026-11-01T00:00:00Z',
  eventSource: 'iam.amazonaws.com',
  eventName: 'CreateUser',
  awsRegion: 'us-east-1',
  recipientAccountId: '111122223333',
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/dev', principalId: 'AIDADEV' },
  requestParameters: { userName: '=evil()' },
});

describe.for(LANGUAGES)('in %s', (language) => {
  test.for([
    // The sample's saved inventory has places that were denied.
    ['sweep', ['activity', 'sweep', '--sample'], 3],
    ['created-now', ['activity', 'created', '--sample', '--left', '--regions', 'us-east-1'], 0],
  ] as const)('%s of the sample', async ([name, args, expected], { expect: local }) => {
    const { stdout, code } = await newDesk(language).run(args);
    expect(code).toBe(expected);
    expect(Math.max(...stdout.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    await local(stdout).toMatchFileSnapshot(`golden/activity-${name}.${language}.txt`);
  });
});

test('without an account, the log alone is told, and that nobody asked', async () => {
  const desk = newDesk();
  writeFileSync(join(desk.folder, 'log.json'), LOG);
  const { stdout, code } = await desk.run(['activity', 'sweep', 'log.json', '--since', '2026-11-01']);
  expect(code).toBe(0);
  expect(stdout).toContain('Account: not asked');
  expect(stdout).toContain('IAM user =evil() (us-east-1, dev): not asked');
  expect(stdout).not.toMatch(/\bclean\b/i);
});

test('a log that begins later than asked is no whole answer', async () => {
  const desk = newDesk();
  writeFileSync(join(desk.folder, 'log.json'), LOG);
  const { stdout, code } = await desk.run(['activity', 'sweep', 'log.json', '--since', '2026-10-01']);
  expect(code).toBe(3);
  expect(stdout).toContain('the log begins later');
});

test('beside a saved account, as JSON and as CSV without formulas', async () => {
  const desk = newDesk();
  writeFileSync(join(desk.folder, 'log.json'), LOG);
  const asked = ['activity', 'sweep', 'log.json', '--since', '2026-11-01', '--from', SAVED, '--format'];
  const json = JSON.parse((await desk.run([...asked, 'json'])).stdout) as { rows: Record<string, unknown>[] };
  expect(json).toMatchObject({
    schema: 'jikimi.sweep/1',
    since: '2026-11-01T00:00:00.000Z',
    account: { id: '111122223333' },
  });
  expect(json.rows).toHaveLength(45);
  expect(json.rows[0]).toMatchObject({
    id: 'iam-users-and-keys',
    made_since: 1,
    left: [{ id: '=evil()', presence: 'gone' }],
  });
  const csv = (await desk.run([...asked, 'csv'])).stdout;
  expect(csv.trim().split('\r\n')).toHaveLength(46);
  expect(csv).not.toMatch(/(^|,)"?=/m);
});

test('things made, beside a saved account', async () => {
  const desk = newDesk();
  writeFileSync(join(desk.folder, 'log.json'), LOG);
  const { stdout } = await desk.run(['activity', 'created', 'log.json', '--from', SAVED, '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ rows: [{ id: '=evil()', there: 'no' }] });
  const alone = await desk.run(['activity', 'created', 'log.json', '--format', 'json']);
  expect(JSON.parse(alone.stdout)).toMatchObject({ rows: [{ there: null }] });
});

const TRAIL = resolve(import.meta.dirname, '../../sample/cloudtrail');

test('incidents, beside a saved account: as of when, and each thing there, gone or not checked', async () => {
  const asked = ['activity', TRAIL, '--from', SAVED];
  const desk = newDesk();
  const { stdout } = await desk.run([...asked, '--format', 'json']);
  const json = JSON.parse(stdout) as {
    asked: object;
    incidents: { created: { id: string; now: { presence: string } }[]; persistence: object[] }[];
  };
  expect(json.asked).toEqual({ account: '111122223333', asOf: expect.stringMatching(/^2026-11-20T/) });
  const user = json.incidents[0]?.created.find(({ id }) => id === 'aws-support-team');
  expect(user?.now).toEqual({ presence: 'there' });
  const shown = await desk.run(asked);
  expect(shown.stdout).toMatch(/As of 2026-11-20 00:12 UTC: \d+ still there/);
  const page = readdirSync(desk.folder).find((name) => name.endsWith('.html')) ?? '';
  expect(readFileSync(join(desk.folder, page), 'utf8')).toContain('still there');
});

test('an account that lets nobody in leaves the incidents as the log tells them, and says why', async () => {
  const { stdout, stderr, code } = await newDesk().run(['activity', TRAIL, '--live', '--format', 'json']);
  expect(code).toBe(4);
  const json = JSON.parse(stdout) as { asked: null; incidents: { created: object[] }[] };
  expect(json.asked).toBeNull();
  expect(json.incidents.flatMap(({ created }) => created).every((one) => !('now' in one))).toBe(true);
  expect(stderr).toMatch(/credentials/i);
});

test.for([
  ['a bad time', ['--sample', '--since', 'yesterday'], /--since/],
  ['two accounts', ['--live', '--from', 'x'], /--live/],
  ['the sample and the account', ['--sample', '--live'], /--live/],
  ['an unknown case', ['--case', 'nope'], /no case/],
] as const)('is refused: %s', async ([, args, words]) => {
  const { code, stdout, stderr } = await newDesk().run(['activity', 'sweep', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(words);
});

test('the policy prints reading rights only', async () => {
  const { stdout, code } = await newDesk().run(['policy', 'activity']);
  expect(code).toBe(0);
  const { Statement } = JSON.parse(stdout) as { Statement: { Action: string[] }[] };
  const actions = Statement.flatMap(({ Action }) => Action);
  expect(actions).toContain('cloudtrail:LookupEvents');
  expect(actions.filter((action) => !/:(GET$|Get|List|Describe|Lookup|View|Generate)/.test(action))).toEqual(
    [],
  );
});
