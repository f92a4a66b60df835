import { expect, test } from 'vitest';
import { count, formatNumber } from './counts.ts';

test('English has a plural, Korean a counter', () => {
  expect(count('region', 1)).toEqual({ en: '1 region', ko: '리전 1개' });
  expect(count('region', 17)).toEqual({ en: '17 regions', ko: '리전 17개' });
  expect(count('place', 0)).toEqual({ en: '0 places', ko: '0곳' });
  expect(count('call', 1234)).toEqual({ en: '1,234 AWS calls', ko: 'AWS 호출 1,234회' });
});

test('numbers have separators', () => {
  expect(formatNumber(1234567, 'ko')).toBe('1,234,567');
});
