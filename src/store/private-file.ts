import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/**
 * Writes a file that only its owner can read, all or nothing: a crash or a full disk leaves the old file as it was.
 * A device or a pipe is written to as it is, never replaced.
 * @throws the file system's error.
 */
export async function writePrivateFile(
  path: string,
  chunks: Iterable<string>,
  options: { readonly gzip?: boolean } = {},
): Promise<void> {
  const write = async (file: Writable): Promise<void> => {
    const source = Readable.from(chunks, { objectMode: false });
    await (options.gzip ? pipeline(source, createGzip(), file) : pipeline(source, file));
  };
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isFile()) return write(createWriteStream(path));
  const draft = join(dirname(path), `.jikimi-${randomUUID()}.tmp`);
  try {
    await write(createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
