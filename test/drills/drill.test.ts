/** `npm run drill` as a command: what it prints, how it ends, what it leaves behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SCENARIO = `id: one-key
title: { en: One key, ko: 키 하나 }
story: { en: Somebody made a user., ko: 누군가 사용자를 만들었습니다. }
start: 2026-11-06T00:00:00Z
end: 2026-11-07T00:00:00Z
account: { alias: one-key, regionsUsed: [ap-northeast-2] }
cast:
  root: { kind: root, from: [203.0.113.1], agent: chrome-mac }
  thief: { kind: user, uses: "\${key}", hostile: true, from: [192.0.2.7], agent: python-boto3 }
steps:
  - { at: +1m, as: root, do: iam:CreateUser, with: { UserName: dev } }
  - { at: +2m, as: root, do: iam:AttachUserPolicy, with: { UserName: dev, PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" } }
  - { at: +3m, as: root, do: iam:CreateAccessKey, with: { UserName: dev }, save: { key: AccessKey } }
  - { at: +4m, as: thief, do: iam:CreateUser, with: { UserName: door }, plants: identity }
`;

const folder = mkdtempSync(join(tmpdir(), 'jikimi-drills-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(...args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const env = { ...process.env, TMPDIR: folder };
  const child = spawn(process.execPath, [join(ROOT, 'tools/drill.ts'), ...args], { env });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, ...said })) };
}

/** @returns the exit code and what it said */
async function drill(...args: readonly string[]): Promise<Ended> {
  return await start(...args).ended;
}

const one = file('one-key.yaml', SCENARIO);

test.for([
  ['no scenario', [], /^Name one scenario\.\nnpm run drill -- --help/],
  [
    'an unknown scenario',
    ['leaked-key-miner'],
    /^There is no scenario .* Did you mean leaked-key-miners\?\n/,
  ],
  ['a word too many', [one, 'x'], /^Name one scenario\.\n/],
  ['an unknown option', ['--bogus'], /^Unknown option '--bogus'\n/],
  ['a port that is none', [one, '--port', 'x'], /^--port must be a number from 0 to 65535, not x\.\n/],
  ['a folder of commands', [one, '--commands', folder], /is no file that can be read\.\n/],
  ['nobody who practises', ['--score'], /^Nobody practises\. Start with: npm run drill/],
  ['broken YAML', [file('broken.yaml', 'id: [a\n')], /broken\.yaml:\d+:\d+: .*\n$/],
] as const)('%s: one line, a hint, exit 2', async ([, args, said]) => {
  const { code, stdout, stderr } = await drill(...args);
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(said) });
  expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
});

test('a port that is taken: one line, exit 1', { timeout: 60_000 }, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { readonly port: number };
  const { code, stderr } = await drill(one, '--port', String(port));
  other.close();
  expect({ code, stderr }).toEqual({ code: 1, stderr: `Port ${port} is taken: name another one.\n` });
});

test('runs the commands, scores, and leaves no folder', { timeout: 120_000 }, async () => {
  const before = readdirSync(folder);
  const commands = file('commands', '# what is wrong\njikimi checkup --fail-on high --no-history\n');
  const { code, stdout, stderr } = await drill(one, '--commands', commands);
  expect(stderr).toContain('$ jikimi checkup --fail-on high --no-history');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    artefacts: { planted: 1, found: null, removed: 0 },
    principals: { hostile: 1, contained: 0, reentryPossible: true },
  });
  expect(readdirSync(folder).filter((name) => !before.includes(name))).toEqual(['commands']);
});

test('a command that jikimi does not know is not scored', { timeout: 120_000 }, async () => {
  const { code, stdout, stderr } = await drill(one, '--commands', file('typo', 'jikimi chekup\n'));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('jikimi chekup: exit 2; nothing is scored.');
});

test('a practice ends with its score from another terminal', { timeout: 120_000 }, async () => {
  const { child, ended } = start(one, '--practise');
  await new Promise<void>((resolve) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('When you are done')) resolve();
    });
  });
  const asked = await drill('--score');
  const { code, stdout, stderr } = await ended;
  expect([asked.code, code]).toEqual([0, 0]);
  expect(JSON.parse(asked.stdout)).toEqual(JSON.parse(stdout));
  expect(stderr).toMatch(/export AWS_ENDPOINT_URL=http:\/\/127\.0\.0\.1:\d+\n/);
  expect(stderr).toContain('AWS::IAM::User door global');
  expect((await drill('--score')).code).toBe(2);
});
