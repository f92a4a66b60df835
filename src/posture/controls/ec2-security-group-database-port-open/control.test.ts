import { testControl } from '../../../../test/control-table.ts';
import { attachment, group, openTo, rule } from '../../../../test/security-groups.ts';
import { control } from './control.ts';

const PUBLIC = [attachment({ description: 'RDSNetworkInterface', publicIp: '198.51.100.7' })];

testControl(control, {
  'MySQL, public': [group([openTo(3306)], PUBLIC), 'fail:high'],
  'Docker without TLS': [group([openTo(2375)], PUBLIC), 'fail:high'],
  'Memcached over UDP': [group([rule('udp', 11211, 11211, '0.0.0.0/0')], PUBLIC), 'fail:high'],
  'all high ports': [group([rule('tcp', 1024, 65535, '0.0.0.0/0')], PUBLIC), 'fail:high'],
  'no public address': [group([openTo(6379)], [attachment({})]), 'fail:medium'],
  'used by nothing': [group([openTo(5432)], []), 'fail:low'],
  'every port is another finding': [
    group([rule('-1', undefined, undefined, '0.0.0.0/0')], PUBLIC),
    'not-applicable',
  ],
  'from the application only': [group([rule('tcp', 3306, 3306)], null), 'pass'],
  'web ports': [group([openTo(443), openTo(8080)], PUBLIC), 'pass'],
});
