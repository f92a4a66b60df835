/**
 * The quick way through a log file as CloudTrail delivers it: `{"Records":[{…},{…}]}` without white space becomes lines
 * in place, by turning the commas between records into newlines. Every byte is walked with the state of strings and of
 * depth: a search for the usual beginning of a record is quicker and misses records that begin otherwise.
 */
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  NEWLINE,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SPACE,
} from './bytes.ts';

export interface Split {
  /** Of the lines, each ended by a newline. */
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** After the document. */
  readonly next: number;
}

const HEAD = Buffer.from('{"Records":[{');

/**
 * @param to no newline may lie in `from` to `to`
 * @returns undefined, and the bytes as they were, if they are anything else than such a document from the first byte on
 */
export function splitRecords(bytes: Uint8Array, from: number, to: number): Split | undefined {
  for (let at = 0; at < HEAD.length; at++) if (bytes[from + at] !== HEAD[at]) return undefined;
  const start = from + HEAD.length - 1;
  let record = start;
  for (let count = 1; ; count++) {
    const at = recordEnd(bytes, record, to);
    const byte = at < 0 ? undefined : bytes[at];
    if (byte === COMMA && bytes[at + 1] === OPEN_BRACE) {
      bytes[at] = NEWLINE;
      record = at + 1;
    } else if (byte === CLOSE_BRACKET && at + 1 < to && bytes[at + 1] === CLOSE_BRACE) {
      bytes[at] = NEWLINE;
      return { start, end: at + 1, count, next: at + 2 };
    } else {
      restoreCommas(bytes, { start, end: record });
      return undefined;
    }
  }
}

/** After the record that begins at `from`; -1 if it does not end, or holds white space between its tokens. @param to as above */
export function recordEnd(bytes: Uint8Array, from: number, to: number): number {
  let depth = 0;
  let at = from;
  while (at < to) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      at++;
      for (;;) {
        const inside = bytes[at];
        if (inside === QUOTE) break;
        at += inside === BACKSLASH ? 2 : 1;
        if (at >= to) return -1;
      }
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      depth--;
      if (depth === 0) return at + 1;
    } else if (byte <= SPACE) return -1;
    at++;
  }
  return -1;
}

/** Undoes a split; possible since no newline was there. */
export function restoreCommas(bytes: Uint8Array, { start, end }: Pick<Split, 'start' | 'end'>): void {
  const lines = bytes.subarray(start, end);
  for (let at = lines.indexOf(NEWLINE); at >= 0; at = lines.indexOf(NEWLINE, at)) {
    lines[at] = bytes[start + at + 1] === CLOSE_BRACE ? CLOSE_BRACKET : COMMA;
  }
}
