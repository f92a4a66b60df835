import { expect, test } from 'vitest';
import type { Moment } from '../../../access/access.ts';
import { DAYS, dayGrid } from './days.ts';

const now = '2026-11-20T12:00:00Z';

function moment(at: string, who: string | null, kind: Moment['kind'] = 'signed-in'): Moment {
  return { at, who, kind, from: null, region: null, detail: null, source: 'event-history', asOf: null };
}

test('a day is a day of UTC, and the last column is today', () => {
  const { rows, from } = dayGrid({
    now,
    timeline: [moment('2026-11-20T00:00:00Z', 'a'), moment('2026-11-20T08:59:00+09:00', 'a')],
  });
  expect(from).toBe('2026-08-23');
  expect(rows[0]?.cells.map(({ day, number }) => [day, number])).toEqual([
    [DAYS - 1, 1],
    [DAYS - 2, 1],
  ]);
});

test('what is older, or claims to be of tomorrow, is not in the picture', () => {
  const { rows } = dayGrid({
    now,
    timeline: [moment('2026-11-21T00:00:00Z', 'a'), moment('2026-08-22T23:59:59Z', 'a')],
  });
  expect(rows).toEqual([]);
});

test('failures and sign-ins of one day are two marks, and nameless ones a row of their own', () => {
  const at = '2026-11-19T10:00:00Z';
  const { rows } = dayGrid({
    now,
    timeline: [moment(at, 'a'), moment(at, 'a'), moment(at, 'a', 'sign-in-failed'), moment(at, null)],
  });
  expect(rows.map(({ who, cells }) => [who, cells.map(({ mark, number }) => `${number} ${mark}`)])).toEqual([
    ['a', ['1 failed', '2 signed-in']],
    [null, ['1 signed-in']],
  ]);
});

test('rows are bounded; the rest is counted', () => {
  const timeline = Array.from({ length: 100 }, (_, at) => moment('2026-11-19T10:00:00Z', `u${at}`));
  const { rows, left } = dayGrid({ now, timeline });
  expect(rows.length + left).toBe(100);
  expect(left).toBeGreaterThan(0);
});
