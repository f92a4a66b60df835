/** The entry of a reading thread; in the published program a file of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { KnownFiles } from './known-files.ts';
import type { Piece } from './piece-writer.ts';
import { type BatchFile, type BatchRead, readBatch } from './read-batch.ts';

export interface ReaderTask {
  readonly piecePrefix: string;
  readonly files: readonly BatchFile[];
}

export type ReaderAnswer =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'done'; readonly batch: BatchRead }
  | { readonly kind: 'failed'; readonly error: unknown };

const known = new KnownFiles(workerData as SharedArrayBuffer);

parentPort?.on('message', ({ files, piecePrefix }: ReaderTask) => {
  const answer = (message: ReaderAnswer) => parentPort?.postMessage(message, []);
  try {
    const batch = readBatch(files, known, piecePrefix, (piece) => answer({ kind: 'piece', piece }));
    answer({ kind: 'done', batch });
  } catch (error) {
    answer({ kind: 'failed', error });
  }
});
