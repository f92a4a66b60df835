/** Whole rules on records at hand: for examples, drills and single files. */
import type { Found } from './correlate.ts';
import { correlateDeep } from './correlate-deep.ts';
import { matcher } from './match.ts';
import { groupValueOf } from './record-values.ts';
import type { CorrelationRule, EventRule, Rule } from './rule.ts';

/** Whether the rule fires on the records; a correlation finds its parts in `rules`. */
export function fires(rule: Rule, records: readonly unknown[], rules: readonly Rule[]): boolean {
  if (rule.type === 'event') return records.some(matcher(rule.condition));
  const found = (correlation: CorrelationRule, part: EventRule): readonly Found[] =>
    records.filter(matcher(part.condition)).map((record) => asFound(correlation, part.id, record));
  return correlateDeep(rule, rules, found).length > 0;
}

function asFound({ groupBy, field }: CorrelationRule, rule: string, record: unknown): Found {
  return {
    rule,
    eventIds: [groupValueOf(record, 'eventID') ?? JSON.stringify(record)],
    at: Date.parse(groupValueOf(record, 'eventTime') ?? '') / 1000,
    group: (groupBy[rule] ?? []).map((one) => groupValueOf(record, one)),
    value: field === null ? null : groupValueOf(record, field),
  };
}
