/**
 * The files that may hold records: given one by one, in folders, in archives, on standard input. What cannot be opened
 * is told and the rest goes on. Links below a folder are not followed: whoever wrote the logs may have set them.
 */
import { lstat, open, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { EXIT, PersonError } from '../../kernel/person-error.ts';
import { fileTree } from '../../store/file-tree.ts';
import type { LogFile } from '../log-file.ts';
import { isWanted, placeOfKey, type Wanted } from '../sources/s3-keys.ts';
import { LIMITS, type Limits } from '../unpack.ts';
import { type ArchiveKind, archiveKind, HEAD_BYTES } from './archive-kind.ts';
import { type ArchiveOptions, type ArchivePlace, gathered, type Tell, wordsOf } from './entries.ts';
import { tarFiles } from './tar.ts';
import { zipFiles } from './zip.ts';

const STANDARD_INPUT = '-';

export interface WalkOptions {
  /** Days, regions and accounts, by the layout of the names; files named otherwise are all wanted. */
  readonly wanted?: Wanted;
  /** Digests, which hold no events; left out otherwise. */
  readonly digests?: boolean;
  readonly limits?: Limits;
  readonly standardInput?: AsyncIterable<Uint8Array>;
  readonly tell: Tell;
}

/**
 * In a stable order: paths as given, names within folders sorted.
 * @param paths `-` is standard input
 * @throws PersonError where a path leads nowhere, before anything is given
 */
export async function* walkLogFiles(paths: readonly string[], options: WalkOptions): AsyncGenerator<LogFile> {
  const roots: string[] = [];
  for (const one of paths) roots.push(one === STANDARD_INPUT ? one : await rooted(one));
  for (const [index, root] of roots.entries()) {
    if (root === STANDARD_INPUT) yield* fromInput(options);
    else yield* below(root, paths[index] as string, options, true);
  }
}

/** A link that a person names is followed. */
async function rooted(given: string): Promise<string> {
  try {
    return await realpath(path.resolve(given));
  } catch (error) {
    throw new PersonError({
      code: 'FileNotFound',
      text: {
        en: `There is no such file or folder: ${given}`,
        ko: `파일이나 폴더가 없습니다: ${given}`,
      },
      exitCode: EXIT.usage,
      cause: error,
    });
  }
}

async function* below(
  place: string,
  name: string,
  options: WalkOptions,
  isGiven: boolean,
): AsyncGenerator<LogFile> {
  const { tell, limits = LIMITS } = options;
  try {
    const stat = await lstat(place);
    if (stat.isDirectory()) {
      for (const entry of await fileTree.list(place)) {
        yield* below(path.join(place, entry.name), path.join(name, entry.name), options, false);
      }
    } else if (!stat.isFile()) tell({ code: 'link', file: name });
    else if (isGiven || wants(name, options)) {
      const kind = isGiven || !KNOWN_NAME.test(name) ? archiveKind(await headOf(place)) : undefined;
      if (kind) yield* inArchive(kind, { path: place, sizeBytes: stat.size }, name, options);
      else if (stat.size > limits.maxBytes)
        tell({ code: 'too-large', file: name, detail: `${stat.size} bytes` });
      else yield plain(place, name, stat.size);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    tell({ code: 'unreadable', file: name, detail: error.code ?? error.message });
  }
}

/** Delivered by the million: their beginnings are not looked at. */
const KNOWN_NAME = /\.(json|jsonl|ndjson|csv|log|txt)(\.gz)?$/i;

function plain(place: string, name: string, sizeBytes: number): LogFile {
  return {
    name,
    sizeBytes,
    path: place,
    read: () => readFile(place),
  };
}

async function headOf(place: string): Promise<Uint8Array> {
  const file = await open(place);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* fromInput(options: WalkOptions): AsyncGenerator<LogFile> {
  const { standardInput = process.stdin, limits = LIMITS, tell } = options;
  const name = STANDARD_INPUT;
  let bytes: Buffer | undefined;
  try {
    bytes = await gathered(standardInput, limits.maxBytes);
  } catch (error) {
    tell({ code: 'unreadable', file: name, detail: wordsOf(error) });
    return;
  }
  if (!bytes) {
    tell({ code: 'too-large', file: name, detail: `> ${limits.maxBytes} bytes` });
    return;
  }
  const read = bytes;
  const kind = archiveKind(read);
  if (kind) yield* inArchive(kind, { bytes: read }, name, options);
  else yield { name, sizeBytes: read.length, read: async () => read };
}

function inArchive(
  kind: ArchiveKind,
  place: ArchivePlace,
  name: string,
  options: WalkOptions,
): AsyncGenerator<LogFile> {
  const { tell, limits = LIMITS } = options;
  const archive: ArchiveOptions = { name, limits, tell, isWanted: (entry) => wants(entry, options) };
  return kind === 'zip' ? zipFiles(place, archive) : tarFiles(place, kind === 'tar.gz', archive);
}

function wants(name: string, { wanted = {}, digests = false }: WalkOptions): boolean {
  const key = name.replaceAll('\\', '/');
  return isWanted(key, wanted) && (digests || placeOfKey(key)?.kind !== 'CloudTrail-Digest');
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
