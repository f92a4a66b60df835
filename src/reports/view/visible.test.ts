import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyName } from '../../../test/checkups/names.ts';
import { visible } from './visible.ts';

test.for([
  ['\u001b[31mred', '\\e[31mred'],
  ['first\nsecond\r\tthird', 'first\\nsecond\\r\\tthird'],
  ['invoice\u202egpj.exe', 'invoice\\u202egpj.exe'],
  ['\u0000\u007f\u009b', '\\u0000\\u007f\\u009b'],
  ['ad\u200bmin\u00ad\ufeff', 'ad\\u200bmin\\u00ad\\ufeff'],
  ['tag\u{e0041}', 'tag\\u{e0041}'],
  ['half \ud800', 'half \\ud800'],
  ['ad\u200dmin', 'ad\\u200dmin'],
  ['filler\u3164\u115f', 'filler\\u3164\\u115f'],
  ['a\ufe0fb', 'a\\ufe0fb'],
  ['👍🏽 1️⃣ 👩🏽‍💻', '👍🏽 1️⃣ 👩🏽‍💻'],
  ['👩‍👩‍👧‍👦 ❤️‍🔥 버킷', '👩‍👩‍👧‍👦 ❤️‍🔥 버킷'],
  ['한국어 이름 <b>', '한국어 이름 <b>'],
] as const)('%j is shown as %j', ([name, shown]) => {
  expect(visible(name)).toBe(shown);
});

test('what is visible stays as it is', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(visible(visible(name))).toBe(visible(name));
    }),
  );
});
