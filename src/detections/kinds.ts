/**
 * Rules are tried first on the few kinds of records there are (source, name, error): most are told there that they
 * cannot match, many that they match whole kinds, and only the rest looks into records, of the names it may match.
 */
import { type Decider, decider } from './sigma/decide.ts';
import { NEVER, withLeaves } from './sigma/leaves.ts';
import { ALWAYS, type Node } from './sigma/node.ts';
import type { EventRule } from './sigma/rule.ts';
import { sqlText } from './sigma/sql/dialect.ts';

export interface Kind {
  readonly source: string | null;
  readonly name: string | null;
  readonly error: string | null;
  readonly records: number;
}

export const KINDS_SQL =
  'select source, name, error_code as error, count(*) as records from events group by source, name, error_code';

export interface Reach {
  readonly rule: EventRule;
  /** Kinds of which every record matches. */
  readonly whole: readonly Kind[];
  /** Kinds of which some record may match. */
  readonly open: readonly Kind[];
}

const KNOWN = ['eventSource', 'eventName', 'errorCode'];

export function reachOf(rule: EventRule, kinds: readonly Kind[]): Reach {
  const decide = decider(rule.condition, KNOWN);
  const whole: Kind[] = [];
  const open: Kind[] = [];
  for (const kind of kinds) {
    const decided = decide(fieldsOf(kind));
    if (decided === true) whole.push(kind);
    else if (decided === null) open.push(kind);
  }
  return { rule, whole, open };
}

/** The condition without what a kind tells by itself. What is left alike for several kinds is one object. */
export function withinKinds(condition: Node): (kind: Kind) => Node {
  const deciders = new Map<Node, Decider>();
  withLeaves(condition, (leaf) => {
    deciders.set(leaf, decider(leaf, KNOWN));
    return leaf;
  });
  const left = new Map<string, Node>();
  return (kind) => {
    const fields = fieldsOf(kind);
    const decided = [...deciders.values()].map((decide) => decide(fields));
    const key = decided.join();
    const known = left.get(key);
    if (known) return known;
    const leaves = [...deciders.keys()];
    const narrowed = withLeaves(condition, (leaf) => {
      const one = decided[leaves.indexOf(leaf)];
      if (one === true) return ALWAYS;
      return one === false ? NEVER : leaf;
    });
    left.set(key, narrowed);
    return narrowed;
  };
}

/** The names alone narrow the rows: engines skip by one column best. */
export function rowsOf(reached: readonly Kind[], kinds: readonly Kind[]): string {
  const names = new Set(reached.map(({ name }) => name));
  if (names.size === new Set(kinds.map(({ name }) => name)).size) return 'true';
  const known = [...names].filter((name) => name !== null).toSorted();
  const narrowed = `name in (${known.map(sqlText).join(', ')})`;
  if (!names.has(null)) return narrowed;
  return known.length === 0 ? 'name is null' : `(${narrowed} or name is null)`;
}

function fieldsOf({ source, name, error }: Kind): Readonly<Record<string, string | null>> {
  return { eventSource: source, eventName: name, errorCode: error };
}
