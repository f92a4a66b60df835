/**
 * Whether a rule can, must or cannot match a kind of record, of which only a few fields are known: three-valued logic,
 * where null is "depends on the rest". What is denied or counted stays unknown unless its parts are known.
 */
import { matcher } from './match.ts';
import type { Node } from './node.ts';

/** Dotted field → its value, null where records of the kind lack it. */
type Kind = Readonly<Record<string, string | null>>;

export type Decider = (kind: Kind) => boolean | null;

/** `known` are the fields that every kind tells. */
export function decider(node: Node, known: readonly string[]): Decider {
  switch (node.kind) {
    case 'not': {
      const part = decider(node.of, known);
      return (kind) => {
        const decided = part(kind);
        return decided === null ? null : !decided;
      };
    }
    case 'all':
    case 'any': {
      const parts = node.of.map((one) => decider(one, known));
      const ends = node.kind === 'any';
      return (kind) => {
        let decided: boolean | null = !ends;
        for (const part of parts) {
          const one = part(kind);
          if (one === ends) return ends;
          if (one === null) decided = null;
        }
        return decided;
      };
    }
    case 'anywhere':
      return () => null;
    case 'field': {
      const { field, test } = node;
      if (!known.includes(field) || (test.is === 'field' && !known.includes(test.other))) return () => null;
      const matches = matcher(node);
      return matches;
    }
  }
}
