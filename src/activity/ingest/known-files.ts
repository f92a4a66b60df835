/**
 * The files that were stored before, by content: a table of 16-byte beginnings of SHA-256 in shared memory, so that
 * every reading thread looks into the same.
 */
const KEY_WORDS = 4;

export class KnownFiles {
  readonly memory: SharedArrayBuffer;
  readonly #words: Uint32Array;
  readonly #slots: number;

  /** Of the memory of another thread. */
  constructor(memory: SharedArrayBuffer) {
    this.memory = memory;
    this.#words = new Uint32Array(memory);
    this.#slots = this.#words.length / KEY_WORDS;
  }

  static of(sha256s: readonly Uint8Array[]): KnownFiles {
    const slots = 2 ** Math.ceil(Math.log2(sha256s.length * 2 + 2));
    const known = new KnownFiles(new SharedArrayBuffer(slots * KEY_WORDS * 4));
    for (const sha256 of sha256s) known.#words.set(keyOf(sha256), known.#slotOf(keyOf(sha256)) * KEY_WORDS);
    return known;
  }

  has(sha256: Uint8Array): boolean {
    return !this.#isFree(this.#slotOf(keyOf(sha256)));
  }

  /** Where it is, or would be. */
  #slotOf(key: Uint32Array): number {
    let slot = (key[0] ?? 0) % this.#slots;
    while (!this.#isFree(slot) && !key.every((word, at) => word === this.#words[slot * KEY_WORDS + at])) {
      slot = (slot + 1) % this.#slots;
    }
    return slot;
  }

  #isFree(slot: number): boolean {
    const at = slot * KEY_WORDS;
    return this.#words.subarray(at, at + KEY_WORDS).every((word) => word === 0);
  }
}

function keyOf(sha256: Uint8Array): Uint32Array {
  // A copy: what is given may lie anywhere in a larger memory.
  return new Uint32Array(new Uint8Array(sha256.subarray(0, KEY_WORDS * 4)).buffer);
}
