/**
 * Regular expressions of rules: written for PCRE, run by RE2 (DuckDB), Java (Trino) and JavaScript. What all read
 * alike is passed on; what RE2 cannot do is left to the matcher.
 */
const HEAD_FLAGS = /^\(\?([ims]+)\)/;

/** Takes `(?i)` and its like from the head. */
export function splitFlags(source: string): { readonly source: string; readonly flags: string } {
  const head = HEAD_FLAGS.exec(source);
  return head ? { source: source.slice(head[0].length), flags: head[1] ?? '' } : { source, flags: '' };
}

/** As JavaScript reads it; throws a SyntaxError where it cannot. */
export function toRegExp(source: string, flags: string): RegExp {
  return new RegExp(forJavaScript(source, flags), [...new Set(flags.replace('s', ''))].join(''));
}

const TOKEN = /\\[\s\S]|\[\^?\]?|\]|\(\?P<|[\s\S]/g;

/** `.` and `\s` as RE2 takes them, and the anchors JavaScript lacks. */
function forJavaScript(source: string, flags: string): string {
  let inClass = false;
  return source.replace(TOKEN, (token) => {
    if (inClass) {
      if (token === ']') inClass = false;
      return token === '\\s' ? '\\t\\n\\f\\r ' : token;
    }
    if (token.startsWith('[')) {
      inClass = true;
      return token.endsWith(']') ? `${token.slice(0, -1)}\\]` : token;
    }
    return OUTSIDE[token] ?? (token === '.' ? (flags.includes('s') ? '[^]' : '[^\\n]') : token);
  });
}

const OUTSIDE: Readonly<Record<string, string>> = {
  '\\s': '[\\t\\n\\f\\r ]',
  '\\S': '[^\\t\\n\\f\\r ]',
  '\\A': '(?<![^])',
  '\\z': '(?![^])',
  '\\Z': '(?![^])',
  '(?P<': '(?<',
};

/** Why RE2 cannot run it; null when it can. */
export function beyondRe2(source: string): string | null {
  const bare = source.replace(/\\[^1-9kKGRXuZ]/g, '');
  if (/\(\?(?:[=!]|<[=!])/.test(bare)) return 'lookaround';
  if (/\\[1-9k]/.test(bare)) return 'backreference';
  if (/\(\?>|[*+?}]\+/.test(bare)) return 'possessive';
  if (/\\[KGRXuZ]/.test(bare)) return 'escape';
  for (const [, from = '0', to = '0'] of bare.matchAll(/\{(\d+)(?:,(\d*))?\}/g)) {
    if (Math.max(Number(from), Number(to)) > 1000) return 'repetition';
  }
  return null;
}
