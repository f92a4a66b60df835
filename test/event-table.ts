/** The table `events` of records at hand, in DuckDB's memory: columns as event-columns.ts says. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENT_COLUMNS, type EventColumn } from '../src/activity/event-columns.ts';
import type { Query } from '../src/detections/query.ts';
import { openDatabase } from '../src/store/duckdb/database.ts';
import { sqlText } from '../src/store/duckdb/sql-text.ts';

export interface EventTable {
  fill(records: readonly unknown[]): Promise<void>;
  readonly query: Query;
  close(): void;
}

/** Each of the forty columns keeps a parsed copy of all rows of a statement. */
const AT_ONCE = 100;

export async function openEventTable(): Promise<EventTable> {
  const tempFolder = await mkdtemp(join(tmpdir(), 'jikimi-events-'));
  const database = await openDatabase({ memoryMb: 256, threads: 1, tempFolder });
  const columns = (EVENT_COLUMNS as readonly EventColumn[]).map(
    (column) => `${valueOf(column)} as ${column.name}`,
  );
  return {
    async fill(records) {
      const rows = (list: string) => `select ${columns.join(', ')} from (select unnest(${list}) as record)`;
      await database.run(`create or replace table events as ${rows("['{}']")} limit 0`);
      for (let first = 0; first < records.length; first += AT_ONCE) {
        const some = records.slice(first, first + AT_ONCE).map((record) => JSON.stringify(record));
        await database.run(`insert into events ${rows('$1::varchar[]')}`, [some]);
      }
    },
    query: (sql) => database.rows(sql),
    close: () => database.close(),
  };
}

function valueOf({ name, type, path }: EventColumn): string {
  if (name === 'raw') return 'record::json';
  if (name === 'actor') return textAt('userIdentity.arn');
  if (path === undefined) return "''";
  if (type === 'JSON') return `nullif(json_extract(record, ${sqlText(`$.${path}`)}), 'null')`;
  if (type === 'VARCHAR') return textAt(path);
  return `try_cast(${textAt(path)} as ${type})`;
}

function textAt(path: string): string {
  return `json_extract_string(record, ${sqlText(`$.${path}`)})`;
}
