/**
 * CloudWatch Logs' filter patterns, for JSON events: `{ ($.eventName = A) && !... }`. Parsed, never compared as text: two
 * patterns that say the same in other words catch the same. What cannot be judged (patterns of words, operators unknown
 * here) is `unclear`, so that it becomes neither a pass nor a failure.
 */
import type { Json } from '../../kernel/json.ts';
import { and, not, or, type Truth, truthOf } from '../../policy/truth.ts';
import { compare, type Literal } from './comparison.ts';
import { type Token, tokensOf } from './pattern-tokens.ts';

type Path = readonly string[];

type Expression =
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'compare'; readonly path: Path; readonly operator: string; readonly literal: Literal }
  | { readonly kind: 'exists'; readonly path: Path; readonly negated: boolean }
  | { readonly kind: 'is'; readonly path: Path; readonly value: boolean | null };

export type MetricFilterPattern = Expression | 'everything' | 'not-understood';

export function parseMetricFilterPattern(text: string): MetricFilterPattern {
  const trimmed = text.trim();
  if (trimmed === '') return 'everything';
  const inner = /^\{([\s\S]*)\}$/.exec(trimmed)?.[1];
  const tokens = inner === undefined ? undefined : tokensOf(inner);
  if (tokens === undefined) return 'not-understood';
  const parser = new Parser(tokens);
  const expression = parser.disjunction();
  return expression && parser.isAtEnd() ? expression : 'not-understood';
}

/** Whether the filter counts an event that has these fields. */
export function matchesMetricFilter(pattern: MetricFilterPattern, event: Json): Truth {
  if (pattern === 'everything') return 'yes';
  if (pattern === 'not-understood') return 'unclear';
  switch (pattern.kind) {
    case 'and':
      return and(matchesMetricFilter(pattern.left, event), matchesMetricFilter(pattern.right, event));
    case 'or':
      return or(matchesMetricFilter(pattern.left, event), matchesMetricFilter(pattern.right, event));
    case 'exists': {
      const exists = truthOf(valueAt(event, pattern.path) !== undefined);
      return pattern.negated ? not(exists) : exists;
    }
    case 'is':
      return truthOf(valueAt(event, pattern.path) === pattern.value);
    case 'compare':
      return compare(valueAt(event, pattern.path), pattern.operator, pattern.literal);
  }
}

function valueAt(event: Json, path: Path): Json | undefined {
  let here: Json | undefined = event;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as { readonly [key: string]: Json })[name];
  }
  return here;
}

/** `&&` binds more tightly than `||`. Every method answers `undefined` for what it does not understand. */
class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  disjunction(): Expression | undefined {
    return this.#chain('||', 'or', () => this.#chain('&&', 'and', () => this.#operand()));
  }

  #chain(symbol: string, kind: 'and' | 'or', next: () => Expression | undefined): Expression | undefined {
    let left = next();
    while (left && this.#takes(symbol)) {
      const right = next();
      left = right && { kind, left, right };
    }
    return left;
  }

  #operand(): Expression | undefined {
    if (this.#takes('(')) {
      const inner = this.disjunction();
      return this.#takes(')') ? inner : undefined;
    }
    const selector = this.#take('selector');
    if (!selector) return undefined;
    const { path } = selector;
    const operator = this.#take('operator');
    if (operator) {
      const literal = this.#take('literal');
      return literal && { kind: 'compare', path, operator: operator.symbol, literal: literal.literal };
    }
    if (this.#word('IS')) return this.#is(path);
    const negated = this.#word('NOT');
    return this.#word('EXISTS') ? { kind: 'exists', path, negated } : undefined;
  }

  #is(path: Path): Expression | undefined {
    if (this.#word('TRUE')) return { kind: 'is', path, value: true };
    if (this.#word('FALSE')) return { kind: 'is', path, value: false };
    return this.#word('NULL') ? { kind: 'is', path, value: null } : undefined;
  }

  #takes(symbol: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'symbol' || token.symbol !== symbol) return false;
    this.#at += 1;
    return true;
  }

  #word(word: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'literal' || token.literal.kind !== 'text' || token.literal.quoted) return false;
    if (token.literal.text.toUpperCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  #take<K extends Token['kind']>(kind: K): Extract<Token, { kind: K }> | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind) return undefined;
    this.#at += 1;
    return token as Extract<Token, { kind: K }>;
  }
}
