import { testControl } from '../../../../test/control-table.ts';
import { attachment, group, openTo, rule } from '../../../../test/security-groups.ts';
import { control } from './control.ts';

const PUBLIC = [attachment({ instanceId: 'i-0abc', publicIp: '198.51.100.7' })];

testControl(control, {
  'SSH open, a public instance behind it': [group([openTo(22)], PUBLIC), 'fail:critical'],
  'RDP open over UDP alone': [group([rule('udp', 3389, 3389, '0.0.0.0/0')], PUBLIC), 'fail:critical'],
  'all protocols': [group([rule('-1', undefined, undefined, '0.0.0.0/0')], PUBLIC), 'fail:critical'],
  'all TCP ports': [group([rule('tcp', 0, 65535, '0.0.0.0/0')], PUBLIC), 'fail:critical'],
  'inside a range of ports': [group([rule('tcp', 20, 30, '0.0.0.0/0')], PUBLIC), 'fail:critical'],
  'two halves of the internet': [
    group([rule('tcp', 22, 22, '0.0.0.0/1', '128.0.0.0/1')], PUBLIC),
    'fail:critical',
  ],
  'a quarter of the internet': [group([rule('tcp', 22, 22, '64.0.0.0/2')], PUBLIC), 'fail:critical'],
  'the owner shares the rule with everyone': [
    group([rule('tcp', 22, 22, '203.0.113.7/32', '0.0.0.0/0')], PUBLIC),
    'fail:critical',
  ],
  'used without a public address': [group([openTo(22)], [attachment({ instanceId: 'i-0abc' })]), 'fail:high'],
  'only an IPv6 address, only IPv4 open': [
    group([openTo(22)], [attachment({ publicIpv6: '2406:da12::1' })]),
    'fail:high',
  ],
  'used by nothing': [group([openTo(22)], []), 'fail:low'],
  'use unread': [group([openTo(22)], null), 'fail:high'],
  'my own address': [group([rule('tcp', 22, 22, '203.0.113.7/32')], null), 'pass'],
  'the whole private network': [group([rule('tcp', 22, 22, '10.0.0.0/8')], null), 'pass'],
  'web ports': [group([openTo(80), openTo(443)], PUBLIC), 'pass'],
  'ping from anywhere': [group([rule('icmp', -1, -1, '0.0.0.0/0')], PUBLIC), 'pass'],
  'open over IPv6 only': [group([rule('tcp', 22, 22, '::/0')], PUBLIC), 'pass'],
  'no rules': [group([], null), 'pass'],
});
