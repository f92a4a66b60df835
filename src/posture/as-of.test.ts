import { expect, test } from 'vitest';
import { known } from '../kernel/reading.ts';
import { withAsOf } from './as-of.ts';
import { fail } from './control.ts';

const VERDICT = fail({ en: 'Bad.', ko: '나쁩니다.' }, 'low');

test('live facts need no time', () => expect(withAsOf(VERDICT, [known(1)])).toEqual(VERDICT));

test('the oldest fact counts', () => {
  const readings = [known(1), known(2, '2026-11-20T01:00:00+09:00'), known(3, '2026-11-19T22:00:00.000Z')];
  expect(withAsOf(VERDICT, readings)).toEqual({
    status: 'fail',
    severity: 'low',
    because: { en: 'Bad. As of 2026-11-19 16:00 UTC.', ko: '나쁩니다. 2026-11-19 16:00 UTC 기준입니다.' },
  });
});
