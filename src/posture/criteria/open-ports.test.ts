import { expect, test } from 'vitest';
import { attachment, group, openTo, rule } from '../../../test/security-groups.ts';
import type { WatchedPort } from '../../inventory/private-ports.ts';
import { judgeOpenPorts, nearlyAllPortsOpen } from './open-ports.ts';

const PORTS: readonly WatchedPort[] = [
  { name: 'SSH', transport: 'tcp', port: 22 },
  { name: 'RDP', transport: 'tcp', port: 3389 },
  { name: 'RDP', transport: 'udp', port: 3389 },
];
const judged = (...of: Parameters<typeof group>) =>
  judgeOpenPorts(group(...of), { ports: PORTS, severity: { reachable: 'critical', attached: 'high' } })
    .because;

test('says who, to what, and what stands behind it', () => {
  const two = [
    attachment({ instanceId: 'i-1', publicIp: '198.51.100.7' }),
    attachment({ description: 'ELB app/web/1', publicIp: '198.51.100.8' }),
    attachment({ instanceId: 'i-3' }),
  ];
  expect(judged([openTo(22)], two)).toEqual({
    en: 'Group "launch-wizard-1" allows anyone on the internet (0.0.0.0/0) to reach SSH (22). The group is attached to i-1 at the public address 198.51.100.7 and 1 more.',
    ko: '"launch-wizard-1" 그룹은 인터넷의 누구나(0.0.0.0/0) SSH(22)에 접속할 수 있도록 열려 있습니다. 퍼블릭 주소 198.51.100.7의 i-1 외 1개에 연결되어 있습니다.',
  });
});

test('says how much of the internet, where it is not all', () => {
  const because = judged([rule('tcp', 22, 22, '64.0.0.0/2')], []);
  expect(because.en).toContain('28 % of the internet (64.0.0.0/2)');
  expect(because.ko).toContain('인터넷 주소의 28%(64.0.0.0/2)가');
});

test('names a port once, though it is open over two protocols', () => {
  const because = judged([rule('-1', undefined, undefined, '0.0.0.0/0')], null);
  expect(because.en).toContain(
    'reach SSH (22), RDP (3389). Which resources use the group could not be read.',
  );
});

test('an address of the other family does not make it reachable', () => {
  expect(judged([rule('tcp', 22, 22, '::/0')], [attachment({ publicIp: '198.51.100.7' })]).en).toContain(
    'none of them has a public IPv6 address now',
  );
});

test('nearly all ports: the few that are left out do not hide the rest', () => {
  const two = [rule('tcp', 0, 999, '0.0.0.0/0'), rule('tcp', 1100, 65535, '0.0.0.0/0')];
  expect(nearlyAllPortsOpen({ ingress: two })).toEqual(['0.0.0.0/0']);
  expect(nearlyAllPortsOpen({ ingress: [rule('tcp', 1024, 65535, '0.0.0.0/0')] })).toEqual([]);
});
