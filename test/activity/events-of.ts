import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENT_COLUMNS } from '../../src/activity/event-columns.ts';
import { type Database, openDatabase } from '../../src/store/duckdb/database.ts';
import { sqlText } from '../../src/store/duckdb/sql-text.ts';

/** The table `events` of a few records made in code, without the files and the Parquet between. */
export async function eventsOf(records: readonly object[], memoryMb = 1500): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'jikimi-events-'));
  const database = await openDatabase({ memoryMb, threads: 1, tempFolder: folder });
  const columns = EVENT_COLUMNS.map((column) => `${valueOf(column)} AS ${column.name}`);
  const file = join(folder, 'records.jsonl');
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  await database.run(
    `CREATE TABLE raws AS SELECT json AS raw FROM read_json_objects(${sqlText(file)}, format = 'newline_delimited', maximum_object_size = 2000000)`,
  );
  await database.run(
    `CREATE TABLE events AS SELECT * FROM (SELECT ${columns.join(', ')} FROM raws)
     QUALIFY row_number() OVER (PARTITION BY event_id, account ORDER BY event_time) = 1`,
  );
  return database;
}

const ACTOR = `coalesce(raw->>'$.userIdentity.sessionContext.sessionIssuer.arn', raw->>'$.userIdentity.arn',
  (raw->>'$.userIdentity.accountId') || ':' || (raw->>'$.userIdentity.principalId'),
  raw->>'$.userIdentity.invokedBy')`;

function valueOf(column: (typeof EVENT_COLUMNS)[number]): string {
  const path = 'path' in column ? `$.${column.path}` : undefined;
  if (column.name === 'actor') return ACTOR;
  if (column.name === 'raw') return 'raw';
  if (column.name === 'file') return `'records'`;
  if (column.name === 'day') return `left(raw->>'$.eventTime', 10)`;
  if (column.name === 'account')
    return `coalesce(raw->>'$.recipientAccountId', raw->>'$.userIdentity.accountId', '')`;
  if (column.name === 'event_id') return `coalesce(raw->>'$.eventID', raw->>'$.eventId', md5(raw::VARCHAR))`;
  if (column.type === 'JSON') return `nullif(json_extract(raw, '${path}'), 'null'::JSON)`;
  if (column.type === 'VARCHAR') return `json_extract_string(raw, '${path}')`;
  return `TRY_CAST(json_extract_string(raw, '${path}') AS ${column.type})`;
}
