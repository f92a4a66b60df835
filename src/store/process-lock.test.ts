import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './process-lock.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jikimi-lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that has ended. */
const GONE = spawnSync(process.execPath, ['--version']).pid;

test('one holds it at a time, and whoever comes learns who', async () => {
  const first = await takeLock(path);
  expect(await takeLock(path)).toEqual({ heldBy: process.pid, file: `${path}.1` });
  if ('release' in first) await first.release();
  expect(await takeLock(path)).toHaveProperty('release');
});

test.for([
  ['of a process that is gone', String(GONE)],
  ['of nobody', ''],
  ['that is something else', 'not a number'],
] as const)('a lock %s is taken over', async ([, content]) => {
  writeFileSync(`${path}.7`, content);
  expect(await takeLock(path)).toHaveProperty('release');
  expect(readdirSync(folder)).toEqual(['lock.8']);
});

test('of many that find a dead lock, one takes it', async () => {
  for (let round = 0; round < 100; round += 1) {
    const last = readdirSync(folder)[0] ?? 'lock.1';
    writeFileSync(join(folder, last), String(GONE));
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeLock(path)));
    expect(taken.filter((one) => 'release' in one)).toHaveLength(1);
    for (const one of taken) if ('release' in one) await one.release();
  }
});
