import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { inventoryLines } from '../../src/app/save-inventory.ts';
import type { Resource } from '../../src/inventory/inventory.ts';
import { known } from '../../src/kernel/reading.ts';
import { LANGUAGES } from '../../src/kernel/text.ts';
import { parsePolicy } from '../../src/policy/document.ts';
import { inventory } from '../inventory.ts';
import { type Desk, newDesk } from './jikimi.ts';

const OPEN = parsePolicy('{"Statement":{"Effect":"Allow","Principal":"*","Action":"sqs:*","Resource":"*"}}');
const queue = (id: string, policy: unknown): Resource => ({
  type: 'AWS::SQS::Queue',
  id,
  arn: `arn:aws:sqs:us-east-1:111122223333:${id}`,
  region: 'us-east-1',
  fields: { policy: known(policy) },
});
const TWO_QUEUES = inventory({
  listings: [{ type: 'AWS::SQS::Queue', region: 'us-east-1', result: known({ count: 2 }) }],
  resources: [queue('open', OPEN), queue('closed', null)],
});
const SAVED = [...inventoryLines(TWO_QUEUES)].join('');
const JUDGE = ['checkup', '--from', 'saved.jsonl', '--control', 'sqs-queue-public'];

let desk: Desk;
beforeEach(() => {
  desk = newDesk();
  put('saved.jsonl', SAVED);
});

function put(name: string, content: string | Buffer): void {
  writeFileSync(join(desk.folder, name), content);
}

const files = (): string[] => readdirSync(desk.folder).toSorted();
const read = (name: string): string => readFileSync(join(desk.folder, name), 'utf8');

describe('a file that cannot be used is refused, and nothing is judged', () => {
  test.for<[string, string | Buffer, string]>([
    ['an empty file', '', 'not a file that "checkup --save" wrote'],
    ['a spreadsheet', 'user,arn\n<root_account>,arn\n', 'not a file that "checkup --save" wrote'],
    ['our own report', '{"schema":"jikimi.checkup/1"}', 'not a file that "checkup --save" wrote'],
    ['another version', SAVED.replace('inventory/1', 'inventory/9'), 'Another version'],
    ['half a file', SAVED.slice(0, SAVED.length / 2), 'cut off or damaged'],
    ['a file without its end', SAVED.trimEnd().split('\n').slice(0, -1).join('\n'), 'cut off or damaged'],
    ['half a gzip file', gzipSync(SAVED).subarray(0, 200), 'cut off or damaged'],
  ])('%s', async ([, content, words]) => {
    put('it', content);
    const ran = await desk.run(['checkup', '--from', 'it', '--format', 'json']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(words);
    expect(ran.stderr).toMatch(/[가-힣]/);
  });

  test('a file that is not there, and a folder', async () => {
    mkdirSync(join(desk.folder, 'folder'));
    for (const [name, words] of [
      ['nowhere', 'no such file'],
      ['folder', 'a folder, not a file'],
    ] as const) {
      const ran = await desk.run(['checkup', '--from', name]);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain(words);
    }
  });
});

describe('what goes where', () => {
  test('without a format: the verdict, and an HTML report beside it', async () => {
    const ran = await desk.run(JUDGE);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/^Account sample \(111122223333\) as user\/owner, 2 regions\n/);
    expect(ran.stdout.match(/^Account /gm)).toHaveLength(1);
    expect(ran.stdout).toContain(join(desk.folder, 'jikimi-111122223333.html'));
    expect(files()).toEqual(['jikimi-111122223333.html', 'saved.jsonl']);
    expect(statSync(join(desk.folder, 'jikimi-111122223333.html')).mode & 0o777).toBe(0o600);
  });

  test.for(['json', 'csv', 'html', 'markdown', 'sarif', 'ocsf'])(
    '%s alone is all of standard output',
    async (format) => {
      const ran = await desk.run([...JUDGE, '--format', format]);
      expect(ran.code).toBe(0);
      expect(files()).toEqual(['saved.jsonl']);
      expect(ran.stderr).toMatch(/^Account sample/);
      const starts: Record<string, RegExp> = {
        csv: /^\ufeff?"?\w/,
        html: /^<!doctype html>/i,
        markdown: /^#/,
      };
      expect(ran.stdout).toMatch(starts[format] ?? /^[[{]/);
      if (format === 'json' || format === 'sarif') expect(JSON.parse(ran.stdout)).toBeTypeOf('object');
      expect((await desk.run([...JUDGE, '--format', format, '--quiet'])).stderr).toBe('');
    },
  );

  test('several formats become files, named on standard error', async () => {
    const ran = await desk.run([...JUDGE, '--format', 'json,csv', '--format', 'sarif', '--out', 'reports']);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(join(desk.folder, 'reports')).toSorted()).toEqual([
      'jikimi-111122223333.csv',
      'jikimi-111122223333.json',
      'jikimi-111122223333.sarif',
    ]);
    expect(ran.stderr).toContain(join(desk.folder, 'reports', 'jikimi-111122223333.csv'));
  });

  test('the terminal report in a file has no colours and names everything', async () => {
    expect(await desk.run([...JUDGE, '--format', 'terminal', '--out', 'verdict.txt'])).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect(read('verdict.txt')).toContain('open');
    expect(read('verdict.txt')).not.toContain('\u001b');
  });

  test.for(LANGUAGES)(
    'a place that cannot be written to costs the report, not the verdict (%s)',
    async (language) => {
      const at = newDesk(language);
      writeFileSync(join(at.folder, 'saved.jsonl'), SAVED);
      writeFileSync(join(at.folder, 'reports'), '');
      const ran = await at.run([...JUDGE, '--format', 'terminal,json', '--out', 'reports/today/']);
      expect(ran.code).toBe(2);
      expect(ran.stdout).toContain('sqs');
      expect(ran.stderr).toContain('Part of the path is a file, not a folder');
      expect(ran.stderr).toContain('경로 중간에 폴더가 아니라 파일이 있습니다');
    },
  );

  test('where the unasked HTML report cannot go, it is left out with a word', async () => {
    mkdirSync(join(desk.folder, 'jikimi-111122223333.html'));
    const ran = await desk.run(JUDGE);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('open');
    expect(ran.stderr).toContain('The HTML report could not be written');
  });

  test('a reader that has seen enough is no fault', async () => {
    const running = desk.start([...JUDGE, '--format', 'html']);
    running.process.stdout?.destroy();
    expect(await running.ended).toMatchObject({ code: 0 });
  });
});

describe.runIf(existsSync('/dev/full'))('standard output that takes nothing more', () => {
  test.for<[string, readonly string[]]>([
    ['the verdict', JUDGE],
    ['a report', [...JUDGE, '--format', 'html']],
    ['a list', ['controls']],
    ['help', ['--help']],
    ['the questions', []],
  ])('costs the run: %s', async ([, args]) => {
    const full = openSync('/dev/full', 'w');
    const ran = await desk.run(args, {}, full);
    closeSync(full);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.stderr).toContain('The disk is full: stdout');
    expect(ran.stderr).toContain('디스크가 가득 찼습니다');
  });
});

test('a working folder that is gone costs the report, not the verdict', async () => {
  const saved = join(desk.home, 'saved.jsonl');
  mkdirSync(desk.home);
  writeFileSync(saved, SAVED);
  const there = `--import=data:text/javascript,import%20fs%20from%20'node:fs';fs.rmSync(process.cwd(),{recursive:true})`;
  const ran = await desk.run(['checkup', '--from', saved, '--control', 'sqs-queue-public'], {
    NODE_OPTIONS: there,
  });
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain('open');
  expect(ran.stderr).toContain('The HTML report could not be written');
  const other = newDesk();
  const relative = await other.run(['checkup', '--sample', '--baseline', 'it.yaml'], { NODE_OPTIONS: there });
  expect(relative).toMatchObject({ code: 2, stdout: '' });
});

describe('exit codes', () => {
  test.for<[string, readonly string[], number]>([
    ['a failure without a threshold', [], 0],
    ['a failure at the threshold', ['--fail-on', 'high'], 1],
    ['a failure above the threshold', ['--fail-on', 'low'], 1],
    ['a failure below the threshold', ['--fail-on', 'critical'], 0],
  ])('%s', async ([, args, code]) => {
    expect((await desk.run([...JUDGE, '--quiet', '--format', 'csv', ...args])).code).toBe(code);
  });

  test('something unknown, unless a failure comes first', async () => {
    const [header = '', ...rest] = SAVED.split('\n');
    const denied =
      '{"listing":{"type":"AWS::SQS::Queue","region":"ap-northeast-2","result":{"state":"denied","action":"sqs:ListQueues"}}}';
    put('saved.jsonl', [header, denied, ...rest].join('\n').replace('"listings":1', '"listings":2'));
    const quietly = [...JUDGE, '--quiet', '--format', 'csv'];
    expect((await desk.run(quietly)).code).toBe(3);
    expect((await desk.run([...quietly, '--fail-on', 'high'])).code).toBe(1);
  });
});

test('a check that breaks costs its own answer, and says which it was', async () => {
  put(
    'saved.jsonl',
    SAVED.replace(
      /"policy":\{"state":"known","value":\{[^]*?\}\]\}\}/,
      '"policy":{"state":"known","value":7}',
    ),
  );
  const ran = await desk.run([...JUDGE, '--format', 'json']);
  expect(ran.code).toBe(3);
  expect(JSON.parse(ran.stdout).findings).toMatchObject([
    { status: 'unknown', because: { en: expect.stringContaining('sqs-queue-public') } },
    { status: 'pass' },
  ]);
});

test('a fault of ours owns up: trace id, where the details are, exit code 70', async () => {
  const broken = "Map.groupBy=()=>{throw%20new%20TypeError('not%20here')}";
  const ran = await desk.run([...JUDGE, '--format', 'json'], {
    NODE_OPTIONS: `--import=data:text/javascript,${broken}`,
  });
  expect(ran).toMatchObject({ code: 70, stdout: '' });
  const [, id = '', path = ''] = /\(trace ([0-9a-f]{8})\)\. Details: (.+)/.exec(ran.stderr) ?? [];
  expect(path).toBe(join(desk.home, 'faults', `${id}.txt`));
  expect(readFileSync(path, 'utf8')).toContain('TypeError: not here');
  expect(ran.stderr).toContain('jikimi의 오류');
});

describe('accepted risks', () => {
  const accept = (...more: string[]) =>
    desk.run(['checkup', 'accept', 'sqs-queue-public', 'open', '--reason', 'a suggestion box', ...more]);
  const judge = () => desk.run([...JUDGE, '--format', 'json', '--fail-on', 'low']);

  test('an accepted failure counts for nothing until its day has passed', async () => {
    expect((await judge()).code).toBe(1);
    expect((await accept('--until', '2099-12-31')).code).toBe(0);
    expect(read('jikimi-baseline.yaml')).toContain('a suggestion box');
    const { code, stdout, stderr } = await judge();
    expect(code).toBe(0);
    expect(stderr).toContain('Accepted risks from jikimi-baseline.yaml: 1');
    expect(JSON.parse(stdout)).toMatchObject({
      doNow: [],
      findings: [{ status: 'fail' }, { status: 'pass' }],
    });
    expect((await desk.run([...JUDGE, '--no-baseline', '--fail-on', 'low'])).code).toBe(1);
  });

  test('an expired one is said and counts again', async () => {
    put('jikimi-baseline.yaml', '- {control: sqs-queue-public, reason: r, until: 2026-11-19}');
    const { code, stderr } = await judge();
    expect(code).toBe(1);
    expect(stderr).toContain('expired on 2026-11-19');
  });

  test('one that matches nothing is said', async () => {
    await accept('--until', '2099-12-31', '--in', 'eu-west-1');
    const { code, stderr } = await judge();
    expect(code).toBe(1);
    expect(stderr).toContain('matches no problem');
  });

  test('a file that is wrong stops everything before anything is read', async () => {
    put('jikimi-baseline.yaml', '- control: sqs-queue-public\n  until: 2026-12-31\n');
    const ran = await judge();
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('"reason"');
  });
});

describe('names from an attacker', () => {
  const NAMES = [
    "=cmd|'/c calc'!A1",
    'a,"b"\r\nc',
    '\u001b[31m\u001b]0;owned\u0007',
    '<script>alert(1)</script>',
    '🧨‮',
    '../../etc',
  ];

  test('come through every format as text', async () => {
    const hostile = inventory({
      listings: [{ type: 'AWS::SQS::Queue', region: 'us-east-1', result: known({ count: NAMES.length }) }],
      resources: NAMES.map((name) => queue(name, OPEN)),
    });
    put('saved.jsonl', [...inventoryLines(hostile)].join(''));
    const { stdout, stderr } = await desk.run([...JUDGE, '--all']);
    // Control and format characters: colours, window titles, text that runs backwards.
    expect(stdout + stderr).not.toMatch(/[^\P{C}\n]/u);
    expect((await desk.run([...JUDGE, '--format', 'html'])).stdout).not.toContain('<script>alert');
    expect((await desk.run([...JUDGE, '--format', 'csv'])).stdout).not.toMatch(/(^|,)"?=cmd/m);
    const json = JSON.parse((await desk.run([...JUDGE, '--format', 'json'])).stdout);
    expect(json.findings.map((one: { resource: { id: string } }) => one.resource.id).toSorted()).toEqual(
      NAMES.toSorted(),
    );
  });
});
