/**
 * A piece's rows to Parquet. They are written aside, looked through for what is in the store already, and moved into
 * place file by file, so that a crash leaves whole files only; what was moved is known by its ids when the piece comes
 * again.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { PersonError } from '../../kernel/person-error.ts';
import type { Database } from '../../store/duckdb/database.ts';
import { sqlText, sqlTexts } from '../../store/duckdb/sql-text.ts';
import type { FileProblem } from '../file-problem.ts';
import { COLUMN_NAMES, invalidLines, PARTITION, pieceRows } from './piece-sql.ts';

export interface PieceStored {
  readonly rows: number;
  readonly added: number;
  readonly problems: readonly FileProblem[];
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
  const aside = join(folders.aside, piece.id);
  const options = { signal };
  const problems = await writeAside(database, piece, aside, options);
  const { rows, copies } = await inTurn(async () => {
    const counted = await countCopies(database, aside, folders.events, options);
    if (counted.copies === 0) await moveInto(aside, folders.events);
    else if (counted.copies < counted.rows) {
      const distinct = `${aside}-distinct`;
      const kept = `select ${COLUMN_NAMES} from ${parquetOf(await foldersOfFiles(aside))}
        where (filename, file_row_number) not in (from copies)`;
      await copyRows(database, distinct, `${piece.id}-d`, kept, options);
      await moveInto(distinct, folders.events);
    }
    return counted;
  });
  await rm(aside, { recursive: true, force: true });
  return { rows, added: rows - copies, problems };
}

/** A line that is no JSON fails the whole; then it is looked for, and left out by name. */
async function writeAside(
  database: Database,
  { path, id }: { readonly path: string; readonly id: string },
  aside: string,
  options: { signal: AbortSignal },
): Promise<FileProblem[]> {
  const write = (onlyValid: boolean) => copyRows(database, aside, id, pieceRows(path, onlyValid), options);
  try {
    await write(false);
    return [];
  } catch (error) {
    const invalid = /malformed json/i.test(String(error))
      ? await database.rows<{ file: string; count: number }>(invalidLines(path), [], options)
      : [];
    if (invalid.length === 0) throw error;
    await rm(aside, { recursive: true, force: true });
    await write(true);
    return invalid.map(({ file, count }) => ({ code: 'invalid-part', file, count }));
  }
}

async function copyRows(
  database: Database,
  folder: string,
  name: string,
  rows: string,
  options: { signal: AbortSignal },
): Promise<void> {
  try {
    await database.run(copyTo(folder, name, rows), [], options);
  } catch (error) {
    if (!(error instanceof PersonError && error.code === 'MemoryFull')) throw error;
    await rm(folder, { recursive: true, force: true });
    await copyByPlaces(database, folder, name, rows, options);
  }
}

/** Every place that is written takes memory for each of its columns, however few its rows are. */
const PLACES_IN_A_COPY = 24;

/** Few rows of many days and regions: some places after the other. */
async function copyByPlaces(
  database: Database,
  folder: string,
  name: string,
  rows: string,
  options: { signal: AbortSignal },
): Promise<void> {
  const place = PARTITION.join(', ');
  await database.run(`create or replace temp table piece as ${rows}`, [], options);
  await database.run(
    `create or replace temp table places as
      select ${place}, (row_number() over () - 1) // ${PLACES_IN_A_COPY} as turn from (select distinct ${place} from piece)`,
    [],
    options,
  );
  const turns = await database.rows<{ turn: number }>(
    'select distinct turn from places order by turn',
    [],
    options,
  );
  for (const { turn } of turns) {
    const some = `from piece semi join (from places where turn = ${turn}) as here using (${place})`;
    await database.run(copyTo(folder, name, some), [], options);
  }
  await database.run('drop table piece; drop table places', [], options);
}

/** What a file costs counts more than what a row costs: small dictionaries, which few rows fill, and no filters. */
function copyTo(folder: string, name: string, rows: string): string {
  return `copy (${rows}) to ${sqlText(folder)} (format parquet, compression zstd, compression_level 1,
    dictionary_size_limit 500, string_dictionary_page_size_limit 16384, write_bloom_filter false,
    row_group_size 20480, partition_by (${PARTITION.join(', ')}), overwrite_or_ignore true,
    filename_pattern ${sqlText(`${name}-{i}`)})`;
}

/** An addendum may have the id of what it amends. */
const KEY = `event_id, account, coalesce(addendum_of, '')`;

/** Makes the table `copies`: where in the files the rows lie that the store has, or that came before in the piece. */
async function countCopies(
  database: Database,
  aside: string,
  eventsFolder: string,
  options: { signal: AbortSignal },
): Promise<{ readonly rows: number; readonly copies: number }> {
  const folders = await foldersOfFiles(aside);
  if (folders.length === 0) return { rows: 0, copies: 0 };
  const piece = parquetOf(folders);
  const stored = folders
    .map((folder) => join(eventsFolder, relative(aside, folder)))
    .filter((folder) => existsSync(folder));
  const known = stored.length > 0 ? `(${KEY}) in (select (${KEY}) from ${parquetOf(stored)})` : 'false';
  await database.run(
    `create or replace temp table copies as select filename, file_row_number from (
      select filename, file_row_number, ${known} as is_known,
        row_number() over (partition by ${KEY} order by filename, file_row_number) as turn from ${piece})
     where is_known or turn > 1`,
    [],
    options,
  );
  const [counts] = await database.rows<{ rows: number; copies: number }>(
    `select (select count(*) from ${piece}) as rows, (select count(*) from copies) as copies`,
    [],
    options,
  );
  return counts ?? { rows: 0, copies: 0 };
}

/** The rows of the files in these folders, and where each lies. */
function parquetOf(folders: readonly string[]): string {
  const paths = folders.map((folder) => `${globLiteral(folder)}/*.parquet`);
  return `read_parquet(${sqlTexts(paths)}, hive_partitioning = true, hive_types_autocast = false,
    filename = true, file_row_number = true)`;
}

/** A folder's name where stars and brackets have a meaning. */
function globLiteral(path: string): string {
  return path.replaceAll(/[*?[]/g, '[$&]');
}

async function foldersOfFiles(aside: string): Promise<readonly string[]> {
  if (!existsSync(aside)) return [];
  return [...new Set((await filesIn(aside)).map((file) => dirname(file)))];
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

async function moveInto(aside: string, eventsFolder: string): Promise<void> {
  const made = new Set<string>();
  for (const from of await filesIn(aside)) {
    const to = join(eventsFolder, relative(aside, from));
    const folder = dirname(to);
    if (!made.has(folder)) await mkdir(folder, { recursive: true, mode: 0o700 });
    made.add(folder);
    await rename(from, to);
  }
  await rm(aside, { recursive: true });
}
