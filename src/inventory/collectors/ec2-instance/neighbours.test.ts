import { expect, test } from 'vitest';
import { neighboursOf } from './neighbours.ts';

const MARCH = '2024-03-01T00:00:00.000Z';

test('alone in the region', () => {
  expect(neighboursOf([MARCH])).toEqual([{ oldestStartedAt: null, startedWithinHour: 0 }]);
});

test('a burst beside an old instance', () => {
  const burst = ['2026-11-19T02:00:00.000Z', '2026-11-19T02:59:59.000Z', '2026-11-19T03:30:00.000Z'];
  expect(neighboursOf([MARCH, ...burst])).toEqual([
    { oldestStartedAt: burst[0], startedWithinHour: 0 },
    { oldestStartedAt: MARCH, startedWithinHour: 1 },
    { oldestStartedAt: MARCH, startedWithinHour: 2 },
    { oldestStartedAt: MARCH, startedWithinHour: 1 },
  ]);
});

test('started in the same second', () => {
  const each = { oldestStartedAt: MARCH, startedWithinHour: 2 };
  expect(neighboursOf([MARCH, MARCH, MARCH])).toEqual([each, each, each]);
});

test('an hour sharp still counts, on both sides', () => {
  const [first] = neighboursOf([MARCH, '2024-03-01T01:00:00.000Z', '2024-02-29T23:00:00.000Z']);
  expect(first?.startedWithinHour).toBe(2);
});
