/** Threads that read files to pieces. They stop when so many pieces wait: a disk fills more quickly than it is emptied. */
import { Worker } from 'node:worker_threads';
import type { FileProblem } from '../file-problem.ts';
import type { LogFile } from '../log-file.ts';
import { batches } from './batches.ts';
import { bringFiles } from './bring-files.ts';
import type { KnownFiles } from './known-files.ts';
import type { Piece } from './piece-writer.ts';
import type { BatchRead } from './read-batch.ts';
import type { ReaderAnswer, ReaderTask } from './reader-worker.ts';

/** A batch comes after its last piece. */
export type Read =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'batch'; readonly batch: BatchRead };

export interface PoolOptions {
  readonly threads: number;
  readonly known: KnownFiles;
  /** Where the pieces go. Whoever takes a piece removes it. */
  readonly folder: string;
  readonly signal: AbortSignal | undefined;
}

const MOST_WAITING = 3;

/** The published program is split into files of one folder. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './reader-worker.ts' : './log-reader.js',
  import.meta.url,
);

export async function* readFiles(
  files: Iterable<LogFile> | AsyncIterable<LogFile>,
  { threads, known, folder, signal }: PoolOptions,
): AsyncGenerator<Read> {
  const queue: Read[] = [];
  const stop = new AbortController();
  let failure: { readonly error: unknown } | undefined;
  let [made, working] = [0, threads];
  // Resolved and made anew whenever something changes.
  let changed = Promise.withResolvers<void>();
  const change = () => {
    changed.resolve();
    changed = Promise.withResolvers<void>();
  };
  const bundles = batches(files);

  const work = async (worker: Worker): Promise<void> => {
    while (!stop.signal.aborted) {
      while (queue.length >= MOST_WAITING && !stop.signal.aborted) await changed.promise;
      const { value: bundle, done } = await bundles.next();
      if (done || stop.signal.aborted) return;
      const problems: FileProblem[] = [];
      const task: ReaderTask = {
        piecePrefix: `${folder}/${made++}`,
        files: await bringFiles(bundle, problems, signal),
      };
      const batch = await readIn(worker, task, (piece) => {
        queue.push({ kind: 'piece', piece });
        change();
      });
      queue.push({ kind: 'batch', batch: { ...batch, problems: [...problems, ...batch.problems] } });
      change();
    }
  };

  const workers = Array.from({ length: threads }, () => new Worker(ENTRY, { workerData: known.memory }));
  const jobs = workers.map((worker) =>
    work(worker)
      .catch((error: unknown) => {
        failure ??= { error };
        stop.abort();
      })
      .finally(() => {
        working--;
        change();
      }),
  );
  signal?.addEventListener('abort', change);
  try {
    for (;;) {
      signal?.throwIfAborted();
      if (failure) throw failure.error;
      const next = queue.shift();
      if (next) {
        change();
        yield next;
      } else if (working === 0) return;
      else await changed.promise;
    }
  } finally {
    signal?.removeEventListener('abort', change);
    stop.abort();
    change();
    await Promise.all(workers.map((worker) => worker.terminate()));
    await Promise.all(jobs);
    await bundles.return(undefined);
  }
}

function readIn(worker: Worker, task: ReaderTask, onPiece: (piece: Piece) => void): Promise<BatchRead> {
  const { promise, resolve, reject } = Promise.withResolvers<BatchRead>();
  const onMessage = (answer: ReaderAnswer): void => {
    if (answer.kind === 'piece') onPiece(answer.piece);
    else if (answer.kind === 'done') resolve(answer.batch);
    else reject(answer.error);
  };
  const onExit = (): void => reject(new Error('A reading thread ended before its work'));
  worker.on('message', onMessage).once('error', reject).once('exit', onExit);
  worker.postMessage(task, []);
  return promise.finally(() => {
    worker.off('message', onMessage).off('error', reject).off('exit', onExit);
  });
}
