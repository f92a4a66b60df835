/**
 * The whole way of a log, as a table: made records into a store, our rules over them, then everything up to incidents.
 *
 *   node bench/activity.ts [RECORDS] [small|middle|huge]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStore } from '../src/activity/event-store.ts';
import { ingest } from '../src/activity/ingest/ingest.ts';
import { analyseActivity } from '../src/app/activity.ts';
import { detect } from '../src/detections/detect.ts';
import { detectionRules } from '../src/detections/detection-rules.ts';
import { loadDetections } from '../tools/gen/entries.ts';

const [records = '1000000', shape = 'middle'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'jikimi-bench-'));
try {
  const trail = join(folder, 'trail');
  const generator = join(import.meta.dirname, 'cloudtrail-generator.ts');
  execFileSync(process.execPath, [generator, trail, records, shape]);
  const files = readdirSync(trail, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.gz'))
    .toSorted()
    .map((name) => {
      const path = join(trail, name);
      return { name: path, path, sizeBytes: statSync(path).size, read: async () => readFileSync(path) };
    });
  const rules = (await loadDetections()).flatMap(({ name, value }) => detectionRules(name, value).rules);
  const store = await openEventStore(join(folder, 'case'));
  process.stdout.write(
    `| ${records} records, ${shape} files | seconds | CPU seconds | most memory |\n|---|---|---|---|\n`,
  );
  await measured('ingest', () => ingest(store, files));
  await measured('one pass over the records as delivered', () =>
    store.rows('select sum(strlen(raw)) from events'),
  );
  await measured(`${rules.length} rules`, () => detect((sql) => store.rows(sql), rules));
  await measured('everything, to incidents', () => analyseActivity(store));
  store.close();
} finally {
  rmSync(folder, { recursive: true });
}

/** Memory is that of the process so far. */
async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const begin = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = [(performance.now() - begin) / 1000, (user + system) / 1e6].map((one) => one.toFixed(1));
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`| ${[what, ...seconds, `${memory} MB`].join(' | ')} |\n`);
}
