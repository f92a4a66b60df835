import { expect, test } from 'vitest';
import { openAdminPorts } from '../../../inventory/acl-admin-ports.ts';
import type { AclEntry } from '../../../inventory/resources/network-acl.ts';
import { missingRules } from './wall.ts';

function rule(number: number, from: string, more: Partial<AclEntry> = {}): AclEntry {
  return { number, allows: true, protocol: 'all', fromPort: null, toPort: null, from, ...more };
}

const ALL = rule(100, '0.0.0.0/0');
const ALL6 = rule(101, '::/0');
const words = ({ number, allows, protocol, fromPort, toPort, from }: AclEntry) =>
  `${number} ${allows ? 'allow' : 'deny'} ${protocol}${fromPort === null ? '' : ` ${fromPort}-${toPort}`} ${from}`;

const after = (entries: readonly AclEntry[]) =>
  [...entries, ...(missingRules(entries) ?? [])].toSorted((one, other) => one.number - other.number);

test('before the one rule that AWS made', () => {
  expect(missingRules([ALL])?.map(words)).toEqual([
    '92 allow all 10.0.0.0/8',
    '93 allow all 172.16.0.0/12',
    '94 allow all 192.168.0.0/16',
    '95 deny tcp 22-23 0.0.0.0/0',
    '96 deny tcp 3389-3389 0.0.0.0/0',
    '97 deny tcp 5900-5900 0.0.0.0/0',
    '98 deny tcp 5985-5986 0.0.0.0/0',
    '99 deny udp 3389-3389 0.0.0.0/0',
  ]);
});

const SSH = { protocol: 'tcp', fromPort: 22, toPort: 22 };

test.for<[string, readonly AclEntry[]]>([
  ['IPv4', [ALL]],
  ['both families', [ALL, ALL6]],
  ['one port', [rule(100, '0.0.0.0/0', SSH)]],
  ['two halves of the internet', [rule(100, '0.0.0.0/1', SSH), rule(110, '128.0.0.0/1', SSH)]],
  [
    'two rules',
    [rule(50, '0.0.0.0/0', SSH), rule(60, '0.0.0.0/0', { ...SSH, fromPort: 3389, toPort: 3389 })],
  ],
  ['an office first', [rule(90, '203.0.113.0/24', SSH), ALL]],
  ['most is denied', [rule(90, '0.0.0.0/0', { ...SSH, toPort: 3389, allows: false }), ALL]],
])('%s: nothing is open afterwards, and earlier rules stay first', ([, entries]) => {
  const [first] = entries;
  expect(openAdminPorts(entries)).not.toEqual([]);
  const all = after(entries);
  expect(openAdminPorts(all)).toEqual([]);
  expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
  if (first?.from === '203.0.113.0/24') expect(all[0]).toEqual(first);
});

test('what was begun is only finished', () => {
  const begun = [...(missingRules([ALL])?.slice(0, 5) ?? []), ALL];
  expect(after(begun)).toEqual(after([ALL]));
});

test('no number is free', () => {
  expect(missingRules([rule(1, '0.0.0.0/0')])).toBeUndefined();
  expect(missingRules([rule(99, '203.0.113.0/24', SSH), ALL])).toBeUndefined();
});

test('what is closed stays as it is', () => {
  expect(missingRules([rule(100, '10.0.0.0/8'), rule(32767, '0.0.0.0/0', { allows: false })])).toEqual([]);
});
