/** Which rules of a group open ports to the internet that strangers have no business with. Pure. */
import { type Family, type FirewallRule, firewallRule, internetRanges } from '../../../inventory/firewall.ts';
import {
  ADMIN_PORTS,
  DATABASE_PORTS,
  SMB_PORTS,
  type WatchedPort,
} from '../../../inventory/private-ports.ts';
import type { GroupRule } from '../../group-rules.ts';

const FAMILIES: readonly Family[] = ['ipv4', 'ipv6'];
const EVERYTHING = { ipv4: '0.0.0.0/0', ipv6: '::/0' } as const;

/** @param only ports; else all that are meant for one's own people and machines */
export function watched(only?: readonly number[]): readonly WatchedPort[] {
  if (!only) return [...ADMIN_PORTS, ...DATABASE_PORTS, ...SMB_PORTS];
  return only.flatMap((port) =>
    (['tcp', 'udp'] as const).map((transport) => ({ name: String(port), transport, port })),
  );
}

/** Rules by address range, and by prefix lists that hold such ranges. */
export function openRules(rules: readonly GroupRule[], ports: readonly WatchedPort[]): readonly GroupRule[] {
  const ingress = rules.filter(({ direction }) => direction === 'ingress');
  const asFirewall = ingress.map((rule) => firewall(rule, rule.peer));
  const open = ports.flatMap((port) =>
    FAMILIES.map((family) => ({ port, family, ranges: internetRanges(asFirewall, port, family) })),
  );
  return ingress.filter((rule) =>
    open.some(({ port, family, ranges }) => {
      return rangesOf(rule).some((range) => ranges.includes(range)) && opens(rule, port, family);
    }),
  );
}

/** The ports that a rule opens beside those that are watched: they close too. */
export function opensMore({ protocol, fromPort, toPort }: GroupRule): boolean {
  return protocol === '-1' || fromPort !== toPort;
}

/** Whether the rule opens this port, whoever it lets in. */
function opens(rule: GroupRule, port: WatchedPort, family: Family): boolean {
  const toAll = firewall(rule, family === 'ipv4' ? { ipv4: EVERYTHING.ipv4 } : { ipv6: EVERYTHING.ipv6 });
  return internetRanges([toAll], port, family).length > 0;
}

function firewall({ protocol, fromPort, toPort }: GroupRule, peer: GroupRule['peer']): FirewallRule {
  const lists = 'prefixList' in peer ? new Map([[peer.prefixList, peer.entries ?? []]]) : undefined;
  const permission = {
    IpProtocol: protocol,
    FromPort: fromPort,
    ToPort: toPort,
    ...('ipv4' in peer && { IpRanges: [{ CidrIp: peer.ipv4 }] }),
    ...('ipv6' in peer && { Ipv6Ranges: [{ CidrIpv6: peer.ipv6 }] }),
    ...('prefixList' in peer && { PrefixListIds: [{ PrefixListId: peer.prefixList }] }),
  };
  return firewallRule(permission, lists);
}

function rangesOf({ peer }: GroupRule): readonly string[] {
  if ('ipv4' in peer) return [peer.ipv4];
  if ('ipv6' in peer) return [peer.ipv6];
  return 'prefixList' in peer ? (peer.entries ?? []) : [];
}
