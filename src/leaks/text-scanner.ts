/**
 * Finds credentials in text that comes in pieces of any size, in memory that does not grow with it. Pieces are looked
 * at with what stands before and behind them, so that none is cut in two and every name stands by its value.
 */
import { type Found, findCredentials } from './find/find-credentials.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Sighting } from './leak.ts';

const WINDOW = 96 * 1024;
/** The longest credential (a presigned address, a short-term Bedrock key) fits; so does what is looked at around one. */
const BEHIND = 10_000;
const BEFORE = 9000;

const ALLOWED = 'jikimi:allow';

export interface TextFindings {
  readonly sightings: readonly Sighting[];
  /** From documentation, or plainly made up. */
  readonly examples: number;
}

export class TextScanner {
  #text = '';
  /** Up to here in `#text` everything was told. */
  #told = 0;
  #linesDropped = 0;

  /** What is known after this piece. */
  push(piece: string): TextFindings {
    this.#text += piece;
    return this.#text.length - this.#told < WINDOW + BEHIND
      ? NOTHING
      : this.#tell(this.#text.length - BEHIND);
  }

  end(): TextFindings {
    return this.#tell(this.#text.length);
  }

  #tell(until: number): TextFindings {
    const text = this.#text;
    const found = findCredentials(text).filter(({ start }) => start >= this.#told && start < until);
    const real = found.filter(({ isExample }) => !isExample);
    const lineOf = lineCounter(text, this.#linesDropped);
    const sightings = real.map((one) => sighting(one, lineOf(one.start), text));
    this.#drop(until);
    return { sightings, examples: found.length - real.length };
  }

  #drop(until: number): void {
    const from = Math.max(0, until - BEFORE);
    this.#linesDropped += countLines(this.#text, 0, from);
    this.#text = this.#text.slice(from);
    this.#told = until - from;
  }
}

const NOTHING: TextFindings = { sightings: [], examples: 0 };

function sighting(found: Found, line: number, text: string): Sighting {
  const { kind, credential, shown, account, owner, expiresAt, certainty, belongsTo, start, end } = found;
  return {
    kind,
    fingerprint: fingerprintOf(credential),
    shown: copied(shown),
    account: copied(account),
    owner: copied(owner),
    expiresAt,
    belongsTo: belongsTo && !belongsTo.isExample ? fingerprintOf(belongsTo.credential) : undefined,
    certainty,
    line,
    allowed: lineAround(text, start, end).includes(ALLOWED),
  };
}

/** A part of a string keeps the whole alive. */
function copied(part: string | undefined): string | undefined {
  return part === undefined ? undefined : Buffer.from(part).toString();
}

function lineAround(text: string, start: number, end: number): string {
  const next = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, next < 0 ? text.length : next);
}

/** For ascending places. */
function lineCounter(text: string, before: number): (at: number) => number {
  let counted = 0;
  let line = before + 1;
  return (at) => {
    line += countLines(text, counted, at);
    counted = at;
    return line;
  };
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
