import { SKIP_REASONS, type Skipped, type SkipReason } from './leak.ts';

const EXAMPLES = 5;

/** Counts what was not read, and keeps the first few names. */
export class Skips {
  readonly #byReason = new Map<SkipReason, { count: number; examples: string[] }>();

  add(reason: SkipReason, path: string): void {
    const some = this.#byReason.get(reason) ?? { count: 0, examples: [] };
    some.count += 1;
    if (some.examples.length < EXAMPLES) some.examples.push(path);
    this.#byReason.set(reason, some);
  }

  list(): readonly Skipped[] {
    return SKIP_REASONS.flatMap((reason) => {
      const some = this.#byReason.get(reason);
      return some ? [{ reason, ...some }] : [];
    });
  }
}
