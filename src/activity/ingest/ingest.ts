/**
 * Files of logs into the store. Threads unpack and split them into pieces on disk, the database turns piece after piece
 * into Parquet. Stopped at any point, the store holds whole files; run again, what is in it is not stored twice.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../store/duckdb/database.ts';
import { databaseError } from '../../store/duckdb/database-error.ts';
import type { EventStore } from '../event-store.ts';
import type { FileProblem } from '../file-problem.ts';
import type { LogFile } from '../log-file.ts';
import { holdStore } from './hold-store.ts';
import { endCutLine, knownFiles, rememberFiles } from './ingested-files.ts';
import { readFiles } from './reader-pool.ts';
import { storePiece } from './store-piece.ts';

export interface IngestProgress {
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

const MEMORY_MB = 500;
const MOST_READERS = 8;

/** @throws PersonError where disk or memory end, or another ingest is at work; the signal's reason. */
export async function ingest(
  store: EventStore,
  files: Iterable<LogFile> | AsyncIterable<LogFile>,
  { signal, onProgress, memoryMb = MEMORY_MB, threads = availableParallelism() }: IngestOptions = {},
): Promise<IngestResult> {
  const temp = join(store.folder, 'tmp');
  const events = join(store.folder, 'events');
  await using _held = await holdStore(temp);
  const aside = await mkdtemp(join(temp, 'ingest-'));
  const database = await openDatabase({
    memoryMb,
    threads,
    tempFolder: aside,
    allowedFolders: [events],
    first: ['set preserve_insertion_order = false', 'set partitioned_write_max_open_files = 400'],
  });
  const run = randomBytes(6).toString('hex');
  let [recordsRead, added, fileCount, filesKnown, pieces] = [0, 0, 0, 0, 0];
  const problems: FileProblem[] = [];
  try {
    await endCutLine(events);
    const known = await knownFiles(events);
    const options = { threads: Math.min(threads, MOST_READERS), known, folder: aside, signal };
    /** Of files with lines that only the database found to be no JSON. */
    const spoilt = new Set<string>();
    for await (const read of readFiles(files, options)) {
      if (read.kind === 'piece') {
        const piece = { path: read.piece.path, id: `${run}-${pieces++}` };
        const stored = await storePiece(database, piece, { events, aside }, signal);
        await rm(read.piece.path);
        recordsRead += stored.rows;
        added += stored.added;
        problems.push(...stored.problems);
        for (const { file } of stored.problems) spoilt.add(file);
      } else {
        const { batch } = read;
        await rememberFiles(
          events,
          batch.files.filter(({ name }) => !spoilt.has(name)),
        );
        problems.push(...batch.problems);
        filesKnown += batch.known;
        fileCount += batch.read;
      }
      onProgress?.({ files: fileCount + filesKnown, records: recordsRead });
    }
  } catch (error) {
    throw databaseError(error, store.folder);
  } finally {
    database.close();
    await rm(aside, { recursive: true, force: true });
  }
  await store.refresh();
  const [counted] = await store.rows<{ events: number }>('select count(*) as events from events');
  return { recordsRead, distinctEvents: counted?.events ?? 0, added, files: fileCount, filesKnown, problems };
}
