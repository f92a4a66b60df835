/** What was made, and what of it the log does not see removed. Needs the table of `makeCreated`. */
import type { Database } from '../../store/duckdb/database.ts';
import type { EventFilter } from './filter.ts';
import type { Page } from './timeline.ts';

export interface CreatedRow {
  readonly made: Date;
  readonly type: string;
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly actor: string | null;
  readonly address: string | null;
  /** By a record of the log; whether it is there now, only AWS can tell. */
  readonly removed: Date | null;
  /** A way back in. */
  readonly lasting: boolean;
  readonly eventId: string;
}

const SHOWN = `made_at AS made, type, id, account, region, actor, address, removed_at AS removed, lasting,
  event_id AS "eventId"`;

/** What was made with these credentials. */
export function createdBy(database: Database, credentials: readonly string[]): Promise<CreatedRow[]> {
  return database.rows<CreatedRow>(
    `SELECT ${SHOWN} FROM created WHERE list_contains($credentials::VARCHAR[], credential) ORDER BY made, id`,
    { credentials },
  );
}

/** Newest last, as the timeline. @param left only what was not seen removed */
export async function readCreated(
  database: Database,
  { since, until, actor, address, regions, services }: EventFilter,
  left: boolean,
  limit: number,
): Promise<Page<CreatedRow>> {
  const tests = [
    since && 'made_at >= $since',
    until && 'made_at < $until',
    actor !== undefined &&
      "(contains(lower(coalesce(actor, '')), $actor) OR lower(coalesce(credential, '')) = $actor)",
    address !== undefined &&
      "(address = $address OR (regexp_matches($address, '[.:]$') AND starts_with(address, $address)))",
    regions && 'list_contains($regions::VARCHAR[], region)',
    services && "list_contains($services::VARCHAR[], lower(split_part(type, '::', 2)))",
    left && 'removed_at IS NULL',
  ].filter((one) => typeof one === 'string');
  const params = {
    ...(since && { since }),
    ...(until && { until }),
    ...(actor !== undefined && { actor: actor.toLowerCase() }),
    ...(address !== undefined && { address }),
    ...(regions && { regions }),
    ...(services && { services: services.map((one) => one.toLowerCase().replace(/\.amazonaws\.com$/, '')) }),
  };
  const where = ['true', ...tests].join(' AND ');
  const [counted] = await database.rows<{ total: number }>(
    `SELECT count(*) AS total FROM created WHERE ${where}`,
    params,
  );
  const rows = await database.rows<CreatedRow>(
    `SELECT * FROM (SELECT ${SHOWN} FROM created WHERE ${where} ORDER BY made_at DESC, id LIMIT ${limit}) ORDER BY made, id`,
    params,
  );
  return { rows, total: counted?.total ?? 0 };
}
