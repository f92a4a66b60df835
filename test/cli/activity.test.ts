/** Logs on the command line: the sample, files, Event history of an account, questions; both languages, wrong input. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/kernel/text.ts';
import { type AwsServer, startAwsServer } from '../servers/aws-server.ts';
import { newDesk } from './jikimi.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

describe.for(LANGUAGES)('in %s', (language) => {
  test.for([
    ['incidents', ['activity', '--sample']],
    ['timeline', ['activity', 'timeline', '--sample', '--writes', '--limit', '12', '--until', '2026-11-10']],
    ['actors', ['activity', 'actors', '--sample']],
    ['addresses', ['activity', 'addresses', '--sample', '--regions', 'us-west-2']],
    ['created', ['activity', 'created', '--sample', '--actor', 'aws-support-team']],
  ] as const)('%s of the sample', async ([name, args], { expect: local }) => {
    const { stdout, code } = await newDesk(language).run(args);
    expect(code).toBe(0);
    const widest = Math.max(...stdout.split('\n').map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(80);
    await local(stdout).toMatchFileSnapshot(`golden/activity-${name}.${language}.txt`);
  });
});

test('a page is written beside the screen; asked for by name, it goes where it is wanted', async () => {
  const desk = newDesk();
  const alone = await desk.run(['activity', '--sample']);
  expect(alone.stderr).toContain('jikimi-activity-sample.html');
  expect(readFileSync(join(desk.folder, 'jikimi-activity-sample.html'), 'utf8')).toMatch(/^<!doctype html>/);
  const both = await desk.run(['activity', '--sample', '--format', 'html,json', '--out', 'reports']);
  expect(both).toMatchObject({ code: 0, stdout: '' });
  const written = JSON.parse(readFileSync(join(desk.folder, 'reports/jikimi-activity-sample.json'), 'utf8'));
  expect(written).toMatchObject({ schema: 'jikimi.activity/1', sample: true });
});

test('a timeline for other programs', async () => {
  const desk = newDesk();
  const line = ['activity', 'timeline', '--sample', '--calls', 'CreateUser', '--format'];
  const ocsf = await desk.run([...line, 'ocsf']);
  expect(JSON.parse(ocsf.stdout)).toMatchObject([{ class_uid: 6003, api: { operation: 'CreateUser' } }]);
  const sketch = await desk.run([...line, 'timesketch']);
  expect(sketch.stdout).toMatch(/^message,datetime,timestamp,timestamp_desc,/);
});

const record = (id: string, name: string) => ({
  eventID: id,
  eventTime: '2026-11-01T00:00:00Z',
  eventSource: 'iam.amazonaws.com',
  eventName: name,
  awsRegion: 'us-east-1',
  recipientAccountId: '111122223333',
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/dev', principalId: 'AIDADEV' },
  sourceIPAddress: '203.0.113.9',
});

test('files make a case, which the next question finds again', async () => {
  const desk = newDesk();
  mkdirSync(join(desk.folder, 'logs'));
  writeFileSync(
    join(desk.folder, 'logs/a.json'),
    JSON.stringify({ Records: [record('1', 'CreateUser'), record('2', 'ListUsers')] }),
  );
  const first = await desk.run(['activity', 'timeline', 'logs', '--format', 'jsonl']);
  expect(first.code).toBe(0);
  expect(first.stdout.trim().split('\n')).toHaveLength(2);
  expect(first.stderr).toMatch(/^Case logs-[0-9a-f]{6}: 2 events/m);
  const again = await desk.run(['activity', 'search', "name = 'CreateUser'", '--format', 'json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ total: 1, rows: [{ call: 'CreateUser', event_id: '1' }] });
  const twice = await desk.run(['activity', 'sql', 'select count(*) n from events', 'logs']);
  expect(twice.stdout.trim().split(/\s+/).at(-1)).toBe('2');
});

test('what could not be read is named, and the rest is answered', async () => {
  const desk = newDesk();
  writeFileSync(join(desk.folder, 'good.json'), JSON.stringify(record('1', 'CreateUser')));
  writeFileSync(join(desk.folder, 'bad.json'), '{"hello": "world"}');
  const ran = await desk.run(['activity', 'timeline', 'good.json', 'bad.json', '--format', 'csv']);
  expect(ran.code).toBe(3);
  expect(ran.stdout).toContain('CreateUser');
  expect(ran.stderr).toMatch(/bad\.json: This is not a CloudTrail record/);
});

test('Event history of an account, fetched, then told', async () => {
  const account = server.openAccount();
  account.trail.limitLookups(false);
  await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'backup' }));
  const desk = newDesk('ko');
  const ran = await desk.run(['activity', 'fetch', '--regions', 'us-east-1,ap-northeast-2'], account.env);
  expect(ran.stdout).toContain(`다음: jikimi activity --case ${account.id}`);
  expect(ran.code).toBe(0);
  const { stdout } = await desk.run(['activity', 'timeline', '--format', 'jsonl', '--writes']);
  expect(stdout).toContain('"on":"backup"');
});

test('denied lookups are said, with exit code 3', async () => {
  const account = server.openAccount();
  account.hurt({ operation: 'LookupEvents', harm: { kind: 'deny' } });
  const ran = await newDesk().run(['activity', 'fetch', '--regions', 'us-east-1'], account.env);
  expect(ran.code).toBe(3);
  expect(ran.stdout).toMatch(/cloudtrail:LookupEvents\s+denied/);
});

describe('is refused', () => {
  test.for([
    ['without any log', ['activity'], /There is no log yet/, /아직 로그가 없습니다/],
    ['an unknown case', ['activity', '--case', 'nope'], /There is no case "nope"/, /"nope" 사건이 없습니다/],
    [
      'a bad case name',
      ['activity', '.', '--case', '../x'],
      /cannot be called/,
      /사건 이름으로 쓸 수 없습니다/,
    ],
    [
      'a path to nowhere',
      ['activity', 'nowhere.json'],
      /no such file or folder: nowhere\.json/,
      /파일이나 폴더가 없습니다/,
    ],
    [
      'a bad time',
      ['activity', 'timeline', '--sample', '--since', 'yesterday'],
      /--since cannot be/,
      /--since에/,
    ],
    ['bad SQL', ['activity', 'search', 'name =', '--sample'], /does not understand/, /이해하지 못했습니다/],
    ['a change in SQL', ['activity', 'sql', 'drop view events', '--sample'], /Only SELECT/, /Only SELECT/],
    [
      'another file through SQL',
      ['activity', 'sql', "select * from read_csv('/etc/passwd')", '--sample'],
      /does not understand/,
      /이해하지 못했습니다/,
    ],
    ['a bad bucket', ['activity', 's3://'], /no address of a bucket/, /버킷 주소가 아닙니다/],
  ] as const)('%s', async ([, args, en, ko]) => {
    const { code, stdout, stderr } = await newDesk().run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(en);
    expect(stderr).toMatch(ko);
  });
});
