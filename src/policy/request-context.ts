/** What is known of a request beyond its action and resource, and the policy variables that stand for it. */
import { and, every, type Truth, truthOf } from './truth.ts';
import { covers } from './wildcard.ts';

/**
 * By condition key in lower case: its values; `null`, the request surely does not carry it; `undefined`, nobody knows.
 */
export interface RequestContext {
  get(key: string): readonly string[] | null | undefined;
}

export const NOTHING_KNOWN: RequestContext = new Map<string, readonly string[]>();

/** Later ones win. */
export function overlay(...layers: readonly RequestContext[]): RequestContext {
  return {
    get: (key) => layers.findLast((layer) => layer.get(key) !== undefined)?.get(key),
  };
}

/** `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`, and `${*}`, `${?}`, `${$}` for the characters themselves. */
const VARIABLE = /\$\{([^}]*)\}/g;

/** Variables mean something from this version on; before it they are plain text. */
export const VARIABLES_SINCE = '2012-10-17';

/** As condition keys, in lower case. */
export function variableNames(text: string): readonly string[] {
  return [...text.matchAll(VARIABLE)].flatMap(([, inside = '']) =>
    '*?$'.includes(inside) ? [] : [keyOf(inside)],
  );
}

function keyOf(inside: string): string {
  return (inside.split(',')[0] ?? '').trim().toLowerCase();
}

/**
 * Whether the pattern covers the text once its variables are filled in. A variable of unknown value might make it fit:
 * `unclear` where any value would do; one that the request lacks fits nothing.
 */
export function coversWithVariables(
  pattern: string,
  text: string,
  context: RequestContext,
  matches: (pattern: string, text: string) => boolean = covers,
): Truth {
  if (!pattern.includes('${')) return truthOf(matches(pattern, text));
  let hole: Truth = 'yes';
  // Private-use characters stand in for literal wildcards, which the matcher would take for patterns.
  const literal = (value: string) => value.replaceAll('*', '\uE000').replaceAll('?', '\uE001');
  const filled = pattern.replace(VARIABLE, (_, inside: string) => {
    if ('*?$'.includes(inside)) return literal(inside);
    const fallback = inside.split(/\s*,\s*/, 2)[1];
    const values = context.get(keyOf(inside));
    if (values?.length === 1) return literal(values[0] ?? '');
    if (values === null && fallback !== undefined) return literal(fallback.replace(/^'|'$/g, ''));
    hole = and(hole, values === null || (values && values.length > 1) ? 'no' : 'unclear');
    return '*';
  });
  if (!matches(filled, literal(text))) return 'no';
  return hole;
}

/** Whether none of the patterns covers the text. */
export function coversNone(patterns: readonly string[], judge: (pattern: string) => Truth): Truth {
  return every(patterns, (pattern) => {
    const covered = judge(pattern);
    if (covered === 'unclear') return covered;
    return covered === 'yes' ? 'no' : 'yes';
  });
}
