/** How often calls succeeded, and what of the time the log can speak of. */
import type { Database } from '../../store/duckdb/database.ts';
import { CALL, READS } from '../sessions/caller.ts';

export interface CallCount {
  /** `iam:CreateUser`. */
  readonly call: string;
  readonly events: number;
  readonly first: Date;
  readonly last: Date;
  /** Of the events, those since the time asked for. */
  readonly since: number;
  /** Who made those, by ARN. */
  readonly actors: readonly string[];
}

/** @param calls as `iam:CreateUser`; those that never succeeded have no row */
export async function countCalls(
  database: Database,
  calls: readonly string[],
  since: Date,
): Promise<readonly CallCount[]> {
  return database.rows<CallCount>(
    `SELECT call, count(*)::DOUBLE AS events, min(event_time) AS "first", max(event_time) AS "last",
       count(*) FILTER (event_time >= $since)::DOUBLE AS since,
       coalesce(list_sort(list(DISTINCT actor) FILTER (event_time >= $since AND actor IS NOT NULL)), []) AS actors
     FROM (SELECT split_part(source, '.', 1) || ':' || ${CALL} AS call, event_time, actor
       FROM events WHERE error_code IS NULL AND list_contains($sources::VARCHAR[], source))
     WHERE list_contains($calls::VARCHAR[], call) GROUP BY call ORDER BY call`,
    { calls, since, sources: [...new Set(calls.map((call) => `${call.split(':')[0]}.amazonaws.com`))] },
  );
}

export interface LogReach {
  readonly events: number;
  /** `null` in an empty log. */
  readonly first: Date | null;
  readonly last: Date | null;
  /** Whether any call that only reads is in it: a log fetched without them says nothing of them. */
  readonly holdsReads: boolean;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
}

export async function reachOf(database: Database): Promise<LogReach> {
  const [reach] = await database.rows<LogReach>(
    `SELECT count(*)::DOUBLE AS events, min(event_time) AS "first", max(event_time) AS "last",
       coalesce(bool_or(${READS}), false) AS "holdsReads",
       coalesce(list_sort(list(DISTINCT account) FILTER (account <> '')), []) AS accounts,
       coalesce(list_sort(list(DISTINCT region) FILTER (region IS NOT NULL)), []) AS regions FROM events`,
  );
  return reach ?? { events: 0, first: null, last: null, holdsReads: false, accounts: [], regions: [] };
}
