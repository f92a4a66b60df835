/** Rules that SQL cannot say in full: it finds candidates, and the matcher decides on the record as delivered. */
import { HIT_COLUMNS } from './found-records.ts';
import type { FoundRow } from './hit.ts';
import { type Kind, type Reach, rowsOf } from './kinds.ts';
import type { Query } from './query.ts';
import { matcher } from './sigma/match.ts';
import { duckdb } from './sigma/sql/duckdb.ts';
import { printCondition } from './sigma/sql/print.ts';

/** Records that are in memory at once. */
const AT_ONCE = 20_000;

export async function candidateHits(
  query: Query,
  { rule, whole, open }: Reach,
  kinds: readonly Kind[],
  most: number,
): Promise<{ readonly rows: readonly FoundRow[]; readonly total: number }> {
  const matches = matcher(rule.condition);
  const rows = rowsOf([...whole, ...open], kinds);
  const sql = `from events where ${rows} and ${printCondition(rule.condition, duckdb).sql}`;
  const [count] = await query<{ n: number | bigint }>(`select count(*) as n ${sql}`);
  const parts = Math.ceil(Number(count?.n ?? 0) / AT_ONCE);
  const perActor = new Map<string | null, FoundRow[]>();
  let total = 0;
  for (let part = 0; part < parts; part++) {
    const found = await query<FoundRow & { readonly raw: string }>(
      `select ${HIT_COLUMNS.join(', ')}, epoch_ms(event_time) as at, raw ${sql} and hash(coalesce(event_id, '')) % ${parts} = ${part}`,
    );
    for (const { raw, ...row } of found) {
      if (!matches(JSON.parse(raw))) continue;
      total += 1;
      const own = perActor.get(row.actor) ?? [];
      own.push(row);
      // Kept short while it grows: the first ones are wanted.
      if (own.length > 2 * most) own.sort((a, b) => Number(a.at) - Number(b.at)).splice(most);
      perActor.set(row.actor, own);
    }
  }
  return {
    rows: [...perActor.values()].flatMap((own) =>
      own.toSorted((a, b) => Number(a.at) - Number(b.at)).slice(0, most),
    ),
    total,
  };
}
