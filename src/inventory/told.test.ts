import { expect, test } from 'vitest';
import { readingOf, told } from './told.ts';

test.for([false, 0, '', []])('%j is told', (value) => {
  expect(told(value, 'IsPublic')).toBe(value);
  expect(readingOf('rds:DescribeDBInstances', value, 'IsPublic')).toEqual({ state: 'known', value });
});

test.for([undefined, null])('%s is not "no"', (value) => {
  expect(() => told(value, 'IsPublic')).toThrow('AWS left out IsPublic');
  expect(readingOf('rds:DescribeDBInstances', value, 'IsPublic')).toMatchObject({
    state: 'failed',
    action: 'rds:DescribeDBInstances',
    fault: { code: 'MemberMissing' },
  });
});
