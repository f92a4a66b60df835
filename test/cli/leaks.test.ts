/** `access keys scan` as a person runs it, from its start to its exit code. */
import { closeSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { CredentialMaker } from '../leaks/made-credentials.ts';
import { type Desk, newDesk, type Ran } from './jikimi.ts';

const make = new CredentialMaker(99);

let desk: Desk;
beforeEach(() => {
  desk = newDesk();
});

const scan = async (...args: readonly string[]): Promise<Ran> =>
  desk.run(['access', 'keys', 'scan', ...args]);
const put = (name: string, text: string): void => writeFileSync(join(desk.folder, name), text);

test('nothing found is 0, found is 1, a wrong option is 2, something unread is 3', async () => {
  put('a.txt', 'nothing here');
  expect((await scan('.')).code).toBe(0);
  put('b.txt', 'x'.repeat(1_500_000));
  const unread = await scan('.', '--max-size', '1');
  expect(unread.code).toBe(3);
  expect(unread.stdout).toContain('b.txt');
  put('c.env', `AWS_SECRET_ACCESS_KEY=${make.secret()}`);
  expect((await scan('.')).code).toBe(1);
  const wrongs = [
    [],
    ['nowhere'],
    ['.', '--account', '12'],
    ['.', '--format', 'pdf'],
    ['.', '--format', 'json,csv'],
  ];
  for (const wrong of wrongs) {
    const refused = await scan(...wrong);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/[가-힣]/);
  }
});

test('reports go where they are asked to', async () => {
  const secret = make.secret();
  const text = `AWS_ACCESS_KEY_ID=${make.keyId()}\nAWS_SECRET_ACCESS_KEY=${secret}`;
  put('c.env', text);
  const json = await scan('.', '--format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject({ schema: 'jikimi.leaks/1', leaks: [{ urgency: 'now' }] });
  desk = newDesk('ko');
  put('c.env', text);
  const both = await scan('c.env', '--format', 'terminal,sarif', '--out', 'leaks.sarif');
  expect(both.stdout).toContain('유출된 AWS 자격 증명을 찾았습니다: 1개');
  const sarif = readFileSync(join(desk.folder, 'leaks.sarif'), 'utf8');
  expect(JSON.parse(sarif)).toMatchObject({ version: '2.1.0' });
  // What it wrote is no find of the next scan.
  rmSync(join(desk.folder, 'c.env'));
  put('screen.txt', both.stdout + json.stdout);
  expect((await scan('.')).code).toBe(0);
  expect(sarif + both.stdout + json.stdout).not.toContain(secret.slice(0, 10));
});

test('200 MB in one file are read in less than 150 MB of memory', async () => {
  const file = openSync(join(desk.folder, 'large.log'), 'w');
  const block = '2026-11-25T00:00:00Z INFO request served, 한국어, id=7f3a\n'.repeat(20_000);
  for (let written = 0; written < 200_000_000; ) written += writeSync(file, block);
  writeSync(file, `AWS_ACCESS_KEY_ID=${make.keyId()}\n`);
  closeSync(file);
  const last = `process.on('exit', () => process.stderr.write('maxRSS ' + process.resourceUsage().maxRSS))`;
  const ran = await desk.run(['access', 'keys', 'scan', 'large.log', '--quiet'], {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(last)}`,
  });
  rmSync(join(desk.folder, 'large.log'));
  expect(ran.code).toBe(1);
  expect(ran.stdout).toMatch(/large\.log:\d{7}/);
  expect(Number(/maxRSS (\d+)/.exec(ran.stderr)?.[1]) / 1024).toBeLessThan(150);
});
