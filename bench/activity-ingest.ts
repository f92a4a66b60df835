/**
 * Made logs into a store, beside unpacking alone of the same files by as many threads: seconds, their ratio, memory.
 *
 * On a machine that others use, the ratio of processor time tells more than that of time.
 *
 *   node bench/activity-ingest.ts [RECORDS] [small|middle|huge]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openEventStore } from '../src/activity/event-store.ts';
import { ingest } from '../src/activity/ingest/ingest.ts';
import type { LogFile } from '../src/activity/log-file.ts';
import type { MadeTrail } from './cloudtrail-generator.ts';

/** What a thread does that only unpacks its share. */
const UNPACK = `
  const { workerData } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const { gunzipSync } = require('node:zlib');
  for (const path of workerData) {
    const packed = readFileSync(path);
    gunzipSync(packed, { chunkSize: Math.max(64, packed.readUInt32LE(packed.length - 4) + 1) });
  }`;

const [records = '1000000', shape = 'middle'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'jikimi-bench-'));
try {
  const trail = join(folder, 'trail');
  // In a process of its own: its memory is not the ingest's.
  const generator = join(import.meta.dirname, 'cloudtrail-generator.ts');
  const told = execFileSync(process.execPath, [generator, trail, records, shape], { encoding: 'utf8' });
  const made = JSON.parse(told) as MadeTrail;
  const files = readdirSync(trail, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.gz'))
    .toSorted()
    .map((path) => logFile(join(trail, path)));
  const paths = files.map(({ path }) => path);

  const unpack = await spent(() => unpackAlone(paths));
  const store = await openEventStore(join(folder, 'case'));
  const stored = await spent(async () => {
    const { distinctEvents, problems } = await ingest(store, files);
    if (distinctEvents !== made.records || problems.length > 0) throw new Error('Records were lost');
  });
  store.close();
  const figures = {
    shape,
    ...made,
    unpack,
    ingest: stored,
    ratio: round(stored.seconds / unpack.seconds),
    cpuRatio: round(stored.cpuSeconds / unpack.cpuSeconds),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    storedMb: Math.round(sizeOf(join(folder, 'case', 'events')) / 1e6),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function logFile(path: string): LogFile & { readonly path: string } {
  return { name: path, path, sizeBytes: statSync(path).size, read: async () => readFileSync(path) };
}

async function unpackAlone(paths: readonly string[]): Promise<void> {
  const threads = availableParallelism();
  await Promise.all(
    Array.from({ length: threads }, (_, turn) => {
      const share = paths.filter((__, at) => at % threads === turn);
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      new Worker(UNPACK, { eval: true, workerData: share }).once('exit', resolve).once('error', reject);
      return promise;
    }),
  );
}

async function spent(work: () => Promise<void>): Promise<{ seconds: number; cpuSeconds: number }> {
  const begin = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: round((performance.now() - begin) / 1000), cpuSeconds: round((user + system) / 1e6) };
}

function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + statSync(join(path, name)).size,
    0,
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
