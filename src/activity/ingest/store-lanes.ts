/**
 * Databases that store pieces side by side, of one thread each: two threads that write the same partitions cost twice
 * the work of one. Writing aside runs in all at once; looking for copies and moving into place in one after another,
 * since a copy may lie in the piece before.
 */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pLimit from 'p-limit';
import { openDatabase } from '../../store/duckdb/database.ts';
import type { Piece } from './piece-writer.ts';
import { type PieceStored, storePiece } from './store-piece.ts';

const LANES = 2;

/** The database holds a block of memory open for every column of every place that it writes. */
const PLACES_AT_ONCE = 24;
/** Gathered in memory before they are written. */
const ROWS_AT_ONCE = 4096;

interface StoreLanes {
  /** Takes the piece away, too. */
  store(piece: Piece): Promise<PieceStored>;
  /** Until a lane is free. */
  room(): Promise<void>;
  close(): void;
}

export async function storeLanes(options: {
  /** Of all together. */
  readonly memoryMb: number;
  readonly events: string;
  readonly aside: string;
  readonly signal: AbortSignal;
}): Promise<StoreLanes> {
  const { memoryMb, events, aside, signal } = options;
  const databases = await Promise.all(
    Array.from({ length: LANES }, () =>
      openDatabase({
        memoryMb: Math.floor(memoryMb / LANES),
        threads: 1,
        tempFolder: aside,
        allowedFolders: [events],
        first: [
          'set preserve_insertion_order = false',
          `set partitioned_write_max_open_files = ${PLACES_AT_ONCE}`,
          `set partitioned_write_flush_threshold = ${ROWS_AT_ONCE}`,
        ],
      }),
    ),
  );
  const free = [...databases];
  const lanes = pLimit(LANES);
  const oneByOne = pLimit(1);
  const run = randomBytes(6).toString('hex');
  let pieces = 0;
  let freed = Promise.withResolvers<void>();

  const storeIn = async (piece: Piece): Promise<PieceStored> => {
    const database = free.pop();
    if (!database) throw new RangeError('More pieces than lanes');
    try {
      const id = `${run}-${pieces++}`;
      const stored = await storePiece(
        database,
        { path: piece.path, id },
        { events, aside },
        oneByOne,
        signal,
      );
      await rm(piece.path);
      return stored;
    } finally {
      free.push(database);
      freed.resolve();
      freed = Promise.withResolvers<void>();
    }
  };
  return {
    store: (piece) => lanes(storeIn, piece),
    async room() {
      while (free.length === 0) await freed.promise;
    },
    close() {
      for (const database of databases) database.close();
    },
  };
}
