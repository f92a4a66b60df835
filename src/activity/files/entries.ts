/** What readers of archives share. Nothing is ever written, so an entry's name may be anything: it is only told. */
import type { FileProblem } from '../file-problem.ts';
import type { LogFile } from '../log-file.ts';
import type { Limits } from '../unpack.ts';
import { archiveKind } from './archive-kind.ts';

export type Tell = (problem: FileProblem) => void;

export interface ArchiveOptions {
  /** What people call the archive; entries are told as below it. */
  readonly name: string;
  readonly limits: Limits;
  readonly isWanted: (name: string) => boolean;
  readonly tell: Tell;
}

/** Bytes of an archive, or where it lies. */
export type ArchivePlace = { readonly path: string; readonly sizeBytes: number } | { readonly bytes: Buffer };

export function entryFile(name: string, bytes: Buffer, tell: Tell): readonly LogFile[] {
  if (archiveKind(bytes)) {
    tell({ code: 'archive-inside', file: name });
    return [];
  }
  return [{ name, sizeBytes: bytes.length, read: async () => bytes }];
}

/** Undefined beyond the bound. */
export async function gathered(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
