/** What earlier runs found, one file per account, one line per run, the newest last. */
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { privateFolder } from './home.ts';
import { readJsonLines } from './json-lines.ts';
import { writePrivateFile } from './private-file.ts';

const FOLDER = 'history';
const KEEP_RUNS = 10;

/** Empty where there is none yet. @throws what reading a JSON Lines file throws. */
export async function readRuns(home: string, account: string): Promise<readonly unknown[]> {
  const path = join(home, FOLDER, fileName(account));
  if (!(await exists(path))) return [];
  const runs: unknown[] = [];
  for await (const run of readJsonLines(path)) runs.push(run);
  return runs;
}

/** Keeps the last few runs. */
export async function writeRuns(home: string, account: string, runs: readonly unknown[]): Promise<void> {
  const folder = await privateFolder(home, FOLDER);
  const lines = runs.slice(-KEEP_RUNS).map((run) => `${JSON.stringify(run)}\n`);
  await writePrivateFile(join(folder, fileName(account)), lines);
}

/** Account numbers of which there are runs; none where the folder cannot be read. */
export async function accountsWithRuns(home: string): Promise<readonly string[]> {
  const files = await readdir(join(home, FOLDER)).catch(() => []);
  return files.flatMap((file) => /^(\d{12})\.jsonl$/.exec(file)?.[1] ?? []).toSorted();
}

function fileName(account: string): string {
  return `${account.replaceAll(/[^0-9A-Za-z-]/g, '_')}.jsonl`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
