import type { Database } from '../../store/duckdb/database.ts';
import { sqlText } from '../../store/duckdb/sql-text.ts';
import { QUARANTINE } from '../baseline/quarantine.ts';
import { ADDRESS, CALL, CREDENTIAL, PRINCIPAL } from '../sessions/caller.ts';
import { CREATIONS, type Creation } from './creations.ts';

/**
 * The table `created`: one row per thing that a record says was made, paired with the record that removed it:
 * `type, id, account, region, event_id, made_at, actor, principal, credential, address, lasting, removed_by`.
 */
export async function makeCreated(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE made AS
    SELECT kind, CASE WHEN len(ids) = 1 THEN flatten(names) END AS aliases, unnest(ids) AS id, account, region,
      event_id, event_time, actor, principal, credential, address
    FROM (SELECT *, ${firstThere(MOST_NAMES)} AS ids FROM (SELECT *, ${caseOf(CREATIONS, ({ names }, index) => [index, listsOf(names)])}
      FROM (SELECT *, ${CALL} AS call, ${PRINCIPAL} AS principal, ${ADDRESS} AS address,
          ${CREDENTIAL} AS credential
        FROM noted WHERE error_code IS NULL)))
    WHERE kind IS NOT NULL`);
  await database.run(`CREATE OR REPLACE TEMP TABLE removed AS
    SELECT type, unnest(ids) AS id, account, region, principal, event_id, event_time FROM (${removals()})`);
  await database.run(`CREATE OR REPLACE TEMP TABLE created AS
    SELECT types.type, made.id, made.account, made.region, made.event_id, min(made.event_time) AS made_at,
      any_value(made.actor) AS actor, any_value(made.principal) AS principal, any_value(made.credential) AS credential,
      any_value(made.address) AS address, any_value(types.lasting) AS lasting,
      arg_min(removed.event_id, removed.event_time) AS removed_by,
      arg_min(removed.principal, removed.event_time) AS remover, min(removed.event_time) AS removed_at
    FROM made JOIN (VALUES ${TYPES}) AS types(kind, type, lasting) ON types.kind = made.kind
    LEFT JOIN removed ON removed.type = types.type AND removed.account = made.account
      AND removed.event_time >= made.event_time
      AND (removed.region IS NOT DISTINCT FROM made.region OR types.type IN (${NAMED_EVERYWHERE}))
      AND (removed.id = made.id OR ends_with(removed.id, '/' || made.id) OR ends_with(removed.id, ':' || made.id)
        OR list_contains(made.aliases, removed.id))
    WHERE made.id IS NOT NULL AND NOT regexp_matches(made.id, ${sqlText(SHUTS_IN)})
    GROUP BY types.type, made.id, made.account, made.region, made.event_id`);
}

/** What `noted` must hold for this. */
export const CREATING: readonly string[] = CREATIONS.flatMap(({ call, removals: calls }) => [
  call,
  ...calls.map(([name]) => name),
]);
const MOST_NAMES = Math.max(...CREATIONS.map(({ names }) => names.length));
const TYPES = CREATIONS.map(
  ({ type, lasting }, index) => `(${index}, ${sqlText(type)}, ${lasting ?? false})`,
).join(', ');

/** Policies that only take rights away are no way back in, and none that anybody should take off. */
const SHUTS_IN = `${QUARANTINE}|:aws:policy/AWSDenyAll$`;

/** Names that are the same in all regions, so that a call in another one may end the thing. */
const NAMED_EVERYWHERE = sqlText('AWS::S3::Bucket');

/** DuckDB's list of what a path leads to; of several joined paths only the last may lead to many. */
function listOf(path: string): string {
  const parts = path.split(JOINED);
  const last = textAt(parts.at(-1) ?? '');
  const before = parts.slice(0, -1).map((part) => `${textAt(part)} || '/' || `);
  if (!path.includes('[*]')) return `[${before.join('')}${last}]`;
  return before.length === 0 ? last : `list_transform(${last}, lambda part: ${before.join('')}part)`;
}

const JOINED = ' + ';

/** In the column that its first word names. */
function textAt(path: string): string {
  const [column, ...rest] = path.split('.');
  return `json_extract_string(${column}, ${sqlText(`$.${rest.join('.')}`)})`;
}

const listsOf = (names: readonly string[]): string => `[${names.map(listOf).join(', ')}]`;

function caseOf(
  creations: readonly Creation[],
  values: (creation: Creation, index: number) => readonly [number, string],
): string {
  const when = ({ source, call }: Creation): string =>
    `WHEN source = ${sqlText(source)} AND call = ${sqlText(call)}`;
  const rows = creations.map((creation, index) => [when(creation), values(creation, index)] as const);
  return `CASE ${rows.map(([test, [kind]]) => `${test} THEN ${kind}`).join(' ')} END AS kind,
    CASE ${rows.map(([test, [, names]]) => `${test} THEN ${names}`).join(' ')} END AS names`;
}

/** The ids by the first of the paths that has any. */
function firstThere(count: number): string {
  const ids = Array.from(
    { length: count },
    (_, index) => `nullif(list_filter(names[${index + 1}], name -> name IS NOT NULL), [])`,
  );
  return `coalesce(${ids.join(', ')})`;
}

function removals(): string {
  const unique = new Map(
    CREATIONS.flatMap(({ source, type, removals: calls }) =>
      calls.map(
        ([call, path]) => [`${source} ${call} ${type} ${path}`, { source, type, call, path }] as const,
      ),
    ),
  );
  const rows = [...unique.values()];
  const values = rows.map(
    ({ source, call, path }) =>
      `WHEN source = ${sqlText(source)} AND call = ${sqlText(call)} THEN ${listOf(inRequest(path))}`,
  );
  // Two ways to name one thing are two rows, so that each record is asked for each path once.
  const rounds = Math.max(...countEach(rows.map(({ source, call }) => `${source} ${call}`)));
  const parts = Array.from({ length: rounds }, (_, round) => {
    const chosen = rows.flatMap((row, index) =>
      rows.slice(0, index).filter((one) => one.source === row.source && one.call === row.call).length ===
      round
        ? [{ row, value: values[index] ?? '' }]
        : [],
    );
    const types = chosen.map(
      ({ row }) =>
        `WHEN source = ${sqlText(row.source)} AND call = ${sqlText(row.call)} THEN ${sqlText(row.type)}`,
    );
    return `SELECT CASE ${types.join(' ')} END AS type, CASE ${chosen.map(({ value }) => value).join(' ')} END AS ids,
      account, region, principal, event_id, event_time FROM removing`;
  });
  return `WITH removing AS MATERIALIZED (
      SELECT account, region, source, request, event_id, event_time, ${CALL} AS call, ${PRINCIPAL} AS principal
      FROM noted WHERE error_code IS NULL)
    SELECT * FROM (${parts.join(' UNION ALL ')}) WHERE type IS NOT NULL`;
}

function inRequest(path: string): string {
  return path
    .split(JOINED)
    .map((part) => `request.${part}`)
    .join(JOINED);
}

function countEach(names: readonly string[]): number[] {
  return names.map((name) => names.filter((other) => other === name).length);
}
