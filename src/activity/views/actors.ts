/** Who did something, and from where. Calls that services made for somebody count for that somebody, their addresses do not. */
import type { Database } from '../../store/duckdb/database.ts';
import type { Place } from '../places/place.ts';
import { ADDRESS, AGENT, DENIED, READS } from '../sessions/caller.ts';
import { clauseOf, type EventFilter } from './filter.ts';
import type { Page } from './timeline.ts';

interface Counted {
  readonly first: Date;
  readonly last: Date;
  readonly calls: number;
  readonly writes: number;
  readonly denied: number;
}

export interface ActorRow extends Counted {
  readonly actor: string;
  readonly type: string | null;
  /** Long-term keys only. */
  readonly keys: readonly string[];
  readonly addresses: readonly string[];
  readonly regions: readonly string[];
  readonly agents: readonly string[];
}

/** The place where a database of addresses was given. */
export interface AddressRow extends Counted, Place {
  readonly address: string;
  readonly actors: readonly string[];
  readonly regions: readonly string[];
  readonly agents: readonly string[];
}

const COUNTED = `min(event_time) AS "first", max(event_time) AS "last", count(*) AS calls,
  count_if(NOT ${READS}) AS writes, count_if(${DENIED}) AS denied`;

const set = (value: string): string =>
  `list_sort(array_agg(DISTINCT ${value}) FILTER (${value} IS NOT NULL))`;

/** Nobody needs more of a thing to see that it is many. */
const MOST = 50;
const some = (list: string): string => `coalesce(${list}[1:${MOST}], [])`;

export function readActors(database: Database, filter: EventFilter, limit: number): Promise<Page<ActorRow>> {
  const { sql, params } = clauseOf(filter);
  return page<ActorRow>(
    database,
    `SELECT coalesce(actor, '?') AS actor, arg_max(identity_type, event_time) AS type, ${COUNTED},
       ${some(set("CASE WHEN access_key_id LIKE 'AKIA%' THEN access_key_id END"))} AS keys,
       ${some(set(ADDRESS))} AS addresses, ${some(set('region'))} AS regions, ${some(set(AGENT))} AS agents
     FROM events WHERE ${sql} GROUP BY 1`,
    params,
    'actor',
    limit,
  );
}

export function readAddresses(
  database: Database,
  filter: EventFilter,
  limit: number,
): Promise<Page<AddressRow>> {
  const { sql, params } = clauseOf(filter);
  return page<AddressRow>(
    database,
    `SELECT ${ADDRESS} AS address, ${COUNTED}, ${some(set('actor'))} AS actors,
       ${some(set('region'))} AS regions, ${some(set(AGENT))} AS agents
     FROM events WHERE ${sql} AND ${ADDRESS} IS NOT NULL GROUP BY 1`,
    params,
    'address',
    limit,
  );
}

/** Most changes first. */
async function page<Row extends object>(
  database: Database,
  sql: string,
  params: ReturnType<typeof clauseOf>['params'],
  key: string,
  limit: number,
): Promise<Page<Row>> {
  const [counted] = await database.rows<{ total: number }>(`SELECT count(*) AS total FROM (${sql})`, params);
  const rows = await database.rows<Row>(
    `SELECT * FROM (${sql}) ORDER BY writes DESC, calls DESC, ${key} LIMIT ${limit}`,
    params,
  );
  return { rows, total: counted?.total ?? 0 };
}
