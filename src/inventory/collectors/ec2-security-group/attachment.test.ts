import { expect, test } from 'vitest';
import { attachmentFrom } from './attachment.ts';

test('an instance with a public address', () => {
  expect(
    attachmentFrom({
      NetworkInterfaceId: 'eni-1',
      InterfaceType: 'interface',
      Attachment: { InstanceId: 'i-1' },
      Association: { PublicIp: '198.51.100.7' },
      Ipv6Addresses: [{ Ipv6Address: 'fd00::1' }, { Ipv6Address: '2406:da12::1' }],
    }),
  ).toEqual({
    interfaceId: 'eni-1',
    kind: 'interface',
    description: '',
    instanceId: 'i-1',
    publicIp: '198.51.100.7',
    publicIpv6: '2406:da12::1',
  });
});

test('an Elastic IP on a secondary private address counts', () => {
  const PrivateIpAddresses = [{ Primary: true }, { Association: { PublicIp: '198.51.100.9' } }];
  expect(attachmentFrom({ NetworkInterfaceId: 'eni-2', PrivateIpAddresses }).publicIp).toBe('198.51.100.9');
});

test('a private IPv6 address is no public one', () => {
  expect(attachmentFrom({ Ipv6Addresses: [{ Ipv6Address: 'fd12:3456::1' }] }).publicIpv6).toBeNull();
});
