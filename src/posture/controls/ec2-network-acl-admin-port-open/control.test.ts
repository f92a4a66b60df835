import { testControl } from '../../../../test/control-table.ts';
import type { AclEntry } from '../../../inventory/resources/network-acl.ts';
import { control } from './control.ts';

const acl = (...entries: readonly Partial<AclEntry>[]) => ({
  isDefault: false,
  subnets: 3,
  ingress: entries.map((entry, index) => ({
    number: (index + 1) * 100,
    allows: true,
    protocol: 'tcp',
    fromPort: 22,
    toPort: 22,
    from: '0.0.0.0/0',
    ...entry,
  })),
});
const everything = { protocol: 'all', fromPort: null, toPort: null };

testControl(control, {
  'as AWS makes it': [{ ...acl(everything), isDefault: true }, 'fail:low'],
  'SSH for everyone': [acl({}), 'fail:low'],
  'over IPv6': [acl({ from: '::/0' }), 'fail:low'],
  'RDP in a range': [acl({ fromPort: 3000, toPort: 4000 }), 'fail:low'],
  'RDP over UDP': [acl({ protocol: 'udp', fromPort: 3389, toPort: 3389 }), 'fail:low'],
  'everyone in two halves': [acl({ from: '0.0.0.0/1' }, { from: '128.0.0.0/1' }), 'fail:low'],
  'a deny that comes too late': [acl({}, { allows: false }), 'fail:low'],
  'a deny of the half of them': [acl({ allows: false, from: '0.0.0.0/1' }, {}), 'fail:low'],
  'a deny of another protocol': [acl({ allows: false, protocol: 'udp' }, {}), 'fail:low'],
  'denied first': [
    acl(
      ...[22, 23, 3389, 5900, 5985, 5986].map((port) => ({ allows: false, fromPort: port, toPort: port })),
      { allows: false, protocol: 'udp', fromPort: 3389, toPort: 3389 },
      everything,
    ),
    'pass',
  ],
  'everything denied first': [acl({ ...everything, allows: false }, everything), 'pass'],
  'one office': [acl({ from: '198.51.100.0/24' }), 'pass'],
  'the web only': [acl({ fromPort: 443, toPort: 443 }), 'pass'],
  'a protocol without ports': [acl({ protocol: '1', fromPort: null, toPort: null }), 'pass'],
  nothing: [acl(), 'pass'],
});
