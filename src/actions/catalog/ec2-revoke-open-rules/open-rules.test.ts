import { expect, test } from 'vitest';
import type { GroupRule } from '../../group-rules.ts';
import { openRules, opensMore, watched } from './open-rules.ts';

function rule(ports: string, range: string, more: Partial<GroupRule> = {}): GroupRule {
  const [from = '', to = from] = ports.split('-');
  return {
    direction: 'ingress',
    protocol: 'tcp',
    fromPort: Number(from),
    toPort: Number(to),
    peer: range.includes(':') ? { ipv6: range } : { ipv4: range },
    description: null,
    tags: [],
    ...more,
  };
}

const WEB = rule('443', '0.0.0.0/0');
const SSH = rule('22', '0.0.0.0/0');
const listed = (...entries: readonly string[]): GroupRule =>
  rule('22', '', { peer: { prefixList: 'pl-1', entries } });
const ALL = rule('0', '0.0.0.0/0', { protocol: '-1', fromPort: -1, toPort: -1 });

test.for<[string, readonly GroupRule[], readonly GroupRule[]]>([
  ['the web stays', [WEB, rule('80', '::/0')], []],
  ['remote access', [SSH, WEB], [SSH]],
  ['over IPv6', [rule('3389', '::/0'), WEB], [rule('3389', '::/0')]],
  ['a range of ports around it', [rule('20-25', '0.0.0.0/0')], [rule('20-25', '0.0.0.0/0')]],
  ['everything', [ALL, WEB], [ALL]],
  ['from one office', [rule('22', '203.0.113.7/32')], []],
  ['from a private network', [rule('22', '10.0.0.0/8')], []],
  [
    'two halves of the internet',
    [rule('22', '0.0.0.0/1'), rule('22', '128.0.0.0/1'), rule('22', '203.0.113.7/32')],
    [rule('22', '0.0.0.0/1'), rule('22', '128.0.0.0/1')],
  ],
  ['a prefix list of everything', [listed('0.0.0.0/0')], [listed('0.0.0.0/0')]],
  [
    'a prefix list with everything in it',
    [listed('203.0.113.0/24', '::/0')],
    [listed('203.0.113.0/24', '::/0')],
  ],
  ['a prefix list of offices', [listed('203.0.113.0/24', '10.0.0.0/8')], []],
  [
    'half the internet by itself, half by a list',
    [listed('0.0.0.0/1'), rule('22', '128.0.0.0/1')],
    [listed('0.0.0.0/1'), rule('22', '128.0.0.0/1')],
  ],
  ['the same list for visitors', [{ ...listed('0.0.0.0/0'), fromPort: 443, toPort: 443 }], []],
  ['UDP is not TCP', [rule('22', '0.0.0.0/0', { protocol: 'udp' })], []],
  ['outwards', [{ ...ALL, direction: 'egress' }], []],
  ['another group', [rule('22', '', { peer: { group: 'sg-1', owner: null } })], []],
])('%s', ([, rules, open]) => {
  expect(openRules(rules, watched())).toEqual(open);
});

test('only the ports that are asked for', () => {
  const game = rule('25565', '0.0.0.0/0');
  expect(openRules([SSH, game, WEB], watched([25565]))).toEqual([game]);
});

test('what else a rule opens', () => {
  expect([SSH, rule('20-25', '0.0.0.0/0'), ALL].map(opensMore)).toEqual([false, true, true]);
});
