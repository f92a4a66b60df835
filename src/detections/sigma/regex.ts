/** One regular expression, said to each engine so that all find the same: its pieces are written out for each anew. */
import { type RegexToken, readRegex, type SetItem } from './regex-tokens.ts';

const HEAD_FLAGS = /^\(\?([ims]+)\)/;
/** RE2 refuses more. */
const MOST_REPEATED = 1000;

/** Takes `(?i)` and its like from the head. */
export function splitFlags(source: string): { readonly source: string; readonly flags: string } {
  const head = HEAD_FLAGS.exec(source);
  return head ? { source: source.slice(head[0].length), flags: head[1] ?? '' } : { source, flags: '' };
}

/** @throws RegexRefused, or a SyntaxError where the pieces do not fit together */
export function toRegExp(source: string, flags: string): RegExp {
  return new RegExp(printed(source, javaScript(flags)), flags.includes('i') ? 'iu' : 'u');
}

/** For DuckDB. */
export function toRe2(source: string, flags: string): string {
  return `${switches(flags)}${printed(source, RE2)}`;
}

/** For Trino and Athena. */
export function toJava(source: string, flags: string): string {
  return `${switches(flags)}${printed(source, java(flags))}`;
}

/** Whether RE2 cannot run it, or reads it otherwise: its `\B` also holds between the bytes of one character. */
export function isBeyondRe2(source: string): boolean {
  const tokens = readRegex(source);
  return (
    tokens.some(({ kind }) => kind === 'beyond' || kind === 'within') || mostRepeated(tokens) > MOST_REPEATED
  );
}

/** How often something in it may be repeated: repeats in repeated groups multiply. */
function mostRepeated(tokens: readonly RegexToken[]): number {
  /** Per open group the most in it so far. */
  const open = [1];
  let last = 1;
  for (const token of tokens) {
    if (token.kind === 'syntax' && token.text.startsWith('(')) open.push(1);
    last = token.kind === 'repeat' ? last * Math.max(1, token.most) : 1;
    if (token.kind === 'syntax' && token.text === ')') last = open.pop() ?? 1;
    open.push(Math.max(open.pop() ?? 1, last));
  }
  return Math.max(...open);
}

interface Engine {
  readonly any: string;
  readonly start: string;
  readonly end: string;
  readonly begin: string;
  readonly finish: string;
  readonly boundary: string;
  readonly within: string;
  readonly code: (code: number) => string;
  readonly namesGroups: boolean;
}

const hex = (code: number): string => code.toString(16);
/** JavaScript takes other line ends for ends of a line as well, and Java forgets the last line when it is empty. */
const LINE_START = String.raw`(?:^|(?<=\n))`;
const LINE_END = String.raw`(?:$|(?=\n))`;

function javaScript(flags: string): Engine {
  const isLines = flags.includes('m');
  return {
    any: flags.includes('s') ? '[^]' : String.raw`[^\n]`,
    start: isLines ? LINE_START : '^',
    end: isLines ? LINE_END : '$',
    begin: '^',
    finish: '$',
    boundary: String.raw`\b`,
    within: String.raw`\B`,
    code: (code) => String.raw`\u{${hex(code)}}`,
    namesGroups: true,
  };
}

const RE2: Engine = {
  any: '.',
  start: '^',
  end: '$',
  begin: String.raw`\A`,
  finish: String.raw`\z`,
  boundary: String.raw`\b`,
  within: String.raw`\B`,
  code: (code) => String.raw`\x{${hex(code)}}`,
  namesGroups: false,
};

/** Its `$` passes over a last line end, and its `\b` takes letters of every script for letters. */
function java(flags: string): Engine {
  const isLines = flags.includes('m');
  return {
    ...RE2,
    start: isLines ? String.raw`(?:\A|(?<=\n))` : String.raw`\A`,
    end: isLines ? String.raw`(?:\z|(?=\n))` : String.raw`\z`,
    boundary: '(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))',
    within: '(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))',
  };
}

function switches(flags: string): string {
  const off = ['i', 'm', 's'].filter((flag) => !flags.includes(flag)).join('');
  return `(?${flags}${off === '' ? '' : `-${off}`})`;
}

function printed(source: string, engine: Engine): string {
  return readRegex(source)
    .map((token) => printToken(token, engine))
    .join('');
}

function printToken(token: RegexToken, engine: Engine): string {
  switch (token.kind) {
    case 'literal':
      return literal(token.char, engine);
    case 'set':
      return `[${token.negated ? '^' : ''}${token.items.map((item) => range(item, engine)).join('')}]`;
    case 'syntax':
      return !engine.namesGroups && token.text.startsWith('(?<') ? '(' : token.text;
    case 'repeat':
    case 'beyond':
      return token.text;
    default:
      return engine[token.kind];
  }
}

function literal(char: string, { code }: Engine): string {
  if (/[\\^$.*+?()[\]{}|]/.test(char)) return `\\${char}`;
  return /[\p{Cc}\p{Cf}\p{Z}\p{Cn}\p{Cs}]/u.test(char) && char !== ' '
    ? code(char.codePointAt(0) ?? 0)
    : char;
}

function range([from, to]: SetItem, engine: Engine): string {
  return from === to ? member(from, engine) : `${member(from, engine)}-${member(to, engine)}`;
}

function member(code: number, engine: Engine): string {
  const char = String.fromCodePoint(code);
  return /[A-Za-z0-9_]/.test(char) ? char : engine.code(code);
}
