import type { AclEntry } from './resources/network-acl.ts';
import { told } from './told.ts';

/** The fields of the SDK's `NetworkAclEntry` that matter here. */
interface NetworkAclEntry {
  readonly RuleNumber?: number | undefined;
  readonly RuleAction?: string | undefined;
  readonly Protocol?: string | undefined;
  readonly PortRange?: { readonly From?: number | undefined; readonly To?: number | undefined } | undefined;
  readonly CidrBlock?: string | undefined;
  readonly Ipv6CidrBlock?: string | undefined;
}

const PROTOCOL_NAMES: Readonly<Record<string, string>> = { '-1': 'all', '6': 'tcp', '17': 'udp' };

export function aclEntry(entry: NetworkAclEntry): AclEntry {
  const protocol = told(entry.Protocol, 'protocol');
  return {
    number: told(entry.RuleNumber, 'ruleNumber'),
    allows: told(entry.RuleAction, 'ruleAction') === 'allow',
    protocol: PROTOCOL_NAMES[protocol] ?? protocol,
    fromPort: entry.PortRange?.From ?? null,
    toPort: entry.PortRange?.To ?? null,
    from: told(entry.CidrBlock ?? entry.Ipv6CidrBlock, 'cidrBlock'),
  };
}
