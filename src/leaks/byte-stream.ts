/** What comes out of a process, taken by lines and by lengths, never whole. */
export class ByteStream {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Up to the next `end`, without it; at the end of the stream what is left, then `undefined`. */
  async until(end: number): Promise<Buffer | undefined> {
    const pieces: Buffer[] = [];
    for (;;) {
      const at = this.#rest.indexOf(end);
      if (at >= 0) {
        pieces.push(this.#rest.subarray(0, at));
        this.#rest = this.#rest.subarray(at + 1);
        return Buffer.concat(pieces);
      }
      if (this.#rest.length > 0) pieces.push(this.#rest);
      if (!(await this.#more())) {
        this.#rest = Buffer.alloc(0);
        return pieces.length > 0 ? Buffer.concat(pieces) : undefined;
      }
    }
  }

  /** The next `length` bytes. Whoever stops early still leaves the stream behind them. */
  async *take(length: number): AsyncGenerator<Uint8Array> {
    let left = length;
    try {
      while (left > 0) {
        const piece = await this.#piece(left);
        if (!piece) return;
        left -= piece.length;
        yield piece;
      }
    } finally {
      while (left > 0) {
        const piece = await this.#piece(left);
        left -= piece?.length ?? left;
      }
    }
  }

  async #piece(most: number): Promise<Buffer | undefined> {
    if (this.#rest.length === 0 && !(await this.#more())) return undefined;
    const piece = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(piece.length);
    return piece;
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done) return false;
    this.#rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return true;
  }
}
