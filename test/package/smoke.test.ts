import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');
/** The oldest line of Node that the package supports. */
const NODE = 'node@22';
/** What an install may take on disk. */
const LIMIT_BYTES = 120 * 1024 * 1024;

let folder: string;
let home: string;

/** Runs the installed command with the installed Node 22, in a home of its own. */
async function jikimi(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const node = join(folder, 'node_modules/node/bin/node');
  const bin = join(folder, 'node_modules/jikimi/bin/jikimi.mjs');
  const options = {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env['PATH'] ?? '', HOME: home, JIKIMI_HOME: home, LANG: 'C.UTF-8' },
  };
  try {
    return { code: 0, ...(await run(node, [bin, ...args], options)) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

function sizeOf(path: string): number {
  const stat = statSync(path);
  return stat.isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : stat.size;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jikimi-package-'));
  home = mkdtempSync(join(tmpdir(), 'jikimi-home-'));
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
  });
  const packed = JSON.parse(stdout) as { filename: string }[] | Record<string, { filename: string }>;
  const [tarball] = Object.values(packed);
  const options = ['--no-audit', '--no-fund', '--omit=dev', '--no-package-lock', '--prefix', folder];
  await run('npm', ['install', ...options, NODE, join(folder, tarball?.filename ?? '')], { cwd: folder });
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
});

test('it is Node 22 that runs', async () => {
  const { stdout } = await run(join(folder, 'node_modules/node/bin/node'), ['--version']);
  expect(stdout).toMatch(/^v22\./);
});

test('an install brings the program, its licences, and little else', () => {
  const installed = join(folder, 'node_modules/jikimi');
  expect(readdirSync(installed).toSorted()).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'NOTICE',
      'README.ko.md',
      'README.md',
      'bin',
      'dist',
      'docs',
      'package.json',
      'sample',
    ]),
  );
  expect(readFileSync(join(installed, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')).toContain(
    '@aws-sdk/client-ec2',
  );
  expect(sizeOf(installed)).toBeLessThan(LIMIT_BYTES);
});

test('--help', async () => {
  const { code, stdout } = await jikimi('--help');
  expect(code).toBe(0);
  expect(stdout).toContain('checkup');
});

test('the checkup of the sample account', async () => {
  const { code, stdout } = await jikimi('checkup', '--sample', '--format', 'json', '--fail-on', 'critical');
  const checkup = JSON.parse(stdout) as { schema: string; doNow: string[]; findings: unknown[] };
  expect(code).toBe(1);
  expect(checkup.schema).toBe('jikimi.checkup/1');
  expect(checkup.doNow).toHaveLength(5);
});

test('every SDK client is in the package: a checkup without credentials says so, and nothing breaks', async () => {
  const { code, stderr } = await jikimi('checkup', '--lang', 'en', '--no-history');
  expect(code, stderr).toBe(4);
});
