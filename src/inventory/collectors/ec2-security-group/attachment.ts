import type { NetworkInterface } from '@aws-sdk/client-ec2';
import { isGlobalIpv6 } from '../../firewall.ts';
import type { Attachment } from '../../resources/security-group.ts';

/** A public address may hang on a secondary private address as well. */
export function attachmentFrom(one: NetworkInterface): Attachment {
  const associations = [
    one.Association,
    ...(one.PrivateIpAddresses ?? []).map(({ Association }) => Association),
  ];
  const ipv6 = (one.Ipv6Addresses ?? []).map(({ Ipv6Address }) => Ipv6Address ?? '');
  return {
    interfaceId: one.NetworkInterfaceId ?? '',
    kind: one.InterfaceType ?? 'interface',
    description: one.Description ?? '',
    instanceId: one.Attachment?.InstanceId ?? null,
    publicIp: associations.find((association) => association?.PublicIp)?.PublicIp ?? null,
    publicIpv6: ipv6.find(isGlobalIpv6) ?? null,
  };
}
