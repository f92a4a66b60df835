/** A JSON value where it lies: its parts are found by walking bytes and nothing is parsed, so that a record stays as delivered. */
import {
  asBuffer,
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  isBlank,
  NEWLINE,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipBlanks,
} from './bytes.ts';

/** Between the items of an array. */
export class MalformedJson extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`unexpected byte at ${offset}`);
    this.offset = offset;
  }
}

export class JsonValue {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  /** False: the bytes end before it does. */
  readonly isWhole: boolean;
  /** Where an object's commas or names are not as they must be; no member after it is given. Known once they were asked for. */
  malformedAt: number | undefined;
  #members: ReadonlyMap<string, JsonValue> | undefined;

  /** @param start of its first byte; it ends by `to` at the latest */
  constructor(bytes: Uint8Array, start: number, to: number) {
    this.bytes = asBuffer(bytes);
    this.start = start;
    const end = valueEnd(bytes, start, to);
    this.isWhole = end >= 0;
    this.end = end < 0 ? to : end;
  }

  /** Of text that was made, not found. */
  static of(text: string): JsonValue {
    const bytes = Buffer.from(text);
    return new JsonValue(bytes, skipBlanks(bytes, 0, bytes.length), bytes.length);
  }

  get isObject(): boolean {
    return this.bytes[this.start] === OPEN_BRACE;
  }

  get isArray(): boolean {
    return this.bytes[this.start] === OPEN_BRACKET;
  }

  /** Of an object; of a name given twice the last, as JSON.parse has it. Empty for anything else. */
  get members(): ReadonlyMap<string, JsonValue> {
    this.#members ??= new Map(this.isObject ? this.#pairs() : []);
    return this.#members;
  }

  /** Of an array, in order. Nothing for anything else. @throws MalformedJson after the items before the fault */
  *items(): Generator<JsonValue> {
    if (!this.isArray) return;
    let at = skipBlanks(this.bytes, this.start + 1, this.end);
    while (at < this.end && this.bytes[at] !== CLOSE_BRACKET) {
      const item = new JsonValue(this.bytes, at, this.end);
      if (item.end === at) throw new MalformedJson(at);
      yield item;
      if (!item.isWhole) return;
      at = this.#next(item.end, CLOSE_BRACKET);
      if (at < 0) throw new MalformedJson(item.end);
    }
  }

  /** Of a string, decoded; undefined for anything else. */
  get string(): string | undefined {
    return this.bytes[this.start] === QUOTE && this.isWhole
      ? decoded(this.bytes, this.start, this.end)
      : undefined;
  }

  /** As it stands in the file. */
  get text(): string {
    return this.bytes.toString('utf8', this.start, this.end);
  }

  *#pairs(): Generator<[string, JsonValue]> {
    let at = skipBlanks(this.bytes, this.start + 1, this.end);
    while (at < this.end && this.bytes[at] !== CLOSE_BRACE) {
      const nameEnd = this.bytes[at] === QUOTE ? stringEnd(this.bytes, at, this.end) : at;
      if (nameEnd < 0) return;
      const name = decoded(this.bytes, at, nameEnd);
      const colon = skipBlanks(this.bytes, nameEnd, this.end);
      const start = skipBlanks(this.bytes, colon + 1, this.end);
      if (start >= this.end) return;
      const value = new JsonValue(this.bytes, start, this.end);
      if (name === undefined || this.bytes[colon] !== COLON || value.end === start) {
        this.malformedAt = at;
        return;
      }
      yield [name, value];
      if (!value.isWhole) return;
      at = this.#next(value.end, CLOSE_BRACE);
      if (at < 0) {
        this.malformedAt = value.end;
        return;
      }
    }
  }

  /** The beginning of the part after a comma, or the closing bracket; -1 if there is neither. */
  #next(after: number, closing: number): number {
    const at = skipBlanks(this.bytes, after, this.end);
    if (at >= this.end || this.bytes[at] === closing) return at;
    return this.bytes[at] === COMMA ? skipBlanks(this.bytes, at + 1, this.end) : -1;
  }
}

function decoded(bytes: Buffer, start: number, end: number): string | undefined {
  if (end <= start) return undefined;
  const inner = bytes.toString('utf8', start + 1, end - 1);
  if (!inner.includes('\\')) return inner;
  try {
    return JSON.parse(`"${inner}"`) as string;
  } catch {
    return undefined;
  }
}

/** After the value that begins at `from`; -1 if it does not end by `to`. */
function valueEnd(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from];
  if (first === QUOTE) return stringEnd(bytes, from, to);
  if (first !== OPEN_BRACE && first !== OPEN_BRACKET) return literalEnd(bytes, from, to);
  let depth = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = stringEnd(bytes, at, to) - 1;
      if (at < 0) return -1;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** A newline ends no string but shows that it was cut. */
function stringEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) at++;
    else if (byte === NEWLINE) return -1;
  }
  return -1;
}

function literalEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && !isBlank(bytes[at]) && !ENDS_LITERAL.has(bytes[at])) at++;
  return at;
}

const ENDS_LITERAL: ReadonlySet<number | undefined> = new Set([
  COMMA,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  COLON,
]);
