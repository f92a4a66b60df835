/** Rules with some of their leaves replaced by what is known of them. */
import { ALWAYS, type Node } from './node.ts';
import { columnText } from './sql/event-field.ts';

type Leaf = Extract<Node, { kind: 'field' | 'anywhere' }>;

export const NEVER: Node = { kind: 'any', of: [] };

/** `positive` is false below a `not`. */
export function withLeaves(
  node: Node,
  replace: (leaf: Leaf, positive: boolean) => Node,
  positive = true,
): Node {
  switch (node.kind) {
    case 'not': {
      const of = withLeaves(node.of, replace, !positive);
      if (isConstant(of, 'all')) return NEVER;
      return isConstant(of, 'any') ? ALWAYS : { kind: 'not', of };
    }
    case 'all':
    case 'any': {
      const of = node.of.map((one) => withLeaves(one, replace, positive));
      const ends = node.kind === 'all' ? 'any' : 'all';
      if (of.some((one) => isConstant(one, ends))) return { kind: ends, of: [] };
      return { kind: node.kind, of: of.filter((one) => !isConstant(one, node.kind)) };
    }
    case 'field':
    case 'anywhere':
      return replace(node, positive);
  }
}

function isConstant(node: Node, kind: 'all' | 'any'): boolean {
  return node.kind === kind && node.of.length === 0;
}

/** Whether it reads columns alone, not the record as delivered. */
export function isOnColumns(node: Node): boolean {
  switch (node.kind) {
    case 'not':
      return isOnColumns(node.of);
    case 'all':
    case 'any':
      return node.of.every(isOnColumns);
    case 'anywhere':
      return false;
    case 'field':
      return (
        columnText(node.field) !== null && (node.test.is !== 'field' || columnText(node.test.other) !== null)
      );
  }
}
