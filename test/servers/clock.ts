/** The time an account lives in: the real one, until a test or a scenario sets it. Moves only forward. */
export class VirtualClock {
  #at: number | undefined;

  /** Milliseconds since 1970. */
  nowMs(): number {
    return this.#at ?? Date.now();
  }

  now(): Date {
    return new Date(this.nowMs());
  }

  /** From now on the account's time stands still between calls. @throws {RangeError} for a time already past */
  set(at: Date): void {
    if (this.#at !== undefined && at.getTime() < this.#at) {
      throw new RangeError(
        `It is ${this.now().toISOString()} already: time does not go back to ${at.toISOString()}`,
      );
    }
    this.#at = at.getTime();
  }

  advance(ms: number): void {
    this.set(new Date(this.nowMs() + ms));
  }

  /** `undefined` while the time is the real one. */
  get virtualMs(): number | undefined {
    return this.#at;
  }
}
