import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

/** Takes a token at each of these times; when each may be used. */
function usedAt(bucketOf: (now: () => number) => TokenBucket, times: readonly number[]): number[] {
  let time = 0;
  const bucket = bucketOf(() => time);
  return times.map((at) => {
    time = at;
    return at + bucket.take();
  });
}

test('the burst goes at once, the rest one interval apart', () => {
  const used = usedAt((now) => new TokenBucket({ perSecond: 10, burst: 3 }, now), [0, 0, 0, 0, 0]);
  expect(used).toEqual([0, 0, 0, 100, 200]);
});

test('a rest refills the bucket, but never beyond the burst', () => {
  const used = usedAt(
    (now) => new TokenBucket({ perSecond: 10, burst: 2 }, now),
    [0, 0, 60_000, 60_000, 60_000],
  );
  expect(used).toEqual([0, 0, 60_000, 60_000, 60_100]);
});

test('in no window are more tokens used than the pace allows, and none overtakes', () => {
  fc.assert(
    fc.property(
      fc.record({ perSecond: fc.integer({ min: 1, max: 100 }), burst: fc.integer({ min: 1, max: 50 }) }),
      fc.array(fc.nat(400), { minLength: 1, maxLength: 120 }),
      (pace, gaps) => {
        let time = 0;
        const times = gaps.map((gap) => (time += gap));
        const used = usedAt((now) => new TokenBucket(pace, now), times);
        expect(used).toEqual([...used].sort((a, b) => a - b));
        for (const [first, from] of used.entries()) {
          for (const [last, to] of used.entries()) {
            if (last < first) continue;
            const allowed = pace.burst + ((to - from) / 1000) * pace.perSecond;
            expect(last - first + 1).toBeLessThanOrEqual(allowed + 1e-6);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
