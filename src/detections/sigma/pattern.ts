/** Sigma's strings: `*` and `?` are wildcards unless a backslash stands before them. */
import { ANY, ONE, type Pattern, type Wildcard } from './node.ts';

/** A backslash before anything but a wildcard or a backslash is itself. */
export function parsePattern(text: string): Pattern {
  const parts: (string | Wildcard)[] = [];
  for (const [token] of text.matchAll(/\\[\\*?]|[*?]|[^\\*?]+|\\/gs)) {
    if (token === '*') parts.push(ANY);
    else if (token === '?') parts.push(ONE);
    else
      parts.push(
        token.length === 2 && token.startsWith('\\') && /[\\*?]/.test(token[1] ?? '')
          ? token.slice(1)
          : token,
      );
  }
  return tidy(parts);
}

export function tidy(parts: Pattern): Pattern {
  const tidied: (string | Wildcard)[] = [];
  for (const part of parts) {
    const last = tidied.at(-1);
    if (part === '' || (part === ANY && last === ANY)) continue;
    if (typeof part === 'string' && typeof last === 'string') tidied[tidied.length - 1] = last + part;
    else tidied.push(part);
  }
  return tidied;
}

/** The literal text, when there is no wildcard. */
export function literalOf(pattern: Pattern): string | null {
  if (pattern.length === 0) return '';
  const [only] = pattern;
  return pattern.length === 1 && typeof only === 'string' ? only : null;
}

export function mapText(pattern: Pattern, change: (text: string) => string): Pattern {
  return tidy(pattern.map((part) => (typeof part === 'string' ? change(part) : part)));
}

/** On texts already in lower case unless `cased`. */
export function patternMatcher(pattern: Pattern, cased: boolean): (text: string) => boolean {
  const parts = cased ? pattern : mapText(pattern, (text) => text.toLowerCase());
  const [first, middle, last] = parts;
  const fold = cased ? (text: string) => text : (text: string) => text.toLowerCase();
  const literal = literalOf(parts);
  if (literal !== null) return (text) => fold(text) === literal;
  if (parts.length === 1 && first === ANY) return () => true;
  if (parts.length === 2 && typeof first === 'string' && middle === ANY) {
    return (text) => fold(text).startsWith(first);
  }
  if (parts.length === 2 && first === ANY && typeof middle === 'string') {
    return (text) => fold(text).endsWith(middle);
  }
  if (parts.length === 3 && first === ANY && typeof middle === 'string' && last === ANY) {
    return (text) => fold(text).includes(middle);
  }
  return wildcardMatcher(parts, fold);
}

/** Linear in the pattern times the text, unlike a regular expression of many `.*`. */
function wildcardMatcher(parts: Pattern, fold: (text: string) => string): (text: string) => boolean {
  const steps = parts.flatMap((part): (string | Wildcard)[] =>
    typeof part === 'string' ? Array.from(part) : [part],
  );
  return (text) => {
    const characters = Array.from(fold(text));
    let step = 0;
    let at = 0;
    let retryStep = -1;
    let retryAt = 0;
    while (at < characters.length) {
      const want = steps[step];
      if (want === ANY) {
        retryStep = ++step;
        retryAt = at;
      } else if (want !== undefined && (want === ONE || want === characters[at])) {
        step++;
        at++;
      } else if (retryStep >= 0) {
        step = retryStep;
        at = ++retryAt;
      } else return false;
    }
    while (steps[step] === ANY) step++;
    return step === steps.length;
  };
}
