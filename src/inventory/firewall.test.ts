import { describe, expect, test } from 'vitest';
import {
  type FirewallRule,
  firewallRule,
  internetRanges,
  internetShare,
  letsInternetIn,
  openPortCount,
} from './firewall.ts';

const SSH = { transport: 'tcp', port: 22 } as const;

function tcp(from: number, to: number, ...ipv4: string[]): FirewallRule {
  return firewallRule({
    IpProtocol: 'tcp',
    FromPort: from,
    ToPort: to,
    IpRanges: ipv4.map((CidrIp) => ({ CidrIp })),
  });
}

describe('how much of the internet', () => {
  test.for([
    ['everything', ['0.0.0.0/0'], 1],
    ['two halves', ['0.0.0.0/1', '128.0.0.0/1'], 1],
    ['everything, twice', ['0.0.0.0/0', '0.0.0.0/0'], 1],
    ['all private ranges', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'], 0],
    ['nothing', [], 0],
    ['one address', ['203.0.113.7/32'], 0],
  ] as const)('%s', ([, ranges, share]) => {
    expect(internetShare(ranges, 'ipv4')).toBeCloseTo(share, 4);
  });

  test('IPv6: global unicast is all of it, unique local addresses are none of it', () => {
    expect(internetShare(['::/0'], 'ipv6')).toBe(1);
    expect(internetShare(['2000::/3'], 'ipv6')).toBe(1);
    expect(internetShare(['2000::/4', '3000::/4'], 'ipv6')).toBe(1);
    expect(internetShare(['fc00::/7'], 'ipv6')).toBe(0);
  });
});

describe('who reaches a port', () => {
  const open = (rules: FirewallRule[]) => internetRanges(rules, SSH, 'ipv4');

  test.for<[string, FirewallRule[], string[]]>([
    ['the port itself', [tcp(22, 22, '0.0.0.0/0')], ['0.0.0.0/0']],
    ['inside a range', [tcp(20, 25, '0.0.0.0/0')], ['0.0.0.0/0']],
    [
      'halves in two rules',
      [tcp(22, 22, '0.0.0.0/1'), tcp(0, 1024, '128.0.0.0/1')],
      ['0.0.0.0/1', '128.0.0.0/1'],
    ],
    ['a quarter', [tcp(22, 22, '64.0.0.0/2')], ['64.0.0.0/2']],
    ['the wide one beside my own', [tcp(22, 22, '203.0.113.7/32', '0.0.0.0/0')], ['0.0.0.0/0']],
    ['another port', [tcp(23, 80, '0.0.0.0/0')], []],
    ['my own address', [tcp(22, 22, '203.0.113.7/32')], []],
    ['a private /8', [tcp(22, 22, '10.0.0.0/8')], []],
    ['one country', [tcp(22, 22, '211.0.0.0/8', '121.128.0.0/10', '175.192.0.0/10')], []],
  ])('%s', ([, rules, ranges]) => {
    expect(open(rules)).toEqual(ranges);
  });

  test('protocol -1 reaches every port; UDP does not reach a TCP port; ICMP reaches none', () => {
    const any = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
    expect(open([firewallRule({ IpProtocol: '-1', ...any })])).toEqual(['0.0.0.0/0']);
    expect(open([firewallRule({ IpProtocol: '6', FromPort: 0, ToPort: 65535, ...any })])).toEqual([
      '0.0.0.0/0',
    ]);
    expect(open([firewallRule({ IpProtocol: 'udp', FromPort: 0, ToPort: 65535, ...any })])).toEqual([]);
    expect(open([firewallRule({ IpProtocol: 'icmp', FromPort: -1, ToPort: -1, ...any })])).toEqual([]);
  });

  test('a prefix list opens what its entries open', () => {
    const rule = (entries: string[]) =>
      firewallRule(
        { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: 'pl-1' }] },
        new Map([['pl-1', entries]]),
      );
    expect(open([rule(['0.0.0.0/0'])])).toEqual(['0.0.0.0/0']);
    expect(open([rule(['203.0.113.0/24'])])).toEqual([]);
    expect(internetRanges([rule(['::/0'])], SSH, 'ipv6')).toEqual(['::/0']);
  });

  test('another group is not the internet', () => {
    const rule = firewallRule({ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-1' }] });
    expect(open([rule])).toEqual([]);
    expect(letsInternetIn([rule])).toBe(false);
  });
});

describe('how many ports', () => {
  test.for<[string, FirewallRule[], number]>([
    ['all, by protocol', [firewallRule({ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] })], 65_536],
    ['all, by range', [tcp(0, 65_535, '0.0.0.0/0')], 65_536],
    ['halves meet in part', [tcp(0, 1_023, '0.0.0.0/1'), tcp(0, 99, '128.0.0.0/1')], 1_024],
    ['two web ports', [tcp(80, 80, '0.0.0.0/0'), tcp(443, 443, '0.0.0.0/0')], 2],
    ['overlap counted once', [tcp(80, 90, '0.0.0.0/0'), tcp(85, 95, '0.0.0.0/0')], 16],
    ['none', [tcp(0, 65_535, '10.0.0.0/8')], 0],
  ])('%s', ([, rules, count]) => {
    expect(openPortCount(rules, 'tcp', 'ipv4')).toBe(count);
  });
});

test('ports of a protocol without ports are null', () => {
  expect(firewallRule({ IpProtocol: '-1' })).toMatchObject({ protocol: 'all', fromPort: null, toPort: null });
  expect(firewallRule({ IpProtocol: 'icmp', FromPort: 8, ToPort: -1 })).toMatchObject({ fromPort: null });
  expect(firewallRule({ IpProtocol: '50' })).toMatchObject({ protocol: '50' });
});
