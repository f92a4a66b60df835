/**
 * Files of logs into the store. Threads unpack and split them into pieces on disk, the database turns piece after piece
 * into Parquet. Stopped at any point, the store holds whole files; run again, what is in it is not stored twice.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { databaseError } from '../../store/duckdb/database-error.ts';
import type { EventStore } from '../event-store.ts';
import type { FileProblem } from '../file-problem.ts';
import type { LogFile } from '../log-file.ts';
import { holdStore } from './hold-store.ts';
import { endCutLine, knownFiles, rememberFiles } from './ingested-files.ts';
import type { Piece } from './piece-writer.ts';
import type { BatchRead } from './read-batch.ts';
import { readFiles } from './reader-pool.ts';
import { storeLanes } from './store-lanes.ts';

interface IngestProgress {
  readonly files: number;
  readonly records: number;
}

export interface IngestOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IngestProgress) => void;
  readonly memoryMb?: number;
  readonly threads?: number;
}

export interface IngestResult {
  /** Copies count as often as they came; those of files that were stored before do not. */
  readonly recordsRead: number;
  /** In the store now. */
  readonly distinctEvents: number;
  readonly added: number;
  /** Read to their end, those with problems among them. */
  readonly files: number;
  /** Stored before, known by their content. */
  readonly filesKnown: number;
  readonly problems: readonly FileProblem[];
}

const MEMORY_MB = 400;
const MOST_READERS = 8;

/** @throws PersonError where disk or memory end, or another ingest is at work; the signal's reason. */
export async function ingest(
  store: EventStore,
  files: Iterable<LogFile> | AsyncIterable<LogFile>,
  { signal, onProgress, memoryMb = MEMORY_MB, threads = availableParallelism() }: IngestOptions = {},
): Promise<IngestResult> {
  const release = await holdStore(join(store.folder, 'tmp'));
  try {
    return await ingestHeld(store, files, {
      memoryMb,
      threads,
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    });
  } finally {
    await release();
  }
}

async function ingestHeld(
  store: EventStore,
  files: Iterable<LogFile> | AsyncIterable<LogFile>,
  {
    signal,
    onProgress,
    memoryMb,
    threads,
  }: IngestOptions & { readonly memoryMb: number; readonly threads: number },
): Promise<IngestResult> {
  const temp = join(store.folder, 'tmp');
  const events = join(store.folder, 'events');
  const aside = await mkdtemp(join(temp, 'ingest-'));
  const stop = new AbortController();
  const either = AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]);
  const lanes = await storeLanes({ memoryMb, events, aside, signal: either });
  const totals = { recordsRead: 0, added: 0, files: 0, filesKnown: 0 };
  const problems: FileProblem[] = [];
  /** Of files with lines that only the database found to be no JSON. */
  const spoilt = new Set<string>();
  const tell = () => onProgress?.({ files: totals.files + totals.filesKnown, records: totals.recordsRead });

  const storeOne = async (piece: Piece): Promise<void> => {
    const stored = await lanes.store(piece);
    totals.recordsRead += stored.rows;
    totals.added += stored.added;
    problems.push(...stored.problems);
    for (const { file } of stored.problems) spoilt.add(file);
    tell();
  };
  const closeBatch = async (batch: BatchRead, pieces: readonly Promise<void>[]): Promise<void> => {
    await Promise.all(pieces);
    // A piece that failed has stopped everything: its files are not stored.
    either.throwIfAborted();
    await rememberFiles(
      events,
      batch.files.filter(({ name }) => !spoilt.has(name)),
    );
    problems.push(...batch.problems);
    totals.filesKnown += batch.known;
    totals.files += batch.read;
    tell();
  };

  const underWay = new Set<Promise<void>>();
  const begin = (work: Promise<void>): void => {
    const watched = work.catch((error: unknown) => stop.abort(error)).finally(() => underWay.delete(watched));
    underWay.add(watched);
  };
  try {
    await endCutLine(events);
    const known = await knownFiles(events);
    const readers = Math.min(threads, MOST_READERS);
    for await (const read of readFiles(files, { threads: readers, known, folder: aside, signal: either })) {
      if (read.kind === 'piece') begin(storeOne(read.piece));
      else begin(closeBatch(read.batch, [...underWay]));
      await lanes.room();
    }
    await Promise.all(underWay);
    either.throwIfAborted();
  } catch (error) {
    stop.abort(error);
    throw databaseError(error, store.folder);
  } finally {
    await Promise.all(underWay);
    lanes.close();
    await rm(aside, { recursive: true, force: true });
  }
  await store.refresh();
  const [counted] = await store.rows<{ events: number }>('select count(*) as events from events');
  return { ...totals, distinctEvents: counted?.events ?? 0, problems };
}
