import type { Neighbours } from '../../resources/ec2-instance.ts';

const HOUR_MS = 3_600_000;

/** For each instance of one region, given when each last started (ISO 8601), how it stands among the others. */
export function neighboursOf(startedAt: readonly string[]): readonly Neighbours[] {
  const times = startedAt.map((at) => Date.parse(at));
  const sorted = times.toSorted((a, b) => a - b);
  const [oldest, secondOldest] = sorted;
  return times.map((time) => {
    const oldestOther = time === oldest ? secondOldest : oldest;
    return {
      oldestStartedAt: oldestOther === undefined ? null : new Date(oldestOther).toISOString(),
      startedWithinHour: countUpTo(sorted, time + HOUR_MS) - countUpTo(sorted, time - HOUR_MS - 1) - 1,
    };
  });
}

/** How many of the sorted numbers are at most `limit`, by halving. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
