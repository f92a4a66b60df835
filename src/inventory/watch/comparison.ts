/** One comparison of a metric filter. */
import type { Json } from '../../kernel/json.ts';
import { not, type Truth, truthOf } from '../../policy/truth.ts';

export type Literal =
  | { readonly kind: 'text'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'regex'; readonly source: string };

/** An event without the field is not equal to anything; whether it counts as unequal AWS does not say. */
export function compare(value: Json | undefined, operator: string, literal: Literal): Truth {
  switch (operator) {
    case '=':
      return value === undefined ? 'no' : equals(value, literal);
    case '!=':
      return value === undefined ? 'unclear' : not(equals(value, literal));
    default:
      return value === undefined ? 'no' : inOrder(value, operator, literal);
  }
}

function equals(value: Json, literal: Literal): Truth {
  if (typeof value === 'object') return 'unclear';
  if (literal.kind === 'regex') return matchesRegex(String(value), literal.source);
  const { text, quoted } = literal;
  if (typeof value === 'number') return quoted ? 'unclear' : truthOf(Number(text) === value);
  // Whether `= true` stands for `IS TRUE` AWS does not say.
  if (typeof value === 'boolean') return 'unclear';
  return truthOf(matchesWildcard(value, text));
}

function inOrder(value: Json, operator: string, literal: Literal): Truth {
  const bound = literal.kind === 'text' ? Number(literal.text) : Number.NaN;
  if (Number.isNaN(bound)) return 'unclear';
  if (typeof value !== 'number') return 'no';
  if (operator === '<') return truthOf(value < bound);
  if (operator === '<=') return truthOf(value <= bound);
  return truthOf(operator === '>' ? value > bound : value >= bound);
}

/** `*` stands for anything. Walked by hand: a pattern of many stars must not cost the owner minutes. */
export function matchesWildcard(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** AWS's regular expressions know no groups; without groups none can run away. */
function matchesRegex(text: string, source: string): Truth {
  if (/[()]/.test(source)) return 'unclear';
  try {
    return truthOf(new RegExp(source).test(text));
  } catch {
    return 'unclear';
  }
}
