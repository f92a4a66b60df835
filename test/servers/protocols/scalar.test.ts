import { expect, test } from 'vitest';
import { readTimestamp, writeTimestamp } from './scalar.ts';

test.for([
  ['2026-11-20T01:02:03Z', '2026-11-20T01:02:03.000Z'],
  ['2026-11-20T01:02:03+00:00', '2026-11-20T01:02:03.000Z'],
  ['2026-11-20T01:02:03.123456Z', '2026-11-20T01:02:03.123Z'],
  ['2026-11-20T01:02:03.999600+09:00', '2026-11-19T16:02:04.000Z'],
  ['Fri, 20 Nov 2026 01:02:03 GMT', '2026-11-20T01:02:03.000Z'],
  ['1795136523.5', '2026-11-20T01:02:03.500Z'],
])('reads %s', ([text = '', expected]) => expect(readTimestamp(text).toISOString()).toBe(expected));

test.for([
  ['iso8601', '2026-11-20T01:02:03Z'],
  ['rfc822', 'Fri, 20 Nov 2026 01:02:03 GMT'],
  ['unixTimestamp', 1795136523],
] as const)('writes %s', ([format, expected]) => {
  expect(writeTimestamp(new Date('2026-11-20T01:02:03Z'), format)).toBe(expected);
});
