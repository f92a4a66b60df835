/**
 * Pieces of a batch on disk, one line a record: the file's name, a byte that no JSON holds, the record. The database
 * reads a piece whole, so that a line it cannot take must not get in.
 */
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, writeSync } from 'node:fs';

/** More than a batch usually gives: a small rest costs as many files as a whole piece. */
const PIECE_BYTES = 128 * 1024 * 1024;
const BUFFER_BYTES = 8 * 1024 * 1024;
/** Four times the longest event that CloudTrail delivers (1 MB). */
const MAX_RECORD_BYTES = 4 * 1024 * 1024;
const MAX_NAME_BYTES = 32 * 1024;
export const MAX_LINE_BYTES = MAX_RECORD_BYTES + MAX_NAME_BYTES + 2;
const SEPARATOR = 0x01;
const NEWLINE = 0x0a;

export interface Piece {
  readonly path: string;
  readonly records: number;
  readonly bytes: number;
}

export interface LinesTaken {
  readonly records: number;
  readonly tooLong: number;
  /** Holds a control character, as no JSON does. */
  readonly invalid: number;
}

export class PieceWriter {
  readonly #prefix: string;
  readonly #onPiece: (piece: Piece) => void;
  readonly #buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  #filled = 0;
  #file: number | undefined;
  #written = 0;
  #records = 0;
  #pieces = 0;

  /** @param prefix of the paths of the pieces */
  constructor(prefix: string, onPiece: (piece: Piece) => void) {
    this.#prefix = prefix;
    this.#onPiece = onPiece;
  }

  /** @param lines each ended by a newline */
  add(name: string, lines: Uint8Array): LinesTaken {
    const head = Buffer.concat([headOf(name), Buffer.of(SEPARATOR)]);
    const text = isUtf8(lines) ? asBuffer(lines) : Buffer.from(asBuffer(lines).toString('utf8'));
    const suspect = text.includes(SEPARATOR) || text.includes(0) || text.includes(0x0d);
    let [records, tooLong, invalid] = [0, 0, 0];
    for (let start = 0; start < text.length; ) {
      const newline = text.indexOf(NEWLINE, start);
      const end = newline < 0 ? text.length : newline;
      if (end - start > MAX_RECORD_BYTES) tooLong++;
      else if (suspect && hasControl(text.subarray(start, end))) invalid++;
      else if (end > start) {
        this.#line(head, text, start, end);
        records++;
      }
      start = end + 1;
    }
    return { records, tooLong, invalid };
  }

  #line(head: Buffer, text: Buffer, start: number, end: number): void {
    const length = head.length + (end - start) + 1;
    if (this.#filled + length > BUFFER_BYTES) this.#flush();
    if (this.#written + this.#filled + length > PIECE_BYTES) this.end();
    head.copy(this.#buffer, this.#filled);
    text.copy(this.#buffer, this.#filled + head.length, start, end);
    this.#filled += length;
    this.#buffer[this.#filled - 1] = NEWLINE;
    this.#records++;
  }

  #flush(): void {
    this.#file ??= openSync(this.#path(), 'wx', 0o600);
    for (let at = 0; at < this.#filled; ) at += writeSync(this.#file, this.#buffer, at, this.#filled - at);
    this.#written += this.#filled;
    this.#filled = 0;
  }

  /** Gives the last piece. */
  end(): void {
    if (this.#records === 0) return;
    this.#flush();
    if (this.#file !== undefined) closeSync(this.#file);
    this.#onPiece({ path: this.#path(), records: this.#records, bytes: this.#written });
    this.#file = undefined;
    this.#pieces++;
    this.#written = 0;
    this.#records = 0;
  }

  #path(): string {
    return `${this.#prefix}-${this.#pieces}.lines`;
  }
}

/** A name is a person's or an attacker's: in a line of its own kind it must stay one field. */
function headOf(name: string): Buffer {
  return Buffer.from(name.replaceAll(/\p{Cc}/gu, '\ufffd').toWellFormed()).subarray(0, MAX_NAME_BYTES);
}

function hasControl(line: Buffer): boolean {
  return line.includes(SEPARATOR) || line.includes(0) || line.includes(0x0d);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
