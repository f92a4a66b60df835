import { expect, test } from 'vitest';
import { stopOf, stopsFor } from './stops.ts';

test.for([
  'user/mina',
  'group/devs',
  'role/ci.deploy@x',
  'ap-northeast-2/i-0123456789abcdef0',
  'us-gov-west-1/i-01234567',
  'eu-west-1/db/orders-2',
])('%s can be stopped', (typed) => {
  expect(stopOf(typed)?.names).toEqual([typed.replace(/^.*-\d\/(?:db\/)?/, '')]);
});

test.for([
  '',
  'mina',
  'user/',
  'user/a/b',
  'user/*',
  'root',
  'i-0123456789abcdef0',
  'ap-northeast-2/i-xyz',
  'nowhere/i-0123456789abcdef0',
  'ap-northeast-2/db/',
  'ap-northeast-2/db/*',
  'ap-northeast-2/bucket/x',
])('"%s" is nothing that a budget can stop', (typed) => {
  expect(stopOf(typed)).toBeUndefined();
});

test('people go together, machines by kind and region, each once', () => {
  const typed = [
    'user/mina',
    'ap-northeast-2/i-0123456789abcdef0',
    'role/ci',
    'user/mina',
    'eu-west-1/i-0123456789abcdef1',
    'ap-northeast-2/db/orders',
    'ap-northeast-2/i-0123456789abcde00',
  ];
  expect(stopsFor(typed)).toEqual([
    { kind: 'people', where: null, names: ['role/ci', 'user/mina'] },
    { kind: 'ec2', where: 'ap-northeast-2', names: ['i-0123456789abcde00', 'i-0123456789abcdef0'] },
    { kind: 'ec2', where: 'eu-west-1', names: ['i-0123456789abcdef1'] },
    { kind: 'rds', where: 'ap-northeast-2', names: ['orders'] },
  ]);
});
