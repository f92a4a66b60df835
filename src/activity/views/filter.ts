import type { SqlParams, SqlValue } from '../../store/duckdb/database.ts';
import { DENIED, READS } from '../sessions/caller.ts';

/** Which events a view shows. All that is given must hold. */
export interface EventFilter {
  readonly since?: Date | undefined;
  /** Not itself. */
  readonly until?: Date | undefined;
  /** A whole ARN, an access key, or a part of either, in any case. */
  readonly actor?: string | undefined;
  /** An address, or its beginning up to a dot or colon. */
  readonly address?: string | undefined;
  readonly regions?: readonly string[] | undefined;
  /** `s3` or `s3.amazonaws.com`. */
  readonly services?: readonly string[] | undefined;
  /** Names of calls, in any case. */
  readonly calls?: readonly string[] | undefined;
  readonly only?: 'writes' | 'reads' | undefined;
  /** `failed`: any error; `denied`: for want of rights. */
  readonly outcome?: 'failed' | 'denied' | 'succeeded' | undefined;
}

export interface Clause {
  /** For `WHERE`. */
  readonly sql: string;
  readonly params: SqlParams & Readonly<Record<string, SqlValue>>;
}

export function clauseOf(filter: EventFilter): Clause {
  const tests: string[] = ['true'];
  const params: Record<string, SqlValue> = {};
  const add = (test: string, values: Readonly<Record<string, SqlValue>> = {}): void => {
    tests.push(test);
    Object.assign(params, values);
  };
  const { since, until, actor, address, regions, services, calls, only, outcome } = filter;
  // Days are folders: those that hold nothing wanted are not opened.
  if (since) add('event_time >= $since AND day >= $since_day', { since, since_day: dayOf(since) });
  if (until) add('event_time < $until AND day <= $until_day', { until, until_day: dayOf(until) });
  if (actor !== undefined) {
    add(
      `(contains(lower(coalesce(actor, '')), $actor) OR contains(lower(coalesce(identity_arn, '')), $actor)
        OR lower(coalesce(access_key_id, '')) = $actor OR contains(lower(coalesce(user_name, '')), $actor))`,
      { actor: actor.toLowerCase() },
    );
  }
  if (address !== undefined)
    add(
      `(source_address = $address OR (regexp_matches($address, '[.:]$') AND starts_with(source_address, $address)))`,
      {
        address,
      },
    );
  if (regions) add('list_contains($regions::VARCHAR[], region)', { regions });
  if (services) add(`list_contains($services::VARCHAR[], source)`, { services: services.map(sourceOf) });
  if (calls)
    add('list_contains($calls::VARCHAR[], lower(name))', { calls: calls.map((one) => one.toLowerCase()) });
  if (only) add(only === 'reads' ? READS : `NOT ${READS}`);
  if (outcome) add(OUTCOMES[outcome]);
  return { sql: tests.join(' AND '), params };
}

const OUTCOMES = {
  failed: 'error_code IS NOT NULL',
  denied: DENIED,
  succeeded: 'error_code IS NULL',
} as const;

function sourceOf(service: string): string {
  return service.includes('.') ? service : `${service}.amazonaws.com`;
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
