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
    yield block;
    block = '';
  }
  yield `${block}\n`;
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
  const inner = lineFeed + INDENT;
  if (typeof value !== 'object' || value === null) yield laidOut(value, lineFeed);
  else if (Array.isArray(value)) {
    yield* bracketed(
      '[]',
      value.map((member) => pieces(member, inner)),
      lineFeed,
    );
  } else if (Symbol.iterator in value) {
    yield* bracketed('[]', items(value as Iterable<object>, inner), lineFeed);
  } else yield* bracketed('{}', entries(value, inner), lineFeed);
}

function* bracketed(
  brackets: '[]' | '{}',
  members: Iterable<Iterable<string>>,
  lineFeed: string,
): Generator<string> {
  let before = brackets.slice(0, 1);
  for (const member of members) {
    yield before + lineFeed + INDENT;
    yield* member;
    before = ',';
  }
  yield before === ',' ? lineFeed + brackets.slice(1) : brackets;
}

function* items(values: Iterable<object>, lineFeed: string): Generator<Iterable<string>> {
  const layout = new Layout(lineFeed);
  for (const value of values) yield [layout.textOf(value)];
}

function* entries(value: object, lineFeed: string): Generator<Iterable<string>> {
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) yield entry(name, member, lineFeed);
  }
}

function* entry(name: string, member: unknown, lineFeed: string): Generator<string> {
  yield `${laidOut(name, lineFeed)}: `;
  yield* pieces(member, lineFeed);
}

/**
 * Lays out the items of a list. Most of an item (what its control says) is that of the item before, and is not laid out
 * again.
 */
class Layout {
  readonly #lineFeed: string;
  readonly #members = new Map<string, { readonly label: string; readonly layout: Layout }>();
  #value: unknown;
  #text = '';

  constructor(lineFeed: string) {
    this.#lineFeed = lineFeed;
  }

  textOf(value: unknown): string {
    if (value === this.#value) return this.#text;
    const hasMembers = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.#value = value;
    this.#text = hasMembers ? this.#object(value as Record<string, unknown>) : laidOut(value, this.#lineFeed);
    return this.#text;
  }

  #object(value: Readonly<Record<string, unknown>>): string {
    let text = '';
    // Quicker by a fifth of the whole than Object.keys: items are alike, and nothing is inherited.
    for (const name in value) {
      if (value[name] === undefined) continue;
      const { label, layout } = this.#member(name);
      text += text === '' ? '{' : ',';
      text += label;
      text += layout.textOf(value[name]);
    }
    return text === '' ? '{}' : `${text}${this.#lineFeed}}`;
  }

  #member(name: string): { readonly label: string; readonly layout: Layout } {
    const known = this.#members.get(name);
    if (known) return known;
    const inner = this.#lineFeed + INDENT;
    const member = { label: `${inner}${laidOut(name, inner)}: `, layout: new Layout(inner) };
    this.#members.set(name, member);
    return member;
  }
}

function laidOut(value: unknown, lineFeed: string): string {
  if (typeof value !== 'object') return harmless(JSON.stringify(value));
  return harmless(JSON.stringify(value, null, INDENT).replaceAll('\n', lineFeed));
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
