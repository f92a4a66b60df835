/** A value whose changes take effect some time after they were made, as those of IAM do. */
export class Gradual<T> {
  #changes: { readonly fromMs: number; readonly value: T }[] = [];

  /** @param fromMs the time by which everyone knows; absent: at once, and whatever was still to come is overtaken */
  set(value: T, fromMs?: number): void {
    if (fromMs === undefined) this.#changes = [];
    this.#changes.push({ fromMs: fromMs ?? Number.NEGATIVE_INFINITY, value });
  }

  at(nowMs: number): T | undefined {
    let value: T | undefined;
    let known = 0;
    for (const [index, change] of this.#changes.entries()) {
      if (change.fromMs > nowMs) continue;
      value = change.value;
      known = index;
    }
    if (known > 0) this.#changes.splice(0, known);
    return value;
  }
}
