import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FileProblem } from '../file-problem.ts';
import { readRecords } from '../read-records.ts';
import type { KnownFiles } from './known-files.ts';
import { type Piece, PieceWriter } from './piece-writer.ts';

/** A file as it crosses threads. */
export interface BatchFile {
  readonly name: string;
  readonly path?: string;
  readonly bytes?: Uint8Array;
}

export interface FileRead {
  readonly name: string;
  /** Hexadecimal, of the file as it lies there. */
  readonly sha256: string;
  readonly records: number;
}

export interface BatchRead {
  /** Whole and without a problem; their records are in the pieces up to now. */
  readonly files: readonly FileRead[];
  readonly read: number;
  /** Stored before, not read again. */
  readonly known: number;
  readonly problems: readonly FileProblem[];
}

/** Files to pieces, one after another; of their records nothing stays in memory. */
export function readBatch(
  files: readonly BatchFile[],
  known: KnownFiles,
  piecePrefix: string,
  onPiece: (piece: Piece) => void,
): BatchRead {
  const writer = new PieceWriter(piecePrefix, onPiece);
  const read: FileRead[] = [];
  const problems: FileProblem[] = [];
  let [readCount, knownCount] = [0, 0];
  for (const file of files) {
    const bytes = bytesOf(file, problems);
    if (!bytes) continue;
    const hash = createHash('sha256').update(bytes).digest();
    if (known.has(hash)) {
      knownCount++;
      continue;
    }
    const { name } = file;
    readCount++;
    const records = readRecords(bytes, name);
    const taken = writer.add(name, records.lines);
    const own: FileProblem[] = [...records.problems];
    if (taken.tooLong > 0) own.push({ code: 'too-large', file: name, count: taken.tooLong });
    if (taken.invalid > 0) own.push({ code: 'invalid-part', file: name, count: taken.invalid });
    if (own.length === 0) read.push({ name, sha256: hash.toString('hex'), records: taken.records });
    problems.push(...own);
  }
  writer.end();
  return { files: read, read: readCount, known: knownCount, problems };
}

function bytesOf({ name, path, bytes }: BatchFile, problems: FileProblem[]): Uint8Array | undefined {
  if (bytes || path === undefined) return bytes;
  try {
    return readFileSync(path);
  } catch (error) {
    problems.push({
      code: 'unreadable',
      file: name,
      detail: error instanceof Error ? error.message : String(error),
    });
    return undefined;
  }
}
