/** Whether a statement's conditions hold for a request. A key whose value nobody knows makes it unclear. */
import { containsCidr } from 'cidr-tools';
import { type Test, testsOf } from './conditions.ts';
import type { Conditions } from './document.ts';
import { coversWithVariables, type RequestContext } from './request-context.ts';
import { every, not, some, type Truth, truthOf } from './truth.ts';
import { covers } from './wildcard.ts';

export interface Judged {
  readonly holds: Truth;
  /** Keys, as AWS compares them (lower case), whose values would have been needed. */
  readonly unknownKeys: readonly string[];
}

const HOLDS: Judged = { holds: 'yes', unknownKeys: [] };

export function judgeConditions(conditions: Conditions, context: RequestContext): Judged {
  const tests = testsCached(conditions);
  if (tests.length === 0) return HOLDS;
  const judged = tests.map((test) => ({ key: test.key, holds: judgeTest(test, context) }));
  const holds = every(judged, (one) => one.holds);
  if (holds !== 'unclear') return { holds, unknownKeys: [] };
  const unclear = judged.filter((one) => one.holds === 'unclear').map(({ key }) => key);
  return { holds, unknownKeys: [...new Set(unclear)] };
}

const parsed = new WeakMap<Conditions, readonly Test[]>();

function testsCached(conditions: Conditions): readonly Test[] {
  const known = parsed.get(conditions);
  if (known) return known;
  const tests = testsOf(conditions);
  parsed.set(conditions, tests);
  return tests;
}

function judgeTest(test: Test, context: RequestContext): Truth {
  const given = context.get(test.key);
  if (given === undefined) return 'unclear';
  if (test.operator === 'null') {
    return truthOf(test.values.some((value) => (value.toLowerCase() === 'true') === (given === null)));
  }
  if (given === null) return truthOf(test.passesWithoutKey);
  const compare = COMPARISONS[test.operator];
  if (!compare) return 'unclear';
  const meets = (value: string): Truth =>
    some(test.values, (wanted) => coversWithVariables(wanted, value, context, compare));
  const passes = (value: string): Truth => (test.negated ? not(meets(value)) : meets(value));
  if (test.quantifier === 'all') return every(given, passes);
  if (test.quantifier === 'any') return some(given, passes);
  return test.negated ? every(given, passes) : some(given, passes);
}

type Comparison = (wanted: string, value: string) => boolean;

const arnLike: Comparison = (wanted, value) => {
  const [pattern, parts] = [arnParts(wanted), arnParts(value)];
  return pattern.length === parts.length && pattern.every((one, at) => covers(one, parts[at] ?? ''));
};

const byNumber =
  (compare: (value: number, wanted: number) => boolean): Comparison =>
  (wanted, value) =>
    compare(Number(value), Number(wanted));

const byDate =
  (compare: (value: number, wanted: number) => boolean): Comparison =>
  (wanted, value) =>
    compare(instant(value), instant(wanted));

const ORDERS: Readonly<Record<string, (value: number, wanted: number) => boolean>> = {
  equals: (value, wanted) => value === wanted,
  lessthan: (value, wanted) => value < wanted,
  lessthanequals: (value, wanted) => value <= wanted,
  greaterthan: (value, wanted) => value > wanted,
  greaterthanequals: (value, wanted) => value >= wanted,
};

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  stringequals: (wanted, value) => wanted === value,
  stringequalsignorecase: (wanted, value) => wanted.toLowerCase() === value.toLowerCase(),
  stringlike: covers,
  bool: (wanted, value) => wanted.toLowerCase() === value.toLowerCase(),
  binaryequals: (wanted, value) => wanted === value,
  arnequals: arnLike,
  arnlike: arnLike,
  ipaddress: (wanted, value) => {
    try {
      return containsCidr(wanted, value);
    } catch {
      return false;
    }
  },
  ...Object.fromEntries(Object.entries(ORDERS).map(([name, order]) => [`numeric${name}`, byNumber(order)])),
  ...Object.fromEntries(Object.entries(ORDERS).map(([name, order]) => [`date${name}`, byDate(order)])),
};

/** The six parts of an ARN; colons in the last one are its own. */
function arnParts(text: string): readonly string[] {
  const parts = text.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

/** ISO 8601 or seconds since 1970. */
function instant(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}
