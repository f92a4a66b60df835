import { expect, test } from 'vitest';
import { formatDateTime, formatDuration } from './date-time.ts';

test.for([
  ['2026-11-23T05:05:12.000Z', 'ko', 'Asia/Seoul', '2026-11-23 14:05 KST (05:05 UTC)'],
  ['2026-11-23T05:05:12.000Z', 'en', 'Asia/Seoul', '2026-11-23 14:05 KST (05:05 UTC)'],
  ['2026-11-22T17:05:00Z', 'ko', 'Asia/Seoul', '2026-11-23 02:05 KST (2026-11-22 17:05 UTC)'],
  ['2026-11-22T15:00:00+09:00', 'ko', 'Asia/Seoul', '2026-11-22 15:00 KST (06:00 UTC)'],
  ['2026-11-22T15:00:00Z', 'en', 'Asia/Seoul', '2026-11-23 00:00 KST (2026-11-22 15:00 UTC)'],
  ['2026-11-23T05:05:12.000Z', 'en', 'UTC', '2026-11-23 05:05 UTC'],
  ['2026-11-23T05:05:12.000Z', 'en', 'Etc/UTC', '2026-11-23 05:05 UTC'],
  ['2026-07-01T12:00:00Z', 'en', 'America/Los_Angeles', '2026-07-01 05:00 PDT (12:00 UTC)'],
  ['2026-01-01T12:00:00Z', 'en', 'Asia/Kathmandu', '2026-01-01 17:45 GMT+5:45 (12:00 UTC)'],
] as const)('%s in %s, %s', ([iso, language, zone, expected]) => {
  expect(formatDateTime(iso, language, zone)).toBe(expected);
});

test.for([
  [0, '0.0 s', '0.0초'],
  [949, '0.9 s', '0.9초'],
  [9_949, '9.9 s', '9.9초'],
  [9_950, '10 s', '10초'],
  [59_400, '59 s', '59초'],
  [59_600, '1 min', '1분'],
  [74_000, '1 min 14 s', '1분 14초'],
] as const)('%i ms', ([ms, en, ko]) => {
  expect(formatDuration(ms, 'en')).toBe(en);
  expect(formatDuration(ms, 'ko')).toBe(ko);
});
