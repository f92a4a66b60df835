/** How long `jikimi --help` takes beside a Node that does nothing, and how much disk an install takes. */
import { spawnSync } from 'node:child_process';
import { installPackage } from './installed.ts';

const RUNS = 15;
const installed = installPackage();

const COMMANDS = {
  'node -e 0': ['-e', '0'],
  'jikimi --help': [installed.program, '--help'],
  'jikimi checkup --sample': [installed.program, 'checkup', '--sample', '--format', 'terminal'],
};
const times = new Map<string, number[]>(Object.keys(COMMANDS).map((name) => [name, []]));
// By turns, so that what else the machine does weighs on all alike.
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, args] of Object.entries(COMMANDS)) times.get(name)?.push(milliseconds(args));
}
const idle = median(times.get('node -e 0') ?? []);
for (const [name, all] of times) {
  console.log(`${name}: ${median(all).toFixed(0)} ms, ${(median(all) / idle).toFixed(2)} times Node alone`);
}
const { installedBytes, packedBytes } = installed;
console.log(`packed ${megabytes(packedBytes)}, installed ${megabytes(installedBytes)}`);
installed.remove();

function milliseconds(args: readonly string[]): number {
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: installed.folder,
    env: { PATH: process.env['PATH'], HOME: installed.folder, LANG: 'en_US.UTF-8' },
    encoding: 'utf8',
  });
  // 1 and 3: the sample account has findings, and something that could not be seen.
  if (status !== 0 && status !== 1 && status !== 3) throw new Error(`It ended with ${status}: ${stderr}`);
  return performance.now() - startedAt;
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
