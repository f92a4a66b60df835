/**
 * What a security group lets in, and how much of the internet that is. Pure.
 *
 * "The internet" is counted, not matched: 0.0.0.0/1 with 128.0.0.0/1 is as open as 0.0.0.0/0, a rule for every
 * protocol opens every port, and private ranges open nothing to strangers.
 */
import { excludeCidr, parseCidr } from 'cidr-tools';

/** Who is let in, to which ports. Sources of one rule are alternatives. */
export interface FirewallRule {
  /** `all`, `tcp`, `udp`, `icmp`, `icmpv6`, or the number of a rarer protocol. */
  readonly protocol: string;
  /** `null` with `toPort`: every port of the protocol, or a protocol without ports. */
  readonly fromPort: number | null;
  readonly toPort: number | null;
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
  readonly prefixLists: readonly PrefixList[];
  /** Ids of security groups whose members are let in. */
  readonly groups: readonly string[];
}

interface PrefixList {
  readonly id: string;
  /** Its address ranges; empty as long as nobody asked for them. */
  readonly entries: readonly string[];
}

export type Family = 'ipv4' | 'ipv6';
export type Transport = 'tcp' | 'udp';

/**
 * A sixteenth of the internet counts as the internet: more than any country but the largest has, so that an
 * allow-list of one's own country does not count.
 */
const OPEN_SHARE = 1 / 16;

/** Ranges longer than this are left out of the sum: the 1,000 rules a group may have cannot add up to 1 % with them. */
const LONGEST_COUNTED = { ipv4: 16, ipv6: 19 } as const;

const EVERYTHING = { ipv4: '0.0.0.0/0', ipv6: '::/0' } as const;

/** Where no stranger comes from: private, loopback, shared, multicast; in IPv6 all but global unicast. */
const NOT_INTERNET = {
  ipv4: [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '224.0.0.0/3',
  ],
  ipv6: ['::/3', '4000::/2', '8000::/1'],
} as const;

const INTERNET_SIZE = {
  ipv4: addresses([EVERYTHING.ipv4], 'ipv4'),
  ipv6: addresses([EVERYTHING.ipv6], 'ipv6'),
} as const;

/** The share of the internet's addresses that these ranges hold, 0 to 1. */
export function internetShare(ranges: readonly string[], family: Family): number {
  if (ranges.length === 0) return 0;
  if (ranges.includes(EVERYTHING[family])) return 1;
  return addresses(ranges, family) / INTERNET_SIZE[family];
}

/** The wide ranges through which the internet reaches a port; empty when only chosen addresses do. */
export function internetRanges(
  rules: readonly FirewallRule[],
  { transport, port }: { readonly transport: Transport; readonly port: number },
  family: Family,
): readonly string[] {
  const wide = rules
    .filter((rule) => covers(rule, transport, port))
    .flatMap((rule) => wideRanges(rule, family));
  return internetShare(wide, family) >= OPEN_SHARE ? [...new Set(wide)] : [];
}

/** How many of the 65,536 ports of a protocol the internet reaches. */
export function openPortCount(rules: readonly FirewallRule[], transport: Transport, family: Family): number {
  const wide = rules.filter((rule) => speaks(rule, transport) && wideRanges(rule, family).length > 0);
  const edges = new Set([0, 65_536]);
  for (const { fromPort, toPort } of wide) {
    if (fromPort !== null && toPort !== null) edges.add(fromPort).add(toPort + 1);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).reduce((sum, port, index) => {
    const open = internetRanges(wide, { transport, port }, family).length > 0;
    return open ? sum + ((sorted[index + 1] ?? port) - port) : sum;
  }, 0);
}

/** Whether the internet may reach anything at all through these rules; errs towards yes. */
export function letsInternetIn(rules: readonly FirewallRule[]): boolean {
  return (['ipv4', 'ipv6'] as const).some((family) => {
    const wide = rules.flatMap((rule) => wideRanges(rule, family));
    return internetShare(wide, family) >= OPEN_SHARE;
  });
}

/** Whether the internet can route to an IPv6 address: all but link-local and private ones. */
export function isGlobalIpv6(address: string): boolean {
  return /^[23][0-9a-f]{3}:/i.test(address);
}

/** The fields of the SDK's `IpPermission` that matter here. */
interface IpPermission {
  readonly IpProtocol?: string | undefined;
  readonly FromPort?: number | undefined;
  readonly ToPort?: number | undefined;
  readonly IpRanges?: readonly { readonly CidrIp?: string | undefined }[] | undefined;
  readonly Ipv6Ranges?: readonly { readonly CidrIpv6?: string | undefined }[] | undefined;
  readonly PrefixListIds?: readonly { readonly PrefixListId?: string | undefined }[] | undefined;
  readonly UserIdGroupPairs?: readonly { readonly GroupId?: string | undefined }[] | undefined;
}

const PROTOCOL_NAMES: Readonly<Record<string, string>> = {
  '-1': 'all',
  '1': 'icmp',
  '6': 'tcp',
  '17': 'udp',
  '58': 'icmpv6',
};

export function firewallRule(
  permission: IpPermission,
  prefixLists: ReadonlyMap<string, readonly string[]> = new Map(),
): FirewallRule {
  const raw = permission.IpProtocol ?? '-1';
  const protocol = PROTOCOL_NAMES[raw] ?? raw;
  const hasPorts = protocol === 'tcp' || protocol === 'udp';
  const everyPort = !hasPorts || permission.FromPort === undefined || permission.FromPort < 0;
  return {
    protocol,
    fromPort: everyPort ? null : (permission.FromPort ?? null),
    toPort: everyPort ? null : (permission.ToPort ?? null),
    ipv4: (permission.IpRanges ?? []).flatMap(({ CidrIp }) => CidrIp ?? []),
    ipv6: (permission.Ipv6Ranges ?? []).flatMap(({ CidrIpv6 }) => CidrIpv6 ?? []),
    prefixLists: (permission.PrefixListIds ?? []).map(({ PrefixListId: id = '' }) => ({
      id,
      entries: prefixLists.get(id) ?? [],
    })),
    groups: (permission.UserIdGroupPairs ?? []).flatMap(({ GroupId }) => GroupId ?? []),
  };
}

function speaks(rule: FirewallRule, transport: Transport): boolean {
  return rule.protocol === 'all' || rule.protocol === transport;
}

function covers(rule: FirewallRule, transport: Transport, port: number): boolean {
  if (!speaks(rule, transport)) return false;
  if (rule.fromPort === null || rule.toPort === null) return true;
  return rule.fromPort <= port && port <= rule.toPort;
}

function wideRanges(rule: FirewallRule, family: Family): readonly string[] {
  const listed = rule.prefixLists.flatMap(({ entries }) => entries);
  return [...rule[family], ...listed].filter((range) => {
    const isV6 = range.includes(':');
    if (isV6 !== (family === 'ipv6')) return false;
    return Number(range.slice(range.indexOf('/') + 1)) <= LONGEST_COUNTED[family];
  });
}

function addresses(ranges: readonly string[], family: Family): number {
  return excludeCidr([...ranges], [...NOT_INTERNET[family]])
    .map((range) => parseCidr(range))
    .reduce((sum, { start, end }) => sum + Number(end - start + 1n), 0);
}
