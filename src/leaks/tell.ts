import type { Sighting, SkipReason, Source } from './leak.ts';

/** Who hears of everything while it is read. */
export interface Tell {
  readonly sighted: (sighting: Sighting, source: Source) => void;
  readonly examples: (count: number) => void;
  readonly skipped: (reason: SkipReason, path: string) => void;
  /** `total` may grow. */
  readonly progress: (done: number, total: number) => void;
}
