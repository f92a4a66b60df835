import type { Database } from '../../store/duckdb/database.ts';
import type { EventFacts } from '../signal.ts';
import { ADDRESS, AGENT, CALL, FORWARDED, PRINCIPAL, READS, SESSION } from './caller.ts';

/**
 * The node of the links that a record belongs to. What a service did in a session's name belongs to the session's
 * own key, which the table `direct_keys` knows.
 */
export const CREDENTIAL = `CASE
  WHEN console_session IS NOT NULL AND ${SESSION} IS NOT NULL THEN ${SESSION}
  WHEN access_key_id <> '' AND NOT ${FORWARDED} THEN access_key_id
  WHEN identity_type = 'AWSAccount' AND json_extract_string(request, '$.roleArn') IS NOT NULL AND identity_account <> account
    THEN 'trust:' || account || ':' || regexp_extract(json_extract_string(request, '$.roleArn'), '[^/]+$') || ':' || identity_account
  ELSE coalesce(${SESSION}, actor, invoked_by, 'unknown') END`;

const FAILED = `(error_code IS NOT NULL OR (name = 'ConsoleLogin'
  AND coalesce(json_extract_string(response, '$.ConsoleLogin'), '') <> 'Success'))`;

export async function eventFacts(
  database: Database,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, EventFacts>> {
  const facts = new Map<string, EventFacts>();
  for (let from = 0; from < eventIds.length; from += AT_ONCE) {
    const rows = await database.rows<EventFacts>(
      `WITH found AS (
        SELECT event_id AS "eventId", event_time AS "at", account, region, source, ${CALL} AS call,
          ${FAILED} AS failed, ${READS} AS reads, ${PRINCIPAL} AS principal, identity_arn AS arn,
          identity_type AS "identityType", ${ADDRESS} AS address, ${AGENT} AS agent, ${FORWARDED} AS forwarded,
          ${CREDENTIAL} AS own, name = 'ConsoleLogin' AS signing_in,
          principal_id || '@' || strftime(event_time, '%Y-%m-%dT%H:%M:%SZ') AS login
        FROM events WHERE list_contains($ids::VARCHAR[], event_id))
       SELECT found.* EXCLUDE (own, signing_in, login), coalesce(direct_keys.key, logins.session, own) AS credential
       FROM found LEFT JOIN direct_keys ON direct_keys.session = own
       LEFT JOIN logins ON signing_in AND logins.login = found.login`,
      { ids: eventIds.slice(from, from + AT_ONCE) },
    );
    for (const row of rows) facts.set(row.eventId, row);
  }
  return facts;
}

const AT_ONCE = 20_000;
