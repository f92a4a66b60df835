import { testControl } from '../../../../test/control-table.ts';
import { attachment, group, openTo, rule } from '../../../../test/security-groups.ts';
import { control } from './control.ts';

const PUBLIC = [attachment({ instanceId: 'i-0abc', publicIp: '198.51.100.7', publicIpv6: '2406:da12::1' })];
const SSH = rule('tcp', 22, 22, '::/0');

testControl(control, {
  'a public IPv6 address behind it': [group([SSH], PUBLIC), 'fail:critical'],
  'all global unicast': [group([rule('tcp', 22, 22, '2000::/3')], PUBLIC), 'fail:critical'],
  'all protocols': [group([rule('-1', undefined, undefined, '::/0')], PUBLIC), 'fail:critical'],
  'only an IPv4 address behind it': [group([SSH], [attachment({ publicIp: '198.51.100.7' })]), 'fail:low'],
  'used by nothing': [group([SSH], []), 'fail:low'],
  'open over IPv4 only': [group([openTo(22)], PUBLIC), 'pass'],
  'one network': [group([rule('tcp', 22, 22, '2001:db8:1234::/48')], PUBLIC), 'pass'],
});
