/** A rule's condition as a tree: what the matcher walks, and what is printed as SQL. */
export type Node =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Node[] }
  | { readonly kind: 'not'; readonly of: Node }
  /** True when one of the field's values (see record-values.ts) passes. */
  | { readonly kind: 'field'; readonly field: string; readonly test: Test }
  /** On the compact JSON of the whole record: keywords. */
  | { readonly kind: 'anywhere'; readonly test: TextTest | RegexTest };

export type Test = TextTest | RegexTest | OrderTest | NetworkTest | FieldTest | { readonly is: 'present' };

export interface TextTest {
  readonly is: 'text';
  readonly pattern: Pattern;
  readonly cased: boolean;
}

interface RegexTest {
  readonly is: 'regex';
  readonly source: string;
  readonly flags: string;
}

/** Numbers, and texts that are numbers. */
export interface OrderTest {
  readonly is: 'order';
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly than: number;
}

interface NetworkTest {
  readonly is: 'network';
  readonly cidr: string;
}

export interface FieldTest {
  readonly is: 'field';
  readonly other: string;
  readonly how: 'equals' | 'contains' | 'startswith' | 'endswith';
  readonly cased: boolean;
}

/** Literal stretches and wildcards, in order; no two literals and no two `any` are neighbours. */
export type Pattern = readonly (string | Wildcard)[];
export interface Wildcard {
  readonly wild: 'any' | 'one';
}

export const ANY: Wildcard = { wild: 'any' };
export const ONE: Wildcard = { wild: 'one' };

/** What matches every record, and what matches none. */
export const ALWAYS: Node = { kind: 'all', of: [] };

export function every(of: readonly Node[]): Node {
  return of.length === 1 && of[0] ? of[0] : { kind: 'all', of };
}

export function some(of: readonly Node[]): Node {
  return of.length === 1 && of[0] ? of[0] : { kind: 'any', of };
}
