/**
 * Varieties of records that the same rules match, and of which the same is left to ask, make one class. What rules say
 * of a record of an open class is then a few bits, one for each rule that the class has to try.
 */
import { type Kind, type Reach, withinKinds } from './kinds.ts';
import type { Node } from './sigma/node.ts';
import type { EventRule } from './sigma/rule.ts';
import { duckdb } from './sigma/sql/duckdb.ts';
import { printCondition } from './sigma/sql/print.ts';
import { type Answered, answered, type Bit, bitAt, type Traits, type Variety } from './traits.ts';

export interface RecordClass {
  readonly id: number;
  /** Match every record of it. */
  readonly sure: readonly EventRule[];
  /** Are tried on it. */
  readonly tried: ReadonlyMap<EventRule, Trial>;
  readonly varieties: readonly Variety[];
  readonly records: number;
}

interface Trial {
  /** What is left to ask. */
  readonly condition: Node;
  readonly bit: Bit;
}

/** What the rules ask of the records of one kind. */
export interface Asked {
  readonly sure: readonly EventRule[];
  readonly open: readonly OpenRule[];
}

interface OpenRule {
  readonly rule: EventRule;
  readonly condition: Node;
}

/** By kind; only kinds that some rule reaches. */
export function askedOf(reached: readonly Reach[]): ReadonlyMap<Kind, Asked> {
  const asked = new Map<Kind, { sure: EventRule[]; open: OpenRule[] }>();
  const at = (kind: Kind): { sure: EventRule[]; open: OpenRule[] } => {
    const own = asked.get(kind) ?? { sure: [], open: [] };
    asked.set(kind, own);
    return own;
  };
  for (const { rule, whole, open } of reached) {
    const within = withinKinds(rule.condition);
    for (const kind of whole) at(kind).sure.push(rule);
    for (const kind of open) at(kind).open.push({ rule, condition: within(kind) });
  }
  return asked;
}

/** The largest first. */
export function classesOf(
  asked: ReadonlyMap<Kind, Asked>,
  varieties: readonly Variety[],
  traits: Traits,
): readonly RecordClass[] {
  const byKind = new Map([...asked].map(([kind, own]) => [keyOf(kind), own]));
  const left = leftToAsk(traits);
  const numberOf = numbering();
  const sure = new Grouped<readonly EventRule[]>();
  const open = new Grouped<readonly Left[]>();
  for (const variety of varieties) {
    const own = byKind.get(keyOf(variety));
    if (!own) continue;
    const rest = own.open.map((one) => left(one, variety)).filter(({ sql }) => sql !== 'false');
    const matched = [...own.sure, ...rest.filter(({ sql }) => sql === 'true').map(({ rule }) => rule)];
    const asking = rest.filter(({ sql }) => sql !== 'true');
    if (matched.length > 0) sure.add(matched.map(numberOf).join(), matched, variety);
    if (asking.length > 0) open.add(asking.map(({ id }) => id).join(), asking, variety);
  }
  return [
    ...sure.groups().map((group) => ({ ...group, sure: group.of, tried: new Map<EventRule, Trial>() })),
    ...open.groups().map((group) => ({
      ...group,
      sure: [],
      tried: new Map(group.of.map(({ rule, condition }, at) => [rule, { condition, bit: bitAt(at) }])),
    })),
  ]
    .toSorted((a, b) => b.records - a.records)
    .map(({ sure: matched, tried, varieties: own, records }, id) => ({
      id,
      sure: matched,
      tried,
      varieties: own,
      records,
    }));
}

class Grouped<T> {
  readonly #groups = new Map<string, { of: T; varieties: Variety[]; records: number }>();

  add(key: string, of: T, variety: Variety): void {
    const own = this.#groups.get(key) ?? { of, varieties: [], records: 0 };
    own.varieties.push(variety);
    own.records += variety.records;
    this.#groups.set(key, own);
  }

  groups(): readonly { readonly of: T; readonly varieties: readonly Variety[]; readonly records: number }[] {
    return [...this.#groups.values()];
  }
}

interface Left {
  /** One for each rule and rest. */
  readonly id: number;
  readonly rule: EventRule;
  readonly condition: Node;
  readonly sql: string;
}

/** What is left to ask for a rule of the records of a variety; SQL tells rests apart. */
function leftToAsk(traits: Traits): (open: OpenRule, variety: Variety) => Left {
  const numberOf = numbering();
  const asked = new Map<Node, Answered>();
  const known = new Map<string, Left>();
  const byRest = new Map<string, Left>();
  return ({ rule, condition }, { traits: bits }) => {
    const own = asked.get(condition) ?? answered(condition, traits);
    asked.set(condition, own);
    const looked = own.used.map((mask, at) => mask & (bits[at] ?? 0));
    const key = [numberOf(rule), numberOf(condition), ...looked].join();
    const before = known.get(key);
    if (before) return before;
    const rest = own.answer(bits);
    const { sql } = printCondition(rest, duckdb);
    const same = byRest.get(`${numberOf(rule)} ${sql}`);
    const left = same ?? { id: byRest.size, rule, condition: rest, sql };
    byRest.set(`${numberOf(rule)} ${sql}`, left);
    known.set(key, left);
    return left;
  };
}

function numbering(): (value: object) => number {
  const numbers = new Map<object, number>();
  return (value) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
}

function keyOf({ source, name, error }: Kind): string {
  return JSON.stringify([source, name, error]);
}

export function masksOf(classes: readonly RecordClass[]): number {
  return Math.max(0, ...classes.flatMap(({ tried }) => [...tried.values()].map(({ bit }) => bit.mask + 1)));
}

/** Per mask the sum of the bits of these rules. */
export function bitsIn(
  { tried }: RecordClass,
  wanted: (rule: EventRule) => boolean,
  masks: number,
): number[] {
  const sums = Array.from({ length: masks }, () => 0);
  for (const [rule, { bit }] of tried) if (wanted(rule)) sums[bit.mask] = (sums[bit.mask] ?? 0) + bit.value;
  return sums;
}
