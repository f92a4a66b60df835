import { expect, test } from 'vitest';
import { ownAddressFrom, ownAddressOf } from './own-address.ts';

test.for<[string, string]>([
  ['203.0.113.7', '203.0.113.7/32'],
  [' 203.0.113.0/28 ', '203.0.113.0/28'],
  ['2001:db8:7::1', '2001:db8:7::1/128'],
  ['2001:db8:7::/48', '2001:db8:7::/48'],
])('%s is %s', ([typed, range]) => {
  expect(ownAddressOf(typed)).toEqual({ range });
});

test.for([
  ['0.0.0.0/0', /too wide/],
  ['203.0.113.7/8', /too wide/],
  ['::/0', /too wide/],
  ['192.168.0.3', /within a network/],
  ['10.1.2.3/32', /within a network/],
  ['172.31.0.1', /within a network/],
  ['100.64.0.1', /within a network/],
  ['fd00::1', /within a network/],
  ['203.0.113', /Expected/],
  ['203.0.113.7/33', /Expected/],
  ['203.0.113.7/x', /Expected/],
  ['203.0.113.7/24/1', /Expected/],
  ['fe80::1%eth0', /Expected/],
  ['home', /Expected/],
  ['', /Expected/],
] as const)('%s is none: %s', ([typed, why]) => {
  const said = ownAddressOf(typed);
  expect('wrong' in said && said.wrong.en).toMatch(why);
  expect('wrong' in said && said.wrong.ko).toMatch(/[가-힣]/);
  expect(() => ownAddressFrom('--my-address', typed)).toThrow(`--my-address cannot be "${typed}"`);
});
