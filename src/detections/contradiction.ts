/** Whether anything can fulfil a condition: it is taken apart into its alternatives, each a list of demands. */
import { isSingle } from './record-shape.ts';
import { matcher } from './sigma/match.ts';
import type { Node } from './sigma/node.ts';
import { literalOf } from './sigma/pattern.ts';

export type Leaf = Extract<Node, { kind: 'field' | 'anywhere' }>;

export interface Demand {
  readonly leaf: Leaf;
  /** False: it must not hold. */
  readonly holds: boolean;
}

/** More are not looked at; then nothing is said. */
const MOST_ALTERNATIVES = 3000;

/** Null where there are too many. None: nothing can fulfil it. */
export function alternativesOf(node: Node, holds = true): readonly (readonly Demand[])[] | null {
  switch (node.kind) {
    case 'field':
    case 'anywhere':
      return [[{ leaf: node, holds }]];
    case 'not':
      return alternativesOf(node.of, !holds);
    default: {
      const parts = node.of.map((one) => alternativesOf(one, holds));
      if (parts.some((part) => part === null)) return null;
      const lists = parts.flatMap((part) => (part ? [part] : []));
      return (node.kind === 'all') === holds ? product(lists) : bounded(lists.flat());
    }
  }
}

function product(parts: readonly (readonly (readonly Demand[])[])[]): readonly (readonly Demand[])[] | null {
  let made: readonly (readonly Demand[])[] = [[]];
  for (const part of parts) {
    if (made.length * part.length > MOST_ALTERNATIVES) return null;
    made = made.flatMap((demands) => part.map((more) => [...demands, ...more]));
  }
  return made;
}

function bounded<T>(list: readonly T[]): readonly T[] | null {
  return list.length > MOST_ALTERNATIVES ? null : list;
}

/** Two demands that no record can fulfil together; undefined where there are none that it is sure of. */
export function conflictOf(demands: readonly Demand[]): readonly [Demand, Demand] | undefined {
  for (const [at, one] of demands.entries()) {
    for (const other of demands.slice(at + 1)) {
      if (areOpposed(one, other) || areOpposed(other, one)) return [one, other];
    }
  }
  return undefined;
}

function areOpposed(one: Demand, other: Demand): boolean {
  if (!one.holds || one.leaf.kind !== 'field' || other.leaf.kind !== 'field') return false;
  const { field, test } = one.leaf;
  if (!other.holds && other.leaf.test.is === 'present') {
    // Something is asked of what must not be there, or of what lies in it.
    return `${field}.`.startsWith(`${other.leaf.field}.`);
  }
  if (other.leaf.field !== field) return false;
  if (!other.holds && JSON.stringify(one.leaf) === JSON.stringify(other.leaf)) return true;
  const value = test.is === 'text' ? literalOf(test.pattern) : null;
  if (value === null || !isSingle(field) || other.leaf.test.is === 'field') return false;
  const [first = '', ...rest] = field.split('.');
  const passes = matcher(other.leaf)({ [first]: within(rest, value) });
  // Another spelling of it might pass where case counts.
  return passes !== other.holds && !isCased(other);
}

function within([step, ...rest]: readonly string[], value: string): unknown {
  return step === undefined ? value : { [step]: within(rest, value) };
}

function isCased({ leaf }: Demand): boolean {
  return leaf.kind === 'field' && (leaf.test.is === 'regex' || (leaf.test.is === 'text' && leaf.test.cased));
}
