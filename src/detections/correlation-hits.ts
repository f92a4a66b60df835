/** Correlations over the log: the records of each rule they refer to, put into windows of time. */
import { type CorrelationRow, planCorrelation } from './correlation-scan.ts';
import { type Hit, headOf } from './hit.ts';
import type { Kind } from './kinds.ts';
import type { Query } from './query.ts';
import type { Scan } from './scan.ts';
import type { Burst, Found } from './sigma/correlate.ts';
import { correlateDeep } from './sigma/correlate-deep.ts';
import { matcher } from './sigma/match.ts';
import type { CorrelationRule, EventRule, Rule } from './sigma/rule.ts';

/** Ids told of one burst. */
const MOST_IDS = 1000;

interface FoundRecord extends Found {
  readonly from: Pick<Hit, 'actor' | 'account' | 'region'>;
}

export async function correlationHits(
  query: Query,
  rule: CorrelationRule,
  rules: readonly Rule[],
  kinds: readonly Kind[],
  scan: Scan,
): Promise<readonly Hit[]> {
  const found = new Map<CorrelationRule, readonly FoundRecord[]>();
  for (const one of withInner(rule, rules)) {
    const parts = partsOf(one, rules);
    const plan = planCorrelation(one, parts, kinds, scan);
    if (!plan) continue;
    const matchers = parts.map(({ condition }) => matcher(condition));
    const rows = await query<CorrelationRow>(plan.sql);
    found.set(
      one,
      rows
        .filter(({ raw, part }) => raw === null || matchers[Number(part)]?.(JSON.parse(raw)))
        .flatMap((row) => foundRecord(row, parts, plan.groups)),
    );
  }
  const bursts = correlateDeep(rule, rules, (one, part) =>
    (found.get(one) ?? []).filter(({ rule: id }) => id === part.id),
  );
  const from = origins(found);
  return bursts.map((burst) => hitOf(rule, burst, from));
}

/** What correlations want to know of the records of their parts. */
export function fieldsOfParts(rules: readonly Rule[]): ReadonlyMap<EventRule, readonly string[]> {
  const fields = new Map<EventRule, readonly string[]>();
  for (const rule of rules) {
    if (rule.type !== 'correlation') continue;
    for (const part of partsOf(rule, rules)) {
      const own = [...(rule.groupBy[part.id] ?? []), ...(rule.field === null ? [] : [rule.field])];
      fields.set(part, [...(fields.get(part) ?? []), ...own]);
    }
  }
  return fields;
}

function partsOf(rule: CorrelationRule, rules: readonly Rule[]): readonly EventRule[] {
  return rule.rules.flatMap((id) =>
    rules.filter((part): part is EventRule => part.id === id && part.type === 'event'),
  );
}

function withInner(rule: CorrelationRule, rules: readonly Rule[]): readonly CorrelationRule[] {
  const inner = rules.filter((one) => one.type === 'correlation' && rule.rules.includes(one.id));
  return [rule, ...inner.flatMap((one) => (one.type === 'correlation' ? withInner(one, rules) : []))];
}

function foundRecord(
  row: CorrelationRow,
  parts: readonly EventRule[],
  groups: number,
): readonly FoundRecord[] {
  const part = parts[Number(row.part)];
  if (!part) return [];
  const { actor, account, region } = row;
  return [
    {
      rule: part.id,
      eventIds: row.event_id === null ? [] : [row.event_id],
      at: Number(row.at) / 1000,
      group: Array.from({ length: groups }, (_, at) => row[`g${at}`] ?? null),
      value: row.value,
      from: { actor, account, region },
    },
  ];
}

function origins(
  found: ReadonlyMap<CorrelationRule, readonly FoundRecord[]>,
): ReadonlyMap<string, FoundRecord> {
  return new Map([...found.values()].flat().flatMap((one) => one.eventIds.map((id) => [id, one] as const)));
}

function hitOf(
  rule: CorrelationRule,
  { found, at }: Burst<Found>,
  records: ReadonlyMap<string, FoundRecord>,
): Hit {
  const ids = [...new Set(found.flatMap(({ eventIds }) => eventIds))];
  const fulfilling = found.find((one) => one.at === at) ?? found[0];
  const last = fulfilling?.eventIds.at(-1);
  const from = last === undefined ? undefined : records.get(last)?.from;
  return {
    ...headOf(rule),
    eventIds: ids.slice(0, MOST_IDS),
    records: ids.length,
    actor: from?.actor ?? null,
    account: from?.account ?? null,
    region: from?.region ?? null,
    time: new Date(at * 1000),
  };
}
