/** Event by event, in order of time. */
import type { Database } from '../../store/duckdb/database.ts';
import { clauseOf, type EventFilter } from './filter.ts';

export interface TimelineRow {
  readonly time: Date;
  readonly eventId: string;
  readonly account: string | null;
  readonly region: string | null;
  readonly actor: string | null;
  readonly key: string | null;
  readonly address: string | null;
  readonly agent: string | null;
  readonly source: string;
  readonly call: string;
  readonly error: string | null;
  /** What it was done to, as far as the record names it. */
  readonly on: string | null;
}

/** The first thing in the parameters that looks like a name or an id; of many, the first. */
const ON = `coalesce(
  json_extract_string(resources, '$[0].ARN'),
  json_extract_string(request, '$.userName'), json_extract_string(request, '$.roleName'),
  json_extract_string(request, '$.roleArn'), json_extract_string(request, '$.policyArn'),
  json_extract_string(request, '$.groupName'), json_extract_string(request, '$.accessKeyId'),
  json_extract_string(request, '$.bucketName'), json_extract_string(request, '$.functionName'),
  json_extract_string(request, '$.instancesSet.items[0].instanceId'), json_extract_string(request, '$.instanceId'),
  json_extract_string(response, '$.instancesSet.items[0].instanceId'),
  json_extract_string(request, '$.groupId'), json_extract_string(request, '$.secretId'),
  json_extract_string(request, '$.name'), json_extract_string(request, '$.trailName'),
  json_extract_string(request, '$.modelId'), json_extract_string(request, '$.snapshotId'))`;

export const SHOWN = `event_time AS "time", event_id AS "eventId", account, region, actor, access_key_id AS "key",
  source_address AS address, user_agent AS agent, source, name AS "call", error_code AS error, ${ON} AS "on"`;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all. */
  readonly total: number;
}

/** @param limit the newest that many, in order of time */
export async function readTimeline(
  database: Database,
  filter: EventFilter,
  limit: number,
): Promise<Page<TimelineRow>> {
  return timelineWhere(database, clauseOf(filter), limit);
}

/** @param where a condition in SQL over the columns of `events`, as a person wrote it */
export async function searchEvents(
  database: Database,
  where: string,
  filter: EventFilter,
  limit: number,
): Promise<Page<TimelineRow>> {
  const { sql, params } = clauseOf(filter);
  return timelineWhere(database, { sql: `${sql} AND (${where}\n)`, params }, limit);
}

async function timelineWhere(
  database: Database,
  { sql, params }: ReturnType<typeof clauseOf>,
  limit: number,
): Promise<Page<TimelineRow>> {
  const [counted] = await database.rows<{ total: number }>(
    `SELECT count(*) AS total FROM events WHERE ${sql}`,
    params,
  );
  const rows = await database.rows<TimelineRow>(
    `SELECT ${SHOWN} FROM (SELECT * FROM events WHERE ${sql} ORDER BY event_time DESC, event_id LIMIT ${limit})
     ORDER BY event_time, event_id`,
    params,
  );
  return { rows, total: counted?.total ?? 0 };
}
