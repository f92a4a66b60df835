/**
 * Which files were stored whole, by the SHA-256 of their content: `events/_ingested.tsv` with hash, number of records
 * and name. A line is written once the records lie in their places; a crash before costs a second reading, whose
 * records are known by their ids.
 */
import { appendFile, type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownFiles } from './known-files.ts';
import type { FileRead } from './read-batch.ts';

const HASH = /^[0-9a-f]{64}\t/;

const pathIn = (eventsFolder: string): string => join(eventsFolder, '_ingested.tsv');

export async function knownFiles(eventsFolder: string): Promise<KnownFiles> {
  const hashes: Uint8Array[] = [];
  const file = await opened(eventsFolder, 'r');
  // Closes the file, too.
  for await (const line of file?.readLines() ?? []) {
    // A crash may leave the last line cut.
    if (HASH.test(line)) hashes.push(Buffer.from(line.slice(0, 64), 'hex'));
  }
  return KnownFiles.of(hashes);
}

/** A line that a crash left cut is ended first. */
export async function endCutLine(eventsFolder: string): Promise<void> {
  const file = await opened(eventsFolder, 'r+');
  if (!file) return;
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    if (size > 0 && last[0] !== 0x0a) await file.write('\n', size);
  } finally {
    await file.close();
  }
}

async function opened(eventsFolder: string, flags: string): Promise<FileHandle | undefined> {
  try {
    return await open(pathIn(eventsFolder), flags);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export async function rememberFiles(eventsFolder: string, files: readonly FileRead[]): Promise<void> {
  if (files.length === 0) return;
  const lines = files.map(({ sha256, records, name }) => {
    return `${sha256}\t${records}\t${name.replaceAll(/\p{Cc}/gu, '\ufffd')}\n`;
  });
  await appendFile(pathIn(eventsFolder), lines.join(''), { mode: 0o600 });
}
