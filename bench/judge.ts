/**
 * A saved inventory of an old company's size (see large-account.ts), judged and reported in each format by the
 * installed program, into a file and through a pipe: seconds from its start to its end, and the most memory it held.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { reports } from '../src/app/registry.generated.ts';
import { saveInventory } from '../src/app/save-inventory.ts';
import { installPackage } from './installed.ts';
import { largeAccount, SIZE } from './large-account.ts';

const FORMATS = ['terminal', ...reports.map((report) => report.format)];
/** The program's last words, for us alone. */
const TELL_MEMORY = `--import=data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => process.stderr.write('\\nmaxRSS ' + process.resourceUsage().maxRSS));`,
)}`;

const { program, folder, remove } = installPackage();
const saved = join(folder, 'large.jsonl');
await saveInventory(saved, await largeAccount());
console.log(`${JSON.stringify(SIZE)}, ${megabytes(statSync(saved).size)} saved\n`);

console.log('| format | written | to a file | through a pipe |\n|---|---|---|---|');
for (const format of FORMATS) {
  const out = join(folder, `report.${format}`);
  const toFile = await measure(['--format', format, '--out', out]);
  const piped = await measure(['--format', format]);
  console.log(`| ${format} | ${megabytes(statSync(out).size)} | ${toFile} | ${piped} |`);
}
remove();

async function measure(args: readonly string[]): Promise<string> {
  const startedAt = performance.now();
  const run = spawn(process.execPath, [TELL_MEMORY, program, 'checkup', '--from', saved, ...args], {
    cwd: folder,
    env: { ...process.env, JIKIMI_HOME: join(folder, 'home') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  run.stdout.resume();
  const [said, [status]] = await Promise.all([text(run.stderr), once(run, 'close')]);
  const seconds = (performance.now() - startedAt) / 1000;
  // 3: finished, and something in the account could not be seen.
  if (status !== 0 && status !== 3) throw new Error(`jikimi ended with ${status}: ${said}`);
  const peakBytes = Number(/maxRSS (\d+)/.exec(said)?.[1]) * 1024;
  return `${seconds.toFixed(1)} s, ${megabytes(peakBytes)}`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
