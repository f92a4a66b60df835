/** Countries and networks that a principal never called from before; only where the person gave a database of addresses. */
import type { Text } from '../../kernel/text.ts';
import type { Database } from '../../store/duckdb/database.ts';
import type { Signal } from '../signal.ts';
import type { PlaceOf } from './place.ts';

/** Without so many days of habit before, nothing is new. */
const HABIT_DAYS = 3;

/** The table `places`. Needs `makeUsage`. */
export async function makePlaces(database: Database, placeOf: PlaceOf): Promise<void> {
  await database.run('CREATE OR REPLACE TEMP TABLE places (address VARCHAR, country VARCHAR, asn VARCHAR)');
  const rows = await database.rows<{ address: string }>(
    'SELECT DISTINCT address FROM usage WHERE address IS NOT NULL',
  );
  const known = rows.flatMap(({ address }) => {
    const place = placeOf(address);
    return place ? [JSON.stringify({ ...place, address })] : [];
  });
  if (known.length === 0) return;
  await database.run(
    `INSERT INTO places SELECT row->>'$.address', row->>'$.country', 'AS' || (row->>'$.asn')
     FROM (SELECT unnest($1::VARCHAR[])::JSON AS row)`,
    [known],
  );
}

interface First {
  readonly what: 'country' | 'asn';
  readonly value: string;
  readonly address: string;
  readonly before: readonly string[];
  readonly eventId: string;
}

/**
 * A machine that calls from somewhere else each time has no places of its own. A network is told only where its
 * country is not, and where nobody of the account used it before: people change networks all day.
 */
export async function firstPlaces(database: Database): Promise<readonly Signal[]> {
  const found = await database.rows<First>(`WITH placed AS (
      SELECT habits.*, places.country, places.asn FROM habits JOIN places USING (address)
      JOIN principals USING (account, principal)
      WHERE principals.person OR principals.addresses <= 2 * principals.days),
    ${firstsOf('country')}, ${firstsOf('asn')}
    SELECT 'country' AS what, * EXCLUDE (who, account, began, country) FROM new_country
    UNION ALL SELECT 'asn', new_asn.* EXCLUDE (who, account, began, country) FROM new_asn
      WHERE NOT EXISTS (SELECT 1 FROM new_country AS wider
          WHERE wider.who = new_asn.who AND wider.value = new_asn.country AND wider.began = new_asn.began)
        AND NOT EXISTS (SELECT 1 FROM placed AS others
          WHERE others.account = new_asn.account AND others.asn = new_asn.value AND others.first_at < new_asn.began)`);
  return found.map(({ what, value, address, before, eventId }) => ({
    kind: 'first-seen',
    id: what === 'country' ? 'country-never-used' : 'network-never-used',
    title: what === 'country' ? COUNTRY : NETWORK,
    because: {
      en: `${address} in ${value}; before: ${before.join(', ')}`,
      ko: `${address}, ${value}; 이전: ${before.join(', ')}`,
    },
    level: 'low',
    tags: ['attack.initial-access', 'attack.t1078.004'],
    eventIds: [eventId],
  }));
}

const firstsOf = (what: First['what']): string => `
    first_${what} AS (
      SELECT who, any_value(account) AS account, ${what} AS value, min(first_at) AS began,
        arg_min(days_before, first_at) AS days_before, arg_min(address, first_at) AS address,
        arg_min(country, first_at) AS country, arg_min(first_event, first_at) AS event_id
      FROM placed WHERE ${what} IS NOT NULL GROUP BY who, ${what}),
    new_${what} AS (
      SELECT later.who, any_value(later.account) AS account, later.began, any_value(later.country) AS country,
        later.value, any_value(later.address) AS address, list(earlier.value ORDER BY earlier.began)[1:5] AS before,
        any_value(later.event_id) AS "eventId"
      FROM first_${what} AS later JOIN first_${what} AS earlier ON earlier.who = later.who AND earlier.began < later.began
      WHERE later.days_before >= ${HABIT_DAYS} GROUP BY later.who, later.value, later.began)`;

const COUNTRY: Text = {
  en: 'An identity calls from a country it never called from',
  ko: '자격 증명이 처음 보는 국가에서 사용됨',
};
const NETWORK: Text = {
  en: "An identity calls from an operator's network new to the account",
  ko: '자격 증명이 이 계정에 처음 보이는 통신망에서 사용됨',
};
