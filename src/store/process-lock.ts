/**
 * One process at a time, across a crash. A lock is a row of numbered files, `lock.1`, `lock.2`, …, and the highest one
 * tells who holds it. Taking it is making the next one, which only one process can; the highest is never deleted, so
 * that whoever looked long ago cannot come by a number that is past. No file system locks: Node has none.
 */
import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { isAlive } from './process-alive.ts';

export interface Held {
  readonly release: () => Promise<void>;
}

/** The process that holds it, and the file that says so. */
export interface Busy {
  readonly heldBy: number;
  readonly file: string;
}

/** @throws the file system's error */
export async function takeLock(path: string): Promise<Held | Busy> {
  const draft = `${path}-${randomUUID()}.tmp`;
  await writeFile(draft, String(process.pid), { flag: 'wx', mode: 0o600 });
  try {
    for (;;) {
      const highest = Math.max(0, ...(await numbersOf(path)));
      const holder = await holderOf(`${path}.${highest}`);
      if (holder !== undefined && isAlive(holder)) return { heldBy: holder, file: `${path}.${highest}` };
      const own = `${path}.${highest + 1}`;
      // A link is there with its whole content, or not at all: nobody ever reads half a name.
      const isMade = await link(draft, own).then(() => true, ifItExists);
      if (!isMade) continue;
      const numbers = await numbersOf(path);
      if (Math.max(...numbers) > highest + 1) {
        await rm(own, { force: true });
        continue;
      }
      for (const past of numbers) if (past <= highest) await rm(`${path}.${past}`, { force: true });
      return { release: () => writeFile(own, '') };
    }
  } finally {
    await rm(draft, { force: true });
  }
}

async function numbersOf(path: string): Promise<readonly number[]> {
  const start = `${basename(path)}.`;
  const names = await readdir(dirname(path));
  return names.flatMap((name) => {
    const number = name.startsWith(start) ? Number(name.slice(start.length)) : 0;
    return Number.isSafeInteger(number) && number > 0 ? [number] : [];
  });
}

function ifItExists(error: NodeJS.ErrnoException): false {
  if (error.code === 'EEXIST') return false;
  throw error;
}

/** `undefined`: nobody any more. */
async function holderOf(file: string): Promise<number | undefined> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  return pid > 0 ? pid : undefined;
}
