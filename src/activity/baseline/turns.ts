/** Turns in what somebody may do: refused on one thing after another, and allowed what was refused before. */
import type { Text } from '../../kernel/text.ts';
import type { Database } from '../../store/duckdb/database.ts';
import { CALL, FORWARDED, PRINCIPAL } from '../sessions/caller.ts';
import type { Level, Signal } from '../signal.ts';

/** A program that lacks one right is refused on one thing again and again; who looks around, on many. */
const MANY_TARGETS = 5;
const SHOWN = 200;

interface Series {
  readonly principal: string;
  readonly call: string;
  readonly targets: number;
  readonly eventIds: readonly string[];
}

export async function refusedOnMany(database: Database): Promise<readonly Signal[]> {
  const found = await database.rows<Series>(`WITH refused AS MATERIALIZED (
      SELECT account, ${PRINCIPAL} AS principal, source, ${CALL} AS call, event_id, event_time, request_hash FROM noted
      WHERE request_hash IS NOT NULL AND NOT ${FORWARDED} AND actor IS NOT NULL)
    SELECT principal, call, count(DISTINCT request_hash) AS targets,
      list(event_id ORDER BY event_time)[1:${SHOWN}] AS "eventIds"
    FROM refused
    GROUP BY account, principal, source, call, time_bucket(INTERVAL 1 HOUR, event_time)
    HAVING count(DISTINCT request_hash) >= ${MANY_TARGETS}
    ORDER BY min(event_time)`);
  return found.map(({ call, targets, eventIds }) => ({
    kind: 'volume',
    id: 'refused-on-many-things',
    title: REFUSED,
    because: { en: `${call} on ${targets} things`, ko: `${call}, 대상 ${targets}개` },
    level: 'medium',
    tags: ['attack.discovery', 'attack.t1580'],
    eventIds,
  }));
}

interface Turn {
  readonly principal: string;
  readonly calls: readonly string[];
  readonly wrote: boolean;
  readonly eventIds: readonly string[];
}

/** Refused, and within the hour allowed the same, with no success before. Needs the table `usage`. */
export async function deniedThenAllowed(database: Database): Promise<readonly Signal[]> {
  const found = await database.rows<Turn>(`WITH turns AS (
      SELECT account, principal, call, bool_and(reads) AS reads, min(denied_at) AS denied_at,
        min(allowed_at) AS allowed_at
      FROM usage GROUP BY account, principal, source, call
      HAVING min(denied_at) < min(allowed_at) AND min(allowed_at) <= max(denied_at) + INTERVAL 1 HOUR),
    allowed AS (
      SELECT account, principal, call, allowed_at, min(allowed_event) AS event_id
      FROM usage SEMI JOIN turns USING (account, principal, call, allowed_at)
      GROUP BY account, principal, call, allowed_at)
    SELECT principal, list(DISTINCT call) AS calls, bool_or(NOT reads) AS wrote,
      list(event_id ORDER BY turns.allowed_at)[1:${SHOWN}] AS "eventIds"
    FROM turns JOIN allowed USING (account, principal, call, allowed_at)
    GROUP BY account, principal, date_trunc('day', turns.allowed_at) ORDER BY min(turns.allowed_at)`);
  return found.map(({ calls, wrote, eventIds }) => ({
    kind: 'denied-then-allowed',
    id: 'denied-then-allowed',
    title: ALLOWED,
    because: { en: calls.join(', '), ko: calls.join(', ') },
    level: levelOf(calls.length, wrote),
    tags: ['attack.privilege-escalation'],
    eventIds,
  }));
}

/** One call is a right that was missing and was given; several, among them changes, are more than that. */
const levelOf = (calls: number, wrote: boolean): Level => (calls >= 3 && wrote ? 'medium' : 'low');

const REFUSED: Text = {
  en: 'Refused on one thing after another',
  ko: '여러 대상에 대해 잇달아 거부됨',
};
const ALLOWED: Text = {
  en: 'Allowed what had been refused shortly before',
  ko: '조금 전 거부된 호출이 허용됨',
};

interface Elsewhere {
  readonly session: string;
  readonly addresses: readonly string[];
  readonly eventIds: readonly string[];
}

/**
 * The keys of an instance's own role, used from another network than the instance's. Needs the table `usage`. The
 * instance is where the session was used first.
 */
export async function instanceKeysElsewhere(database: Database): Promise<readonly Signal[]> {
  const found = await database.rows<Elsewhere>(`WITH uses AS (
      SELECT usage.*, arg_min(usage.network, usage.first_at) OVER (PARTITION BY credential) AS home,
        arg_min(usage.agent, usage.first_at) OVER (PARTITION BY credential) AS home_agent
      FROM usage JOIN keys ON keys.key = usage.credential AND regexp_matches(keys.principal_id, ':i-[0-9a-f]{8,17}$')
      WHERE usage.address IS NOT NULL AND usage.credential IS NOT NULL)
    SELECT credential AS session, list(DISTINCT address) AS addresses,
      list(first_event ORDER BY first_at)[1:${SHOWN}] AS "eventIds"
    FROM uses WHERE network <> home AND agent IS DISTINCT FROM home_agent
    GROUP BY credential ORDER BY min(first_at)`);
  return found.map(({ addresses, eventIds }) => ({
    kind: 'first-seen',
    id: 'instance-keys-elsewhere',
    title: ELSEWHERE,
    because: { en: addresses.join(', '), ko: addresses.join(', ') },
    level: 'high',
    tags: ['attack.credential-access', 'attack.t1552.005'],
    eventIds,
  }));
}

const ELSEWHERE: Text = {
  en: 'Credentials of an instance are used away from the instance',
  ko: '인스턴스의 자격 증명이 인스턴스 밖에서 사용됨',
};
