/**
 * Rules are tried first on the few kinds of records there are (source, name, error): most are told there that they
 * cannot match, many that they match whole kinds, and only the rest looks into records, of the names it may match.
 */
import { decider } from './sigma/decide.ts';
import type { Node } from './sigma/node.ts';
import type { EventRule } from './sigma/rule.ts';

export interface Kind {
  readonly source: string | null;
  readonly name: string | null;
  readonly error: string | null;
  readonly records: number;
}

export const KINDS_SQL =
  'select source, name, error_code as error, count(*) as records from events group by source, name, error_code';

export interface Reach {
  /** Kinds of which every record matches. */
  readonly whole: readonly Kind[];
  /** Kinds of which some record may match. */
  readonly open: readonly Kind[];
}

const KNOWN = ['eventSource', 'eventName', 'errorCode'];

/** Null: it depends on the record. */
export function kindDecider(node: Node): (kind: Kind) => boolean | null {
  const decide = decider(node, KNOWN);
  return ({ source, name, error }) => decide({ eventSource: source, eventName: name, errorCode: error });
}

export function reachOf({ condition }: EventRule, kinds: readonly Kind[]): Reach {
  const decide = kindDecider(condition);
  const whole: Kind[] = [];
  const open: Kind[] = [];
  for (const kind of kinds) {
    const decided = decide(kind);
    if (decided === true) whole.push(kind);
    else if (decided === null) open.push(kind);
  }
  return { whole, open };
}
