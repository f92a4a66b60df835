import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Database, openDatabase } from '../store/duckdb/database.ts';
import { sqlText } from '../store/duckdb/sql-text.ts';
import { privateFolder } from '../store/home.ts';
import { EVENT_COLUMNS, type EventColumn } from './event-columns.ts';

/**
 * The events of one case: a database in memory with the view `events`, whose rows lie in the folder as Parquet,
 * `events/account=…/region=…/day=…/*.parquet`. What else is made in it (tables, views) is gone when it is closed.
 */
export interface EventStore extends Database {
  /** Absolute. */
  readonly folder: string;
  /** Points `events` at what lies in the folder now. The ingest does it at its end. */
  refresh(): Promise<void>;
}

export interface EventStoreOptions {
  readonly memoryMb?: number;
  readonly threads?: number;
  /** For questions that people write. */
  readonly readOnly?: boolean;
}

/** Half of what the smallest machine in mind (1 GB) can give. */
const MEMORY_MB = 512;

/** The folder is made where it is not there. */
export async function openEventStore(folder: string, options: EventStoreOptions = {}): Promise<EventStore> {
  const home = resolve(folder);
  const tempFolder = await privateFolder(home, 'tmp');
  const eventsFolder = await privateFolder(home, 'events');
  const { memoryMb = MEMORY_MB, threads, readOnly = false } = options;
  const database = await openDatabase({
    memoryMb,
    tempFolder,
    ...(threads && { threads }),
    allowedFolders: [eventsFolder, tempFolder],
    readOnly,
    first: ['set parquet_metadata_cache = true', eventsView(eventsFolder)],
  });
  return {
    ...database,
    folder: home,
    refresh: () => database.run(eventsView(eventsFolder)),
  };
}

function eventsView(eventsFolder: string): string {
  const columns: readonly EventColumn[] = EVENT_COLUMNS;
  const stored =
    existsSync(eventsFolder) && readdirSync(eventsFolder).some((name) => name.startsWith('account='));
  const list = columns.map(
    (column) => `${stored ? read(column) : `null::${column.type}`} as "${column.name}"`,
  );
  const rows = stored
    ? `read_parquet(${sqlText(join(eventsFolder, 'account=*/region=*/day=*/*.parquet'))}, hive_partitioning = true, hive_types_autocast = false)`
    : '(select 1) where false';
  return `create or replace view events as select ${list.join(', ')} from ${rows}`;
}

function read({ name, type, path, derived }: EventColumn): string {
  if (derived) return `nullif(json_extract("raw", ${sqlText(`$.${path}`)}), 'null')`;
  return type === 'JSON' ? `"${name}"::JSON` : `"${name}"`;
}
