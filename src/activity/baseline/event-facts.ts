import type { Database } from '../../store/duckdb/database.ts';
import {
  ADDRESS,
  AGENT,
  CALL,
  CREDENTIAL,
  FORWARDED,
  OWN_CREDENTIAL,
  PRINCIPAL,
  READS,
} from '../sessions/caller.ts';
import type { EventFacts } from '../signal.ts';

const FAILED = `(error_code IS NOT NULL OR (name = 'ConsoleLogin'
  AND coalesce(json_extract_string(response, '$.ConsoleLogin'), '') <> 'Success'))`;

/** Needs the tables of `makeLinks` and `makeUsage`. */
export async function eventFacts(
  database: Database,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, EventFacts>> {
  const facts = new Map<string, EventFacts>();
  for (let from = 0; from < eventIds.length; from += AT_ONCE) {
    const rows = await database.rows<EventFacts>(
      `WITH found AS (
        SELECT event_id AS "eventId", coalesce(event_time, TIMESTAMP '1970-01-01') AS "at", account, region, source, ${CALL} AS call,
          ${FAILED} AS failed, ${READS} AS reads, ${PRINCIPAL} AS principal, identity_arn AS arn,
          identity_type AS "identityType", ${ADDRESS} AS address, ${AGENT} AS agent, ${FORWARDED} AS forwarded,
          ${CREDENTIAL} AS own, ${OWN_CREDENTIAL} AS used, name = 'ConsoleLogin' AS signing_in,
          date_trunc('day', event_time) AS day, principal_id || '@' || strftime(event_time, '%Y-%m-%dT%H:%M:%SZ') AS login
        FROM events WHERE list_contains($ids::VARCHAR[], event_id))
       SELECT found.* EXCLUDE (own, used, signing_in, login, day),
          coalesce(direct_keys.key, logins.session, own) AS credential,
          coalesce(habits.days_before, 0) AS "daysBefore", coalesce(habits.log_days_before, 0) AS "logDaysBefore",
          coalesce(address_first < found.day, false) AS "knownAddress",
          coalesce(network_first < found.day, false) AS "knownNetwork",
          coalesce(account_network_first < found.day, false) AS "networkKnownToAccount",
          coalesce(agent_first < found.day, false) AS "knownAgent",
          coalesce(region_first < found.day, false) AS "knownRegion",
          coalesce(call_first < found.day, false) AS "knownCall",
          coalesce(NOT principals.person AND principals.addresses > 2 * principals.days, false) AS roaming
       FROM found LEFT JOIN direct_keys ON direct_keys.session = own
       LEFT JOIN logins ON signing_in AND logins.login = found.login
       LEFT JOIN habits ON habits.account = found.account AND habits.principal IS NOT DISTINCT FROM found.principal
         AND habits.credential = found.used AND habits.address IS NOT DISTINCT FROM found.address
         AND habits.agent IS NOT DISTINCT FROM found.agent AND habits.region = found.region
         AND habits.source = found.source AND habits.call = found.call AND habits.day = found.day
       LEFT JOIN principals ON principals.account = found.account
         AND principals.principal IS NOT DISTINCT FROM found.principal`,
      { ids: eventIds.slice(from, from + AT_ONCE) },
    );
    for (const row of rows) facts.set(row.eventId, row);
  }
  return facts;
}

const AT_ONCE = 20_000;
