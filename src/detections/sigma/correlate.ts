/** Correlations over the records that the rules they refer to have found: windows of time per group. Pure, for any source. */
import type { Bound, CorrelationRule } from './rule.ts';

export interface Found {
  /** The rule that found it. */
  readonly rule: string;
  /** Of one record, or of the burst that a correlation found. */
  readonly eventIds: readonly string[];
  /** Seconds since 1970. */
  readonly at: number;
  /** Of `groupBy`; null where the record lacks the field. */
  readonly group: readonly (string | null)[];
  /** Of `field`. */
  readonly value: string | null;
}

/** Records that together fulfil the correlation; windows that overlap are one. */
export interface Burst<T extends Found> {
  readonly found: readonly T[];
  /** When it was fulfilled for the first time. */
  readonly at: number;
}

export function correlate<T extends Found>(rule: CorrelationRule, found: readonly T[]): readonly Burst<T>[] {
  const groups = Map.groupBy(
    found.filter(({ group }) => group.length === 0 || group.some((value) => value !== null)),
    ({ group }) => JSON.stringify(group),
  );
  return [...groups.values()]
    .flatMap((own) => bursts(rule, inOrder(rule, own)))
    .toSorted((a, b) => a.at - b.at);
}

/** CloudTrail tells whole seconds: within one, the order that the rule asks for is given the benefit of the doubt. */
function inOrder<T extends Found>({ rules }: CorrelationRule, found: readonly T[]): readonly T[] {
  return found.toSorted(
    (a, b) => a.at - b.at || rules.indexOf(a.rule) - rules.indexOf(b.rule) || (keyOf(a) < keyOf(b) ? -1 : 1),
  );
}

function keyOf({ eventIds }: Found): string {
  return eventIds.join();
}

function bursts<T extends Found>(rule: CorrelationRule, found: readonly T[]): readonly Burst<T>[] {
  const span = rule.timespanSeconds ?? Number.POSITIVE_INFINITY;
  return rule.bounds.some(({ operator }) => operator !== 'gt' && operator !== 'gte')
    ? tumbling(rule, found, span)
    : sliding(rule, found, span);
}

/** Windows that end with each record: what holds with more records holds on. */
function sliding<T extends Found>(
  rule: CorrelationRule,
  found: readonly T[],
  span: number,
): readonly Burst<T>[] {
  const result: { first: number; last: number; at: number }[] = [];
  const window = countingWindow(rule);
  let first = 0;
  found.forEach((one, last) => {
    window.add(one);
    for (let head = found[first]; head && one.at - head.at > span; head = found[++first]) window.drop(head);
    if (!window.holds(found, first, last)) return;
    const open = result.at(-1);
    if (open && open.last >= first) open.last = last;
    else result.push({ first, last, at: one.at });
  });
  return result.map(({ first: from, last, at }) => ({ found: found.slice(from, last + 1), at }));
}

/** "Fewer than" would hold at the end of every window, so each window begins where the one before has ended. */
function tumbling<T extends Found>(
  rule: CorrelationRule,
  found: readonly T[],
  span: number,
): readonly Burst<T>[] {
  const result: Burst<T>[] = [];
  for (let first = 0; first < found.length; ) {
    const start = found[first]?.at ?? 0;
    const next = found.findIndex(({ at }, index) => index > first && at - start > span);
    const own = found.slice(first, next === -1 ? undefined : next);
    const window = countingWindow(rule);
    for (const one of own) window.add(one);
    if (window.holds(own, 0, own.length - 1)) result.push({ found: own, at: own.at(-1)?.at ?? start });
    first += own.length;
  }
  return result;
}

interface Window<T> {
  add(one: T): void;
  drop(one: T): void;
  holds(found: readonly T[], first: number, last: number): boolean;
}

function countingWindow<T extends Found>({ correlation, rules, bounds }: CorrelationRule): Window<T> {
  const counts = new Map<string, number>();
  let size = 0;
  const counted = (one: T): string | null => {
    if (correlation === 'value_count') return one.value;
    return correlation === 'event_count' ? '' : one.rule;
  };
  const change = (one: T, by: number): void => {
    const key = counted(one);
    if (key === null) return;
    size += by;
    const now = (counts.get(key) ?? 0) + by;
    if (now === 0) counts.delete(key);
    else counts.set(key, now);
  };
  return {
    add: (one) => change(one, 1),
    drop: (one) => change(one, -1),
    holds: (found, first, last) => {
      if (correlation === 'temporal' && bounds.length === 0) return counts.size === rules.length;
      if (correlation === 'temporal_ordered')
        return counts.size === rules.length && isOrdered(rules, found, first, last);
      return fulfils(correlation === 'event_count' ? size : counts.size, bounds);
    },
  };
}

/** From the last record backwards, each rule before its follower; one record stands for one rule. */
function isOrdered(rules: readonly string[], found: readonly Found[], first: number, last: number): boolean {
  let want = rules.length - 1;
  if (found[last]?.rule !== rules[want]) return false;
  const used = new Set<string>();
  for (let at = last; at >= first && want >= 0; at--) {
    const one = found[at];
    if (!one || one.rule !== rules[want] || used.has(keyOf(one))) continue;
    used.add(keyOf(one));
    want--;
  }
  return want < 0;
}

function fulfils(count: number, bounds: readonly Bound[]): boolean {
  return bounds.every(({ operator, than }) => {
    switch (operator) {
      case 'lt':
        return count < than;
      case 'lte':
        return count <= than;
      case 'gt':
        return count > than;
      case 'gte':
        return count >= than;
      case 'eq':
        return count === than;
      case 'neq':
        return count !== than;
    }
  });
}
