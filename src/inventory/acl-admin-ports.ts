/** Which remote-access ports an ordered list of rules leaves open to the internet. Pure. */
import { excludeCidr } from 'cidr-tools';
import { type Family, type FirewallRule, internetRanges, internetShare } from './firewall.ts';
import { ADMIN_PORTS, type WatchedPort } from './private-ports.ts';
import type { AclEntry } from './resources/network-acl.ts';

interface OpenPort extends WatchedPort {
  /** Numbers of the rules that together let the internet in. */
  readonly rules: readonly number[];
}

/** @param entries by number */
export function openAdminPorts(entries: readonly AclEntry[]): readonly OpenPort[] {
  return ADMIN_PORTS.flatMap((port) => {
    const rules = (['ipv4', 'ipv6'] as const).flatMap((family) => openingRules(entries, port, family));
    return rules.length > 0 ? [{ ...port, rules }] : [];
  });
}

/** What a rule allows is what no rule before it denies. */
function openingRules(entries: readonly AclEntry[], port: WatchedPort, family: Family): readonly number[] {
  const fitting = entries.filter((one) => speaksOf(one, port) && familyOf(one.from) === family);
  const left = fitting.map((entry, index) => {
    if (!entry.allows) return { entry, ranges: [] };
    const denied = fitting.slice(0, index).filter(({ allows }) => !allows);
    const taken = denied.map(({ from }) => from);
    return { entry, ranges: taken.length > 0 ? excludeCidr([entry.from], taken) : [entry.from] };
  });
  const all = left.flatMap(({ ranges }) => ranges);
  const open = new Set(internetRanges([asRule(all, port, family)], port, family));
  return (
    left
      // A private range may be wide, and is nobody's way in from the internet.
      .filter(({ ranges }) => ranges.some((range) => open.has(range) && internetShare([range], family) > 0))
      .map(({ entry }) => entry.number)
  );
}

function speaksOf({ protocol, fromPort, toPort }: AclEntry, { transport, port }: WatchedPort): boolean {
  if (protocol !== 'all' && protocol !== transport) return false;
  return fromPort === null || toPort === null || (fromPort <= port && port <= toPort);
}

function asRule(ranges: readonly string[], { transport }: WatchedPort, family: Family): FirewallRule {
  const none = { ipv4: [], ipv6: [] };
  return {
    protocol: transport,
    fromPort: null,
    toPort: null,
    ...none,
    [family]: ranges,
    prefixLists: [],
    groups: [],
  };
}

function familyOf(range: string): Family {
  return range.includes(':') ? 'ipv6' : 'ipv4';
}
