/**
 * DuckDB, shut in: it loads no extension, reaches no network, reads and writes in the allowed folders only, and no
 * statement can loosen that again. Rules and questions that people bring are run in it.
 */
import { rmSync } from 'node:fs';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { databaseError, databaseMissing } from './database-error.ts';
import { withNumbers } from './row-value.ts';
import { makeSpillFolder } from './spill-folder.ts';
import { sqlTexts } from './sql-text.ts';

export type SqlValue = string | number | bigint | boolean | Date | null | readonly string[];
/** Bound to `$name`, or in order to `?` and `$1`. */
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/**
 * One statement after another. Errors: PersonError where memory or disk end, the signal's reason when it was stopped,
 * else DuckDB's own.
 */
export interface Database {
  run(sql: string, params?: SqlParams, options?: { readonly signal?: AbortSignal }): Promise<void>;
  /** Integers come as numbers, TIMESTAMP as Date, JSON as its text, lists and structs as arrays and objects. */
  rows<T extends object>(
    sql: string,
    params?: SqlParams,
    options?: { readonly signal?: AbortSignal },
  ): Promise<T[]>;
  close(): void;
}

export interface DatabaseOptions {
  /** A database file; without it everything made lives in memory and, beyond the limit, in `tempFolder`. */
  readonly path?: string;
  readonly memoryMb: number;
  readonly threads?: number;
  /** What does not fit into memory goes here, into a folder of its own; it must be there. */
  readonly tempFolder: string;
  /** The only folders, with all below them, that may be read and written. Absolute. */
  readonly allowedFolders?: readonly string[];
  /** Answers questions only, once `first` was run. */
  readonly readOnly?: boolean;
  /** Views and macros to begin with. */
  readonly first?: readonly string[];
}

/** @throws PersonError where there is no DuckDB for this system. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { memoryMb, threads, tempFolder, path = ':memory:' } = options;
  const duckdb = await import('@duckdb/node-api').catch((error: unknown) => {
    throw databaseMissing(error);
  });
  const spill = makeSpillFolder(tempFolder);
  const instance = await duckdb.DuckDBInstance.create(path, {
    memory_limit: `${memoryMb}MB`,
    temp_directory: spill,
    ...(threads && { threads: String(threads) }),
    ...(options.readOnly && path !== ':memory:' && { access_mode: 'READ_ONLY' }),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  const convert = withNumbers(duckdb.JSDuckDBValueConverter);
  let last: Promise<unknown> = Promise.resolve();
  let onlyQuestions = false;

  const bound = (value: SqlValue): DuckDBValue => {
    if (value instanceof Date) return new duckdb.DuckDBTimestampValue(BigInt(value.getTime()) * 1000n);
    if (typeof value === 'object' && value !== null) return duckdb.listValue([...value]);
    return value;
  };
  /** Of an empty list nothing else says of what it is. */
  const texts = duckdb.LIST(duckdb.VARCHAR);
  const boundAll = (params: SqlParams) => {
    const entries = isList(params)
      ? params.map((value, index) => [String(index + 1), value] as const)
      : Object.entries(params);
    const lists = entries.filter(([, value]) => isList(value));
    return [
      Object.fromEntries(entries.map(([name, value]) => [name, bound(value)])),
      Object.fromEntries(lists.map(([name]) => [name, texts])),
    ] as const;
  };

  const ask = async (sql: string, params: SqlParams | undefined, signal: AbortSignal | undefined) => {
    signal?.throwIfAborted();
    if (onlyQuestions) await refuseChanges(connection, sql, duckdb.StatementType);
    let again: NodeJS.Timeout | undefined;
    // What comes before the statement has begun is lost.
    const stop = () => {
      connection.interrupt();
      again = setInterval(() => connection.interrupt(), 100);
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      if (!params) return await connection.runAndReadAll(sql);
      return await connection.runAndReadAll(sql, ...boundAll(params));
    } catch (error) {
      signal?.throwIfAborted();
      throw databaseError(error, tempFolder);
    } finally {
      signal?.removeEventListener('abort', stop);
      clearInterval(again);
    }
  };
  /** One after another, so that an interrupt stops the statement it was meant for. */
  const inTurn = (sql: string, params?: SqlParams, signal?: AbortSignal) => {
    const answer = last.then(() => ask(sql, params, signal));
    last = answer.catch(() => undefined);
    return answer;
  };

  try {
    await inTurn(
      `set allowed_directories = ${sqlTexts([...(options.allowedFolders ?? []), tempFolder].map(asFolder))}`,
    );
    await inTurn('set enable_external_access = false');
    for (const sql of options.first ?? []) await inTurn(sql);
    await inTurn('set lock_configuration = true');
  } catch (error) {
    instance.closeSync();
    rmSync(spill, { recursive: true, force: true });
    throw error;
  }
  onlyQuestions = options.readOnly ?? false;
  return {
    async run(sql, params, { signal } = {}) {
      await inTurn(sql, params, signal);
    },
    async rows<T extends object>(sql: string, params?: SqlParams, { signal }: { signal?: AbortSignal } = {}) {
      const reader = await inTurn(sql, params, signal);
      return reader.convertRowObjects(convert) as T[];
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      rmSync(spill, { recursive: true, force: true });
    },
  };
}

const isList = (params: unknown): params is readonly SqlValue[] => Array.isArray(params);

const asFolder = (path: string): string => (/[/\\]$/.test(path) ? path : `${path}/`);

/** A read-only question is one statement that selects. EXPLAIN is none: with ANALYZE it does what it explains. */
async function refuseChanges(
  connection: DuckDBConnection,
  sql: string,
  { SELECT }: { readonly SELECT: number },
): Promise<void> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new TypeError('One statement at a time');
  const prepared = await statements.prepare(0);
  const kind: number = prepared.statementType;
  prepared.destroySync();
  if (kind !== SELECT) throw new TypeError('Only SELECT is allowed here');
}
