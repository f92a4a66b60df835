import type { TrailRecord } from './detection.ts';

/**
 * An example for a correlation: `times` records, `secondsApart` from each other. What `record` says of the time holds.
 */
export function repeated(
  times: number,
  secondsApart: number,
  record: (nth: number) => TrailRecord,
): readonly [TrailRecord, ...TrailRecord[]] {
  const start = Date.UTC(2026, 4, 6, 17);
  const one = (nth: number): TrailRecord => ({
    eventTime: new Date(start + nth * secondsApart * 1000).toISOString(),
    ...record(nth),
  });
  return [one(0), ...Array.from({ length: times - 1 }, (_, index) => one(index + 1))];
}
