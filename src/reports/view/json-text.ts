/**
 * JSON that a terminal can show: the same data, with every character that could act or hide written as its code. It
 * comes in blocks, so that the text of a large account is never in memory as a whole.
 */
import { HIDDEN } from './visible.ts';

const INDENT = '  ';
const BLOCK_LENGTH = 64 * 1024;

/**
 * The layout of `JSON.stringify(value, null, 2)`, and a line feed. Generators in it (see `lazily`) become lists, made
 * item by item.
 */
export function* jsonText(value: unknown): Generator<string> {
  let block = '';
  for (const piece of pieces(value, '\n')) {
    block += piece;
    if (block.length < BLOCK_LENGTH) continue;
    yield harmless(block);
    block = '';
  }
  yield harmless(`${block}\n`);
}

/** A list whose items are made when their turn comes. */
export function* lazily<Item, Made extends object>(
  items: Iterable<Item>,
  make: (item: Item) => Made,
): Generator<Made> {
  for (const item of items) yield make(item);
}

/** `lineFeed` brings the indentation of the value with it. */
function* pieces(value: unknown, lineFeed: string): Generator<string> {
  if (typeof value !== 'object' || value === null) yield JSON.stringify(value);
  else if (Array.isArray(value)) {
    const members = value.map((member) => pieces(member, lineFeed + INDENT));
    yield* bracketed('[', members, ']', lineFeed);
  } else if (Symbol.iterator in value) {
    yield* bracketed('[', wholes(value as Iterable<object>, lineFeed + INDENT), ']', lineFeed);
  } else yield* bracketed('{', entries(value, lineFeed + INDENT), '}', lineFeed);
}

function* bracketed(
  open: string,
  members: Iterable<Iterable<string>>,
  close: string,
  lineFeed: string,
): Generator<string> {
  let before = open;
  for (const member of members) {
    yield before + lineFeed + INDENT;
    yield* member;
    before = ',';
  }
  yield before === open ? open + close : lineFeed + close;
}

function* entries(value: object, lineFeed: string): Generator<Iterable<string>> {
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) yield entry(name, member, lineFeed);
  }
}

function* entry(name: string, member: unknown, lineFeed: string): Generator<string> {
  yield `${JSON.stringify(name)}: `;
  yield* pieces(member, lineFeed);
}

/** One piece each: quicker than member by member, and no item is large. */
function* wholes(items: Iterable<object>, lineFeed: string): Generator<readonly [string]> {
  for (const item of items) yield [JSON.stringify(item, null, INDENT).replaceAll('\n', lineFeed)];
}

/** Anything but printable ASCII, Hangul and the layout's own line feeds; those inside strings are already escaped. */
const UNUSUAL = /[^\n -~가-힣]+/g;

function harmless(json: string): string {
  return json.replace(UNUSUAL, (run) => run.replace(HIDDEN, escaped));
}

function escaped(hidden: string): string {
  const units = Array.from({ length: hidden.length }, (_, at) => hidden.charCodeAt(at).toString(16));
  return units.map((unit) => `\\u${unit.padStart(4, '0')}`).join('');
}
