/** The hits that lie in the table of found records: how many of each rule, and the first ones of each actor. */

import { numbered } from './found-records.ts';
import type { FoundRow } from './hit.ts';
import type { Query } from './query.ts';
import { foundOf, type Scan } from './scan.ts';
import type { EventRule } from './sigma/rule.ts';

export interface RuleHits {
  readonly rule: EventRule;
  readonly total: number;
  readonly rows: readonly FoundRow[];
}

interface FoundGroup {
  readonly class: number | bigint;
  readonly actor: string | null;
  readonly records: number | bigint;
  readonly cells: readonly string[];
  /** `b0`, `b1`, … */
  readonly [bits: `b${number}`]: number | bigint;
}

/** What tells one hit from another, as one text: engines keep the first of them cheaply. */
const AT = 'coalesce(epoch_ms(event_time), 0)';
const CELL = `cast(${AT} as varchar) || '|' || coalesce(account, '') || '|' || coalesce(region, '') || '|' || coalesce(event_id, '')`;

export async function exactHits(
  query: Query,
  scan: Scan,
  isReported: (rule: EventRule) => boolean,
  most: number,
): Promise<readonly RuleHits[]> {
  const found = foundOf(scan, isReported);
  if (found === null) return [];
  const by = ['class', 'actor', ...numbered('b', scan.kept.masks)].join(', ');
  const groups = await query<FoundGroup>(
    `select ${by}, count(*) as records, min_by(${CELL}, ${AT}, ${most}) as cells from ${found} group by ${by}`,
  );
  const hits = new Map<EventRule, { total: number; cells: Map<string | null, string[][]> }>();
  for (const group of groups) {
    for (const rule of rulesOf(group, scan)) {
      if (!isReported(rule)) continue;
      const own = hits.get(rule) ?? { total: 0, cells: new Map() };
      hits.set(rule, own);
      own.total += Number(group.records);
      own.cells.set(group.actor, [...(own.cells.get(group.actor) ?? []), [...group.cells]]);
    }
  }
  return [...hits].map(([rule, { total, cells }]) => ({
    rule,
    total,
    rows: [...cells].flatMap(([actor, lists]) => firstRows(actor, lists.flat(), most)),
  }));
}

function rulesOf(group: FoundGroup, { classes }: Scan): readonly EventRule[] {
  const one = classes[Number(group.class)];
  if (!one) return [];
  const matched = [...one.tried].filter(
    ([, { bit }]) => (Number(group[`b${bit.mask}`] ?? 0) & bit.value) !== 0,
  );
  return [...one.sure, ...matched.map(([rule]) => rule)];
}

function firstRows(actor: string | null, cells: readonly string[], most: number): readonly FoundRow[] {
  return cells
    .map((cell) => rowOf(actor, cell))
    .toSorted((a, b) => Number(a.at) - Number(b.at))
    .slice(0, most);
}

function rowOf(actor: string | null, cell: string): FoundRow {
  const [at, account = '', region = '', ...id] = cell.split('|');
  return {
    actor,
    at: Number(at),
    account: account === '' ? null : account,
    region: region === '' ? null : region,
    event_id: id.join('|') || null,
  };
}
