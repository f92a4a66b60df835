/** Correlations of correlations: what an inner one found counts as something found, with the fields it is grouped by. */
import { type Burst, correlate, type Found } from './correlate.ts';
import type { CorrelationRule, EventRule, Rule } from './rule.ts';

export function correlateDeep<T extends Found>(
  rule: CorrelationRule,
  rules: readonly Rule[],
  found: (correlation: CorrelationRule, part: EventRule) => readonly T[],
): readonly Burst<T | Found>[] {
  const all = rule.rules.flatMap((id): readonly (T | Found)[] => {
    const part = rules.find((one) => one.id === id);
    if (part?.type === 'event') return found(rule, part);
    if (part?.type !== 'correlation') return [];
    return correlateDeep(part, rules, found).flatMap((burst) => asFound(rule, part, burst));
  });
  return correlate(rule, all);
}

/** For those that want one after the other, a burst stands where it was fulfilled and where it ended. */
function asFound(
  outer: CorrelationRule,
  inner: CorrelationRule,
  { found, at }: Burst<Found>,
): readonly Found[] {
  const first = found[0];
  const innerFields = first ? (inner.groupBy[first.rule] ?? []) : [];
  const valueOf = (field: string): string | null => first?.group[innerFields.indexOf(field)] ?? null;
  const end = found.at(-1)?.at ?? at;
  const times = outer.correlation.startsWith('temporal') ? [...new Set([at, end])] : [at];
  return times.map((time) => ({
    rule: inner.id,
    eventIds: found.flatMap(({ eventIds }) => eventIds),
    at: time,
    group: (outer.groupBy[inner.id] ?? []).map(valueOf),
    value: outer.field === null ? null : valueOf(outer.field),
  }));
}
