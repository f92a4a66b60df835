import { type FirewallRule, firewallRule } from '../src/inventory/firewall.ts';
import type { Attachment } from '../src/inventory/resources/security-group.ts';

/** A rule as AWS writes it; ranges of both families may be mixed. */
export function rule(
  protocol: string,
  from: number | undefined,
  to: number | undefined,
  ...ranges: readonly string[]
): FirewallRule {
  return firewallRule({
    IpProtocol: protocol,
    FromPort: from,
    ToPort: to,
    IpRanges: ranges.filter((range) => !range.includes(':')).map((CidrIp) => ({ CidrIp })),
    Ipv6Ranges: ranges.filter((range) => range.includes(':')).map((CidrIpv6) => ({ CidrIpv6 })),
  });
}

export function openTo(port: number): FirewallRule {
  return rule('tcp', port, port, '0.0.0.0/0');
}

export function group(ingress: readonly FirewallRule[], attachmentsIfOpen: readonly Attachment[] | null) {
  return { groupName: 'launch-wizard-1', ingress, attachmentsIfOpen };
}

export function attachment(of: Partial<Attachment>): Attachment {
  return {
    interfaceId: 'eni-0abc',
    kind: 'interface',
    description: '',
    instanceId: null,
    publicIp: null,
    publicIpv6: null,
    ...of,
  };
}
