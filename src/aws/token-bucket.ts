/** How fast one service in one region may be asked: `burst` calls at once, then `perSecond`. */
export interface Pace {
  readonly perSecond: number;
  readonly burst: number;
}

/** Hands out places in time, first come first served. */
export class TokenBucket {
  readonly #intervalMs: number;
  readonly #creditMs: number;
  readonly #now: () => number;
  #nextAt = Number.NEGATIVE_INFINITY;

  /** `now` gives milliseconds and never goes back. */
  constructor(pace: Pace, now: () => number) {
    this.#intervalMs = 1000 / pace.perSecond;
    this.#creditMs = (pace.burst - 1) * this.#intervalMs;
    this.#now = now;
  }

  /** Takes one token. Milliseconds to wait until it may be used. */
  take(): number {
    const now = this.#now();
    const at = Math.max(this.#nextAt, now - this.#creditMs);
    this.#nextAt = at + this.#intervalMs;
    return Math.max(0, at - now);
  }
}
