import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../process-alive.ts';

const PREFIX = 'spill-';

/**
 * A folder of one database for what does not fit into its memory: two that share one read each other's blocks. What
 * processes left that are gone is removed.
 */
export function makeSpillFolder(tempFolder: string): string {
  for (const name of readdirSync(tempFolder)) {
    if (!name.startsWith(PREFIX)) continue;
    if (!isAlive(Number(name.split('-')[1])))
      rmSync(join(tempFolder, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(tempFolder, `${PREFIX}${process.pid}-`));
}
