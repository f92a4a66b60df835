/**
 * A piece's new rows to Parquet. They are written aside and moved into place file by file, so that a crash leaves whole
 * files only; what was moved is known by its ids when the piece comes again.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from '../../store/duckdb/database.ts';
import { sqlText, sqlTexts } from '../../store/duckdb/sql-text.ts';
import type { FileProblem } from '../file-problem.ts';
import { invalidLines, PARTITION, pieceRows, STORED_COLUMNS } from './piece-sql.ts';

export interface PieceStored {
  readonly rows: number;
  readonly added: number;
  readonly problems: readonly FileProblem[];
}

/** The database holds a block of memory open for every column of every place that it writes. */
const PLACES_AT_ONCE = 48;

interface Place {
  readonly account: string;
  readonly region: string;
  readonly day: string;
}

/**
 * @param piece with an id that is new in the store; the names of its files begin with it
 * @param inTurn runs what no two pieces may do at once
 */
export async function storePiece(
  database: Database,
  piece: { readonly path: string; readonly id: string },
  folders: { readonly events: string; readonly aside: string },
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
  signal: AbortSignal,
): Promise<PieceStored> {
  const options = { signal };
  const problems = await load(database, piece.path, options);
  try {
    const places = await database.rows<Place>(
      `select distinct ${PARTITION.join(', ')} from piece order by all`,
      [],
      options,
    );
    const { rows, copyCount } = await inTurn(() => addNew(database, piece.id, places, folders, options));
    return { rows, added: rows - copyCount, problems };
  } finally {
    await database.run('drop table if exists piece; drop table if exists copies').catch(() => undefined);
  }
}

async function addNew(
  database: Database,
  id: string,
  places: readonly Place[],
  folders: { readonly events: string; readonly aside: string },
  options: { signal: AbortSignal },
): Promise<{ readonly rows: number; readonly copyCount: number }> {
  const stored = places
    .map((place) => join(folders.events, folderOf(place)))
    .filter((folder) => existsSync(folder));
  await database.run(`create or replace temp table copies as ${copies(stored)}`, [], options);
  const [counts] = await database.rows<{ rows: number; copies: number }>(
    'select (select count(*) from piece) as rows, (select count(*) from copies) as copies',
  );
  const { rows = 0, copies: copyCount = 0 } = counts ?? {};
  if (rows > copyCount) {
    for (let at = 0; at < places.length; at += PLACES_AT_ONCE) {
      const name = `${id}-${at}`;
      const aside = join(folders.aside, name);
      const some = places.slice(at, at + PLACES_AT_ONCE);
      await database.run(copyTo(aside, name, some, copyCount > 0), [], options);
      await moveInto(aside, folders.events);
    }
  }
  return { rows, copyCount };
}

/** A line that is no JSON fails the whole; then it is looked for, and left out by name. */
async function load(
  database: Database,
  path: string,
  options: { signal?: AbortSignal },
): Promise<FileProblem[]> {
  const table = 'create or replace temp table piece as';
  try {
    await database.run(`${table} ${pieceRows(path, false)}`, [], options);
    return [];
  } catch (error) {
    const invalid = /malformed json/i.test(String(error))
      ? await database.rows<{ file: string; count: number }>(invalidLines(path), [], options)
      : [];
    if (invalid.length === 0) throw error;
    await database.run(`${table} ${pieceRows(path, true)}`, [], options);
    return invalid.map(({ file, count }) => ({ code: 'invalid-part', file, count }));
  }
}

/** As DuckDB names them. */
function folderOf(place: Place): string {
  return PARTITION.map((key) => `${key}=${encoded(place[key])}`).join('/');
}

function encoded(value: string): string {
  return Array.from(Buffer.from(value), (byte) =>
    /[A-Za-z0-9_.-]/.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}

/** An addendum may have the id of what it amends. */
const KEY = `event_id, account, coalesce(addendum_of, '')`;

function copies(storedFolders: readonly string[]): string {
  const within = `select rowid as copy from piece qualify row_number() over (partition by ${KEY} order by rowid) > 1`;
  if (storedFolders.length === 0) return within;
  const paths = storedFolders.map((folder) => `${globLiteral(folder)}/*.parquet`);
  const stored = `read_parquet(${sqlTexts(paths)}, hive_partitioning = true, hive_types_autocast = false)`;
  return `select rowid as copy from piece where (${KEY}) in (select (${KEY}) from ${stored}) union ${within}`;
}

/** A folder's name where stars and brackets have a meaning. */
function globLiteral(path: string): string {
  return path.replaceAll(/[*?[]/g, '[$&]');
}

/** What a file costs counts more than what a row costs: small dictionaries, which few rows fill, and no filters. */
function copyTo(aside: string, name: string, places: readonly Place[], hasCopies: boolean): string {
  const columns = STORED_COLUMNS.map((column) => `"${column}"`).join(', ');
  const keys = PARTITION.join(', ');
  const values = places.map((place) => `(${PARTITION.map((key) => sqlText(place[key])).join(', ')})`);
  const rows = `select ${columns} from piece where (${keys}) in (values ${values.join(', ')})
    ${hasCopies ? 'and rowid not in (select copy from copies)' : ''}`;
  return `copy (${rows}) to ${sqlText(aside)} (format parquet, compression zstd, compression_level 1,
    dictionary_size_limit 500, string_dictionary_page_size_limit 16384, write_bloom_filter false,
    row_group_size 20480, partition_by (${keys}),
    filename_pattern ${sqlText(`${name}-{i}`)})`;
}

async function moveInto(aside: string, eventsFolder: string): Promise<void> {
  const made = new Set<string>();
  for (const entry of await readdir(aside, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(eventsFolder, from.slice(aside.length + 1));
    const folder = dirname(to);
    if (!made.has(folder)) await mkdir(folder, { recursive: true, mode: 0o700 });
    made.add(folder);
    await rename(from, to);
  }
  await rm(aside, { recursive: true });
}
