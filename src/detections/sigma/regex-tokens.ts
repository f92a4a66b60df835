/**
 * A regular expression of a rule in pieces. Rules are written for PCRE; JavaScript, RE2 (DuckDB) and Java's (Trino) each
 * read some of it otherwise, and some refuse what others take. What is read here is what all can be told alike.
 */
import type { Text } from '../../kernel/text.ts';

export type RegexToken =
  /** Read alike by all once escaped. */
  | { readonly kind: 'literal'; readonly char: string }
  | { readonly kind: 'set'; readonly negated: boolean; readonly items: readonly SetItem[] }
  | { readonly kind: 'any' | 'start' | 'end' | 'begin' | 'finish' | 'boundary' | 'within' }
  | { readonly kind: 'repeat'; readonly text: string; readonly most: number }
  /** `(`, `(?:`, `)`, `|` as they stand. */
  | { readonly kind: 'syntax'; readonly text: string }
  /** Lookarounds, references: JavaScript alone. */
  | { readonly kind: 'beyond'; readonly text: string };

/** First and last code point. */
export type SetItem = readonly [number, number];

/** What none of the engines can be told, or only some of them. */
export class RegexRefused extends Error {
  readonly reason: Text;

  constructor(en: string, ko: string) {
    super(en);
    this.name = 'RegexRefused';
    this.reason = { en, ko };
  }
}

const DIGITS: readonly SetItem[] = [[0x30, 0x39]];
const WORD: readonly SetItem[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
const SPACE: readonly SetItem[] = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
];
const BLANK: readonly SetItem[] = [
  [0x09, 0x09],
  [0x20, 0x20],
];

const SETS: Readonly<Record<string, readonly SetItem[]>> = { d: DIGITS, w: WORD, s: SPACE, h: BLANK };

const NAMED_SETS: Readonly<Record<string, readonly SetItem[]>> = {
  alnum: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x61, 0x7a],
  ],
  alpha: [
    [0x41, 0x5a],
    [0x61, 0x7a],
  ],
  ascii: [[0x00, 0x7f]],
  blank: BLANK,
  cntrl: [
    [0x00, 0x1f],
    [0x7f, 0x7f],
  ],
  digit: DIGITS,
  graph: [[0x21, 0x7e]],
  lower: [[0x61, 0x7a]],
  print: [[0x20, 0x7e]],
  punct: [
    [0x21, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
  ],
  space: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
  upper: [[0x41, 0x5a]],
  word: WORD,
  xdigit: [
    [0x30, 0x39],
    [0x41, 0x46],
    [0x61, 0x66],
  ],
};

const CHARS: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9, v: 11, 0: 0 };
const LAST = 0x10ffff;

/** @throws RegexRefused */
export function readRegex(source: string): readonly RegexToken[] {
  const tokens: RegexToken[] = [];
  let at = 0;
  /** What matches here, from the place that is read. */
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };

  function outside(): RegexToken | readonly RegexToken[] {
    const quoted = next(/\\Q([\s\S]*?)(?:\\E|$)/y);
    if (quoted) return (quoted[1]?.match(/[\s\S]/gu) ?? []).map((char) => ({ kind: 'literal', char }));
    const beyond = next(/\(\?(?:[=!]|<[=!])|\\[1-9]\d?|\\k<\w+>|\(\?P=\w+\)/y);
    if (beyond) return { kind: 'beyond', text: beyond[0].replace(/^\(\?P=(\w+)\)$/, '\\k<$1>') };
    const group = next(/\(\?P?(<[A-Za-z_]\w*>)|\(\?:|\((?![?*])|[)|]/y);
    if (group) return { kind: 'syntax', text: group[1] === undefined ? group[0] : `(?${group[1]}` };
    const repeat = next(/(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})(\?)?/y);
    if (repeat) {
      const [text, from = '1', comma = '', to = ''] = repeat;
      return { kind: 'repeat', text, most: Math.max(Number(from), comma === '' ? 0 : Number(to)) };
    }
    if (next(/\[/y)) return setToken();
    if (next(/\./y)) return { kind: 'any' };
    if (next(/\^/y)) return { kind: 'start' };
    if (next(/\$/y)) return { kind: 'end' };
    const place = next(/\\([AzZbB])/y)?.[1];
    if (place !== undefined) return { kind: PLACES[place] ?? 'within' };
    const set = next(/\\([dwsh])/iy)?.[1];
    if (set !== undefined) return { kind: 'set', ...letterSet(set) };
    if (next(/\\N/y)) return { kind: 'set', negated: true, items: [[10, 10]] };
    return { kind: 'literal', char: String.fromCodePoint(charCode()) };
  }

  function setToken(): RegexToken {
    const negated = next(/\^/y) !== null;
    const items: SetItem[] = [];
    for (let first = true; first || !next(/\]/y); first = false) {
      if (at >= source.length) throw new RegexRefused('a set [ ] is not closed', '[ ]가 닫히지 않았습니다');
      const named = next(/\[:(\^?)(\w+):\]/y);
      const letter = named ? null : next(/\\([dwsh])/iy)?.[1];
      if (named) {
        const [text, not = '', name = ''] = named;
        const found = NAMED_SETS[name];
        if (!found) throw new RegexRefused(`${text} is not known`, `${text}은(는) 알 수 없습니다`);
        items.push(...(not === '' ? found : complement(found)));
      } else if (letter !== undefined && letter !== null) {
        const set = letterSet(letter);
        items.push(...(set.negated ? complement(set.items) : set.items));
      } else {
        const from = next(/\\b/y) ? 8 : charCode();
        const isRange = next(/-(?!\])/y) !== null;
        if (isRange && next(/\\[dwsh]/iy))
          throw new RegexRefused('a range ends in a set', '문자 범위의 끝이 한 글자가 아닙니다');
        const to = isRange ? charCode() : from;
        if (to < from) throw new RegexRefused('a range runs backwards', '문자 범위의 순서가 거꾸로입니다');
        items.push([from, to]);
      }
    }
    return { kind: 'set', negated, items };
  }

  /** Of one character, escaped or not. */
  function charCode(): number {
    const hex = next(/\\(?:x\{([0-9a-f]{1,6})\}|x([0-9a-f]{2})|u([0-9a-f]{4}))/iy);
    if (hex) return inRange(Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16));
    const escaped = next(/\\([\s\S])/uy)?.[1];
    if (escaped !== undefined) {
      const known = CHARS[escaped];
      if (known !== undefined) return known;
      if (/[A-Za-z0-9]/.test(escaped))
        throw new RegexRefused(`\\${escaped} is not supported`, `\\${escaped}은(는) 지원하지 않습니다`);
      return escaped.codePointAt(0) ?? 0;
    }
    if (next(/\(\?/y))
      throw new RegexRefused(
        `(?${source.slice(at, at + 2)} is not supported`,
        `(?${source.slice(at, at + 2)} 형식은 지원하지 않습니다`,
      );
    if (next(/\(\*/y)) throw new RegexRefused('(* ) is not supported', '(* ) 형식은 지원하지 않습니다');
    const plain = next(/[\s\S]/uy)?.[0];
    if (plain === undefined || plain === '\\')
      throw new RegexRefused('it ends in the middle', '중간에서 끝납니다');
    return plain.codePointAt(0) ?? 0;
  }

  while (at < source.length) tokens.push(...[outside()].flat());
  return tokens;
}

const PLACES: Readonly<Record<string, 'begin' | 'finish' | 'boundary' | 'within'>> = {
  A: 'begin',
  z: 'finish',
  Z: 'finish',
  b: 'boundary',
  B: 'within',
};

function letterSet(letter: string): { readonly negated: boolean; readonly items: readonly SetItem[] } {
  return { negated: letter !== letter.toLowerCase(), items: SETS[letter.toLowerCase()] ?? [] };
}

function complement(items: readonly SetItem[]): readonly SetItem[] {
  let next = 0;
  const rest: SetItem[] = [];
  for (const [from, to] of items) {
    if (from > next) rest.push([next, from - 1]);
    next = to + 1;
  }
  return [...rest, [next, LAST]];
}

function inRange(code: number): number {
  if (code > LAST) throw new RegexRefused('there is no such character', '없는 문자입니다');
  return code;
}
