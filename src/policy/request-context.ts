/** What is known of a request beyond its action and resource, and the policy variables that stand for it. */
import { remembered } from './remembered.ts';
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
  const latestFirst = layers.toReversed();
  return {
    get: (key) => {
      for (const layer of latestFirst) {
        const found = layer.get(key);
        if (found !== undefined) return found;
      }
      return undefined;
    },
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
  const { filled, hole } = remembered(
    remembered(fillings, context, (): Map<string, Filled> => new Map()),
    pattern,
    () => fill(pattern, context),
  );
  return matches(filled, literal(text)) ? hole : 'no';
}

/** The pattern with the variables of known value filled in; `*` stands for the others. */
export function filledIn(pattern: string, context: RequestContext): string {
  return pattern.includes('${') ? fill(pattern, context).filled : pattern;
}

interface Filled {
  readonly filled: string;
  /** What a match then means. */
  readonly hole: Truth;
}

const fillings = new WeakMap<RequestContext, Map<string, Filled>>();

function fill(pattern: string, context: RequestContext): Filled {
  let hole: Truth = 'yes';
  const filled = pattern.replace(VARIABLE, (_, inside: string) => {
    if ('*?$'.includes(inside)) return literal(inside);
    const fallback = inside.split(/\s*,\s*/, 2)[1];
    const values = context.get(keyOf(inside));
    if (values?.length === 1) return literal(values[0] ?? '');
    if (values === null && fallback !== undefined) return literal(fallback.replace(/^'|'$/g, ''));
    hole = and(hole, values === null || (values && values.length > 1) ? 'no' : 'unclear');
    return '*';
  });
  return { filled, hole };
}

/** Private-use characters stand in for literal wildcards, which the matcher would take for patterns. */
function literal(text: string): string {
  return /[*?]/.test(text) ? text.replaceAll('*', '\uE000').replaceAll('?', '\uE001') : text;
}

/** Whether none of the patterns covers the text. */
export function coversNone(patterns: readonly string[], judge: (pattern: string) => Truth): Truth {
  return every(patterns, (pattern) => {
    const covered = judge(pattern);
    if (covered === 'unclear') return covered;
    return covered === 'yes' ? 'no' : 'yes';
  });
}
