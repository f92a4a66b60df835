/**
 * A saved inventory of an old company's size (see large-account.ts), judged and reported in each format by the built
 * program: seconds from its start to its end, and the most memory it held.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { reports } from '../src/app/registry.generated.ts';
import { saveInventory } from '../src/app/save-inventory.ts';
import { largeAccount, SIZE } from './large-account.ts';

const PROGRAM = resolve(import.meta.dirname, '../bin/jikimi.mjs');
/** The program's last words, for us alone. */
const TELL_MEMORY = `--import=data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => process.stderr.write('\\nmaxRSS ' + process.resourceUsage().maxRSS));`,
)}`;

const folder = mkdtempSync(join(tmpdir(), 'jikimi-bench-'));
const saved = join(folder, 'large.jsonl');
await saveInventory(saved, await largeAccount());
console.log(`${JSON.stringify(SIZE)}, ${megabytes(statSync(saved).size)} saved`);

for (const format of ['terminal', ...reports.map((report) => report.format)]) {
  const out = join(folder, `report.${format}`);
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [TELL_MEMORY, PROGRAM, 'checkup', '--from', saved, '--format', format, '--out', out],
    { cwd: folder, env: { ...process.env, JIKIMI_HOME: join(folder, 'home') }, encoding: 'utf8' },
  );
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  // 3: finished, and something in the account could not be seen.
  if (status !== 0 && status !== 3) throw new Error(`jikimi ended with ${status}: ${stderr}`);
  const peakBytes = Number(/maxRSS (\d+)/.exec(stderr)?.[1]) * 1024;
  console.log(
    `${format}: ${seconds} s, ${megabytes(peakBytes)} at most, ${megabytes(statSync(out).size)} written`,
  );
}
rmSync(folder, { recursive: true });

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
