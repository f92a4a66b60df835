/** Gathers records as lines of compact JSON. Each is proven to be JSON first: one bad line would spoil a batch. */
import { asBuffer, BACKSLASH, isBlank, NEWLINE, QUOTE } from './bytes.ts';

export class LinesWriter {
  #bytes: Buffer = Buffer.alloc(0);
  #length = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get lines(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** @returns why it was not taken */
  add(bytes: Uint8Array, start: number, end: number): string | undefined {
    try {
      JSON.parse(asBuffer(bytes).toString('utf8', start, end));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    this.#room(end - start + 1);
    this.#length = compacted(bytes, start, end, this.#bytes, this.#length);
    this.#bytes[this.#length++] = NEWLINE;
    this.#count++;
    return undefined;
  }

  /** Lines that are made already; the first are not copied. */
  append(bytes: Uint8Array, start: number, end: number, count: number): void {
    this.#count += count;
    if (this.#length === 0) {
      this.#bytes = asBuffer(bytes).subarray(start, end);
      this.#length = end - start;
      return;
    }
    this.#room(end - start);
    this.#bytes.set(bytes.subarray(start, end), this.#length);
    this.#length += end - start;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#length + more, this.#bytes.length * 2, LEAST_BYTES));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

const LEAST_BYTES = 16 * 1024;

/** Copies without the white space between tokens. @returns where the copy ends */
function compacted(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): number {
  let next = at;
  let isInside = false;
  for (let position = start; position < end; position++) {
    const byte = from[position] as number;
    if (!isInside && isBlank(byte)) continue;
    to[next++] = byte;
    if (byte === QUOTE) isInside = !isInside;
    else if (byte === BACKSLASH && isInside) to[next++] = from[++position] as number;
  }
  return next;
}
