import type { Database } from '../../store/duckdb/database.ts';
import {
  ADDRESS,
  AGENT,
  CALL,
  CREDENTIAL,
  FORWARDED,
  networkOf,
  OWN_CREDENTIAL,
  PRINCIPAL,
  READS,
  SIGNED_IN,
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
          identity_type AS "identityType", coalesce(session_mfa, false) AS mfa, ${ADDRESS} AS address, ${networkOf(ADDRESS)} AS network, ${AGENT} AS agent, ${FORWARDED} AS forwarded,
          ${CREDENTIAL} AS own, ${OWN_CREDENTIAL} AS used, CASE WHEN name = 'ConsoleLogin' THEN coalesce(${SIGNED_IN}, false) ELSE false END AS signing_in,
          date_trunc('day', event_time) AS day, principal_id || '@' || strftime(event_time, '%Y-%m-%dT%H:%M:%SZ') AS login, hash(account, ${PRINCIPAL}) AS who
        FROM events SEMI JOIN (SELECT unnest($ids::VARCHAR[]) AS event_id) AS wanted USING (event_id))
       SELECT found.* EXCLUDE (own, used, signing_in, login, day, who),
          coalesce(direct_keys.key, logins.session, CASE WHEN signing_in THEN found.login END, own) AS credential,
          (SELECT count(*) FROM principal_days WHERE principal_days.who = found.who AND principal_days.day < found.day) AS "daysBefore",
          (SELECT count(*) FROM account_days WHERE account_days.account = found.account AND account_days.day < found.day) AS "logDaysBefore",
          coalesce(address_first < found.day, false) AS "knownAddress",
          coalesce(network_first < found.day, false) AS "knownNetwork",
          coalesce(account_network_first < found.day, false) AS "networkKnownToAccount",
          coalesce(account_network_first < found.day - INTERVAL ${HOME_DAYS} DAY, false)
            OR coalesce(log_days_before < ${PAST_DAYS} AND homes.last_day > found.day + INTERVAL ${2 * HOME_DAYS} DAY, false) AS "homeNetwork",
          coalesce(agent_first < found.day, false) AS "knownAgent",
          coalesce(region_first < found.day, false) AS "knownRegion",
          coalesce(call_first < found.day, false) AS "knownCall",
          coalesce(NOT principals.person AND principals.addresses > 2 * principals.days, false) AS roaming,
          false AS "isVerdict"
       FROM found LEFT JOIN direct_keys ON direct_keys.session = own
       LEFT JOIN logins ON signing_in AND logins.login = found.login
       LEFT JOIN habits ON habits.account = found.account AND habits.principal IS NOT DISTINCT FROM found.principal
         AND habits.credential = found.used AND habits.address IS NOT DISTINCT FROM found.address
         AND habits.agent IS NOT DISTINCT FROM found.agent AND habits.region = found.region
         AND habits.source = found.source AND habits.call = found.call AND habits.day = found.day
       LEFT JOIN homes ON homes.account = found.account AND homes.network = found.network
       LEFT JOIN principals ON principals.account = found.account
         AND principals.principal IS NOT DISTINCT FROM found.principal`,
      { ids: eventIds.slice(from, from + AT_ONCE) },
    );
    for (const row of rows) facts.set(row.eventId, row);
  }
  return facts;
}

/** What an intruder must have stayed before his network looks like the office. */
const HOME_DAYS = 7;

/** While the log is younger, what came after tells whose place it is. */
const PAST_DAYS = 3;

const AT_ONCE = 20_000;
