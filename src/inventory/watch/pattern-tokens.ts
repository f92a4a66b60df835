import type { Literal } from './comparison.ts';

export type Token =
  | { readonly kind: 'symbol'; readonly symbol: string }
  | { readonly kind: 'operator'; readonly symbol: string }
  | { readonly kind: 'selector'; readonly path: readonly string[] }
  | { readonly kind: 'literal'; readonly literal: Literal };

/** AWS takes no longer pattern; a longer one is not AWS's, and not read. */
const MAX_LENGTH = 1024;

const TOKEN =
  /\s+|(?<symbol>&&|\|\||[()])|(?<operator>!=|<=|>=|=|<|>)|(?<selector>\$(?:\.[\w@:/-]+|\[(?:"[^"]*"|'[^']*'|\d+)\])+)|"(?<quoted>(?:[^"\\]|\\.)*)"|%(?<regex>[^%]*)%|(?<bare>[^\s()&|=!<>"%$]+)/y;

/** `undefined` where something is in it that is no part of the language. */
export function tokensOf(text: string): readonly Token[] | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    const token = tokenFrom(match.groups ?? {});
    if (token) tokens.push(token);
  }
  return tokens;
}

function tokenFrom(groups: Readonly<Record<string, string | undefined>>): Token | undefined {
  const { symbol, operator, selector, quoted, regex, bare } = groups;
  if (symbol !== undefined) return { kind: 'symbol', symbol };
  if (operator !== undefined) return { kind: 'operator', symbol: operator };
  if (selector !== undefined) return { kind: 'selector', path: pathOf(selector) };
  if (quoted !== undefined) {
    const text = quoted.replaceAll(/\\(.)/g, '$1');
    return { kind: 'literal', literal: { kind: 'text', text, quoted: true } };
  }
  if (regex !== undefined) return { kind: 'literal', literal: { kind: 'regex', source: regex } };
  return bare === undefined
    ? undefined
    : { kind: 'literal', literal: { kind: 'text', text: bare, quoted: false } };
}

function pathOf(selector: string): readonly string[] {
  const steps = selector.matchAll(/\.([\w@:/-]+)|\["([^"]*)"\]|\['([^']*)'\]|\[(\d+)\]/g);
  return [...steps].map(([, name, double, single, index]) => name ?? double ?? single ?? index ?? '');
}
