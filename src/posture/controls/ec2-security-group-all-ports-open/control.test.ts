import { testControl } from '../../../../test/control-table.ts';
import { attachment, group, openTo, rule } from '../../../../test/security-groups.ts';
import { control } from './control.ts';

const PUBLIC = [attachment({ instanceId: 'i-0abc', publicIp: '198.51.100.7' })];

testControl(control, {
  'all protocols': [group([rule('-1', undefined, undefined, '0.0.0.0/0')], PUBLIC), 'fail:critical'],
  'all TCP ports': [group([rule('tcp', 0, 65535, '0.0.0.0/0')], PUBLIC), 'fail:critical'],
  'all UDP ports': [group([rule('udp', 1, 65535, '0.0.0.0/0')], PUBLIC), 'fail:critical'],
  'all but the first 500 ports': [group([rule('tcp', 500, 65535, '0.0.0.0/0')], PUBLIC), 'fail:critical'],
  'halves of the internet in two rules': [
    group([rule('-1', undefined, undefined, '0.0.0.0/1'), rule('tcp', 0, 65535, '128.0.0.0/1')], PUBLIC),
    'fail:critical',
  ],
  'over IPv6, without an IPv6 address': [
    group([rule('-1', undefined, undefined, '::/0')], PUBLIC),
    'fail:high',
  ],
  'used by nothing': [group([rule('-1', undefined, undefined, '0.0.0.0/0')], []), 'fail:low'],
  'many ports are not every port': [group([rule('tcp', 1024, 65535, '0.0.0.0/0')], PUBLIC), 'pass'],
  'all ports from the own network': [group([rule('-1', undefined, undefined, '10.0.0.0/8')], null), 'pass'],
  'a web server': [group([openTo(80), openTo(443)], PUBLIC), 'pass'],
});
