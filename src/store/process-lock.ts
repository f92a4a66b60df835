/** One process at a time, across a crash: a lock file that names its holder, taken over where the holder is gone. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';

export interface Held {
  readonly release: () => Promise<void>;
}

/** @returns the process that holds it, where one does. @throws the file system's error */
export async function takeLock(path: string): Promise<Held | { readonly heldBy: number }> {
  const own = `${path}.${process.pid}.${randomUUID()}`;
  await writeFile(own, String(process.pid), { flag: 'wx', mode: 0o600 });
  try {
    for (;;) {
      // A link is there with its whole content, or not at all: nobody ever reads an empty lock.
      const isTaken = await link(own, path).then(() => true, ifItExists);
      if (isTaken) return { release: () => rm(path, { force: true }) };
      const holder = await holderOf(path);
      if (holder !== undefined && isAlive(holder)) return { heldBy: holder };
      await setAside(path, holder);
    }
  } finally {
    await rm(own, { force: true });
  }
}

function ifItExists(error: NodeJS.ErrnoException): false {
  if (error.code === 'EEXIST') return false;
  throw error;
}

/** Of two that find a dead lock, the second must not throw away the first one's new lock. */
async function setAside(path: string, holder: number | undefined): Promise<void> {
  const aside = `${path}.${process.pid}.${randomUUID()}`;
  const isMoved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!isMoved) return;
  if ((await holderOf(aside)) !== holder) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

/** `undefined`: nobody, or no process. */
async function holderOf(path: string): Promise<number | undefined> {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  return pid > 0 ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
