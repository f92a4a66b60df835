/**
 * How quickly `access keys scan` reads: this repository's files and whole history, one large file of ordinary log lines,
 * and one of nothing but base64. Build first (`npm run build`).
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = resolve(import.meta.dirname, '..');
const LARGE_BYTES = 200_000_000;
const RUNS = 3;
/** The program's last words, for us alone. */
const TELL_MEMORY = `--import=data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => process.stderr.write('\\nmaxRSS ' + process.resourceUsage().maxRSS));`,
)}`;

const folder = mkdtempSync(join(tmpdir(), 'jikimi-bench-'));
const log = largeFile(
  'log.txt',
  '2026-11-25T00:00:00Z INFO request served, 한국어, id=7f3a\n'.repeat(10_000),
);
const blob = largeFile('blob.txt', Buffer.alloc(750_000, 'jikimi-7/\u00ff').toString('base64'));

console.log('| what | looked at | seconds | MB a second | most memory |\n|---|---|---|---|---|');
await measure('this repository, files and history', ROOT);
await measure('this repository, files', ROOT, ['--no-history']);
await measure('log lines, one file', log);
await measure('base64 without a line end, one file', blob);
const commits = spawnSync('git', ['-C', ROOT, 'rev-list', '--count', '--all'], {
  encoding: 'utf8',
}).stdout.trim();
console.log(`\n${commits} commits in this repository`);
rmSync(folder, { recursive: true });

function largeFile(name: string, block: string): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  for (let written = 0; written < LARGE_BYTES; ) written += writeSync(file, block);
  closeSync(file);
  return path;
}

async function measure(name: string, path: string, more: readonly string[] = []): Promise<void> {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await oneRun(path, more));
  const [, middle] = runs.toSorted((one, other) => one.seconds - other.seconds);
  if (!middle) return;
  const { bytes, seconds, peakBytes } = middle;
  const rate = bytes / 1_000_000 / seconds;
  console.log(
    `| ${name} | ${megabytes(bytes)} | ${seconds.toFixed(1)} | ${rate.toFixed(0)} | ${megabytes(peakBytes)} |`,
  );
}

interface Run {
  readonly bytes: number;
  readonly seconds: number;
  readonly peakBytes: number;
}

async function oneRun(path: string, more: readonly string[]): Promise<Run> {
  const startedAt = performance.now();
  const args = ['access', 'keys', 'scan', path, '--quiet', '--format', 'json', ...more];
  const run = spawn(process.execPath, [TELL_MEMORY, join(ROOT, 'bin/jikimi.mjs'), ...args], {
    env: { PATH: process.env['PATH'], HOME: folder, JIKIMI_HOME: join(folder, 'home') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [told, said, [status]] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'close')]);
  const seconds = (performance.now() - startedAt) / 1000;
  // 1: ids in the tests. 3: something could not be read.
  if (status !== 0 && status !== 1 && status !== 3) throw new Error(`jikimi ended with ${status}: ${said}`);
  const { coverage } = JSON.parse(told) as { coverage: { bytes: number } };
  return { bytes: coverage.bytes, seconds, peakBytes: Number(/maxRSS (\d+)/.exec(said)?.[1]) * 1024 };
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
