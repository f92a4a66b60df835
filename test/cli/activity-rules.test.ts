/** Other people's rules on the command line: those that are understood run, the others are named; both languages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/kernel/text.ts';
import { type Desk, newDesk } from './jikimi.ts';

const head = (title: string) => `title: ${title}
logsource: { product: aws, service: cloudtrail }
level: high
detection:
`;

/** A folder as people have them. */
const RULES: Readonly<Record<string, string>> = {
  'good.yml': `${head('Our user was made')}  s: { eventName: CreateUser }\n  condition: s\n`,
  'below/counted.yml': `${head('Many users')}  s: { eventName: CreateUser }\n  condition: s | count() by userIdentity.arn > 1\ntimeframe: 5m\n`,
  'known.yml': `${head('By one of ours')}  s: { userIdentity.userName|expand: '%ours%' }\n  condition: s\n`,
  'placeholders.yml': 'ours: [dev, ops]\n',
  'windows.yml': 'title: w\nlogsource: { product: windows }\ndetection:\n  s: { a: 1 }\n  condition: s\n',
  'bad-yaml.yml': 'title: [\n',
  'bad-modifier.yml': `${head('m')}  s: { eventName|nosuch: a }\n  condition: s\n`,
  'bad-regex.yml': `${head('r')}  s:\n    userAgent|re: '(?>a)b'\n  condition: s\n`,
  'bad-aggregation.yml': `${head('a')}  s: { eventName: a }\n  condition: s | near t within 5m\n`,
  'no-values.yml': `${head('p')}  s: { eventName|expand: '%nowhere%' }\n  condition: s\n`,
  'dead.yml': `${head('d')}  s: { eventName: a, errorCode: Success }\n  condition: s\n`,
};

function withRules(desk: Desk): Desk {
  for (const [path, text] of Object.entries(RULES)) {
    mkdirSync(join(desk.folder, 'rules', path, '..'), { recursive: true });
    writeFileSync(join(desk.folder, 'rules', path), text);
  }
  return desk;
}

const madeUser = (id: string) => ({
  eventID: id,
  eventVersion: '1.11',
  eventTime: `2026-11-01T00:00:0${id}Z`,
  eventSource: 'iam.amazonaws.com',
  eventName: 'CreateUser',
  awsRegion: 'us-east-1',
  recipientAccountId: '111122223333',
  userIdentity: {
    type: 'IAMUser',
    arn: 'arn:aws:iam::111122223333:user/dev',
    userName: 'dev',
    principalId: 'AIDADEV',
  },
  sourceIPAddress: '203.0.113.9',
});

describe.for(LANGUAGES)('in %s', (language) => {
  test('lint names file, line and reason', async ({ expect: local }) => {
    const { stdout, stderr, code } = await withRules(newDesk(language)).run([
      'activity',
      'rules',
      'lint',
      'rules',
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    await local(stdout).toMatchFileSnapshot(`golden/activity-rules-lint.${language}.txt`);
  });

  test('a run names what it leaves out, and the rest runs', async () => {
    const desk = withRules(newDesk(language));
    writeFileSync(join(desk.folder, 'log.json'), JSON.stringify({ Records: [madeUser('1'), madeUser('2')] }));
    const ran = await desk.run(['activity', 'log.json', '--rules', 'rules', '--format', 'json']);
    for (const [file, line] of [
      ['bad-yaml.yml', 2],
      ['bad-modifier.yml', 5],
      ['bad-regex.yml', 6],
      ['bad-aggregation.yml', 6],
      ['no-values.yml', 5],
    ] as const) {
      expect(ran.stderr).toContain(`${file}:${line}`);
    }
    expect(ran.stderr).toMatch(
      language === 'ko' ? /정규식을 읽을 수 없습니다/ : /regular expression cannot be read/,
    );
    for (const title of ['Our user was made', 'Many users', 'By one of ours']) {
      expect(ran.stdout).toContain(title);
    }
    expect(ran.code).toBe(3);
  });
});

test('nothing is wrong with the rules of jikimi', async () => {
  const { stdout, code } = await newDesk().run(['activity', 'rules', 'lint', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'jikimi.rules-lint/1', findings: [] });
});

test('a folder that is not there is refused', async () => {
  const { code, stderr } = await newDesk().run(['activity', '--sample', '--rules', 'nowhere']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/no such file or folder: nowhere/);
});

test('rules as SQL for another engine: one statement each, what is left out is named', async () => {
  const desk = withRules(newDesk());
  writeFileSync(
    join(desk.folder, 'rules/hostile.yml'),
    `title: "x\\n; drop table events; --"\nlevel: low\ndetection:\n  s: { userAgent|contains: "'; drop table events; --" }\n  condition: s\n`,
  );
  const ran = await desk.run(['activity', 'rules', 'sql', 'rules']);
  expect(ran.code).toBe(3);
  expect(ran.stderr).toContain('bad-modifier.yml:5');
  const lines = ran.stdout.split('\n').filter((line) => line !== '');
  expect(lines.filter((line) => !/^(?:-- |select .* from events where .*;$)/.test(line))).toEqual([]);
  expect(lines).toContain(
    `select event_time, account, region, actor, source_address, event_id from events where coalesce(strpos(lower(user_agent), '''; drop table events; --') > 0, false);`,
  );
  const own = await desk.run(['activity', 'rules', 'sql', '--dialect', 'duckdb']);
  expect(own.code).toBe(0);
  expect(own.stdout.match(/^select /gm)?.length).toBeGreaterThan(200);
});
