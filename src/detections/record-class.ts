/**
 * Kinds of records that the same rules match, and that the same may match, make one class. What the rules say of a
 * record is then a few bits, one for each rule that its class has to try.
 */
import type { Kind } from './kinds.ts';
import type { EventRule } from './sigma/rule.ts';

export interface RecordClass {
  readonly id: number;
  /** Match every record of it. */
  readonly sure: readonly EventRule[];
  /** Are tried on it; where each has its bit. */
  readonly tried: ReadonlyMap<EventRule, Bit>;
  readonly kinds: readonly Kind[];
}

export interface Bit {
  /** Of which column. */
  readonly mask: number;
  /** A power of two. */
  readonly value: number;
}

export interface Reached {
  readonly rule: EventRule;
  readonly whole: readonly Kind[];
  readonly open: readonly Kind[];
}

export interface Classes {
  readonly classes: readonly RecordClass[];
  /** Are tried on nearly all classes: on every record, once, whatever its class. */
  readonly everywhere: ReadonlyMap<EventRule, Bit>;
}

/** As many as JavaScript tells apart. */
const BITS = 30;

/** The largest classes first. */
export function classesOf(
  reached: readonly Reached[],
  kinds: readonly Kind[],
  firstId: number,
  mayBeEverywhere: boolean,
): Classes {
  const general = reached.filter(({ open }) => mayBeEverywhere && open.length * 2 > kinds.length);
  const everywhere = bitsOf(
    general.map(({ rule }) => rule),
    0,
  );
  const open = reached.map((one) => new Set(one.open));
  const whole = reached.map((one) => new Set(one.whole));
  const groups = new Map<string, Kind[]>();
  for (const kind of kinds) {
    const key = [numbersOf(whole, kind), numbersOf(open, kind)].map((list) => list.join()).join('|');
    if (key !== '|') groups.set(key, [...(groups.get(key) ?? []), kind]);
  }
  const sized = [...groups].map(([key, own]) => ({
    key,
    own,
    records: own.reduce((sum, { records }) => sum + records, 0),
  }));
  const listed = (text: string | undefined): readonly EventRule[] =>
    text ? text.split(',').flatMap((at) => reached[Number(at)]?.rule ?? []) : [];
  const classes = sized
    .toSorted((a, b) => b.records - a.records)
    .map(({ key, own }, at): RecordClass => {
      const [sure, tried] = key.split('|').map(listed);
      const local = (tried ?? []).filter((rule) => !everywhere.has(rule));
      const shared = [...everywhere].filter(([rule]) => tried?.includes(rule));
      const first = Math.ceil(everywhere.size / BITS);
      return {
        id: firstId + at,
        sure: sure ?? [],
        tried: new Map([...shared, ...bitsOf(local, first)]),
        kinds: own,
      };
    });
  return { classes, everywhere };
}

function bitsOf(rules: readonly EventRule[], first: number): ReadonlyMap<EventRule, Bit> {
  return new Map(
    rules.map((rule, at) => [rule, { mask: first + Math.floor(at / BITS), value: 2 ** (at % BITS) }]),
  );
}

function numbersOf(sets: readonly ReadonlySet<Kind>[], kind: Kind): readonly number[] {
  return sets.flatMap((set, at) => (set.has(kind) ? [at] : []));
}

export function masksOf(classes: readonly RecordClass[]): number {
  return Math.max(0, ...classes.flatMap(({ tried }) => [...tried.values()].map(({ mask }) => mask + 1)));
}

/** Per mask the sum of the bits of these rules. */
export function bitsIn(
  { tried }: RecordClass,
  wanted: (rule: EventRule) => boolean,
  masks: number,
): number[] {
  const sums = Array.from({ length: masks }, () => 0);
  for (const [rule, { mask, value }] of tried) if (wanted(rule)) sums[mask] = (sums[mask] ?? 0) + value;
  return sums;
}
