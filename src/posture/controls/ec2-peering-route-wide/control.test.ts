import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const route = (...destinations: readonly string[]) => ({
  peeringRoutes: destinations.map((destination) => ({
    destination,
    peering: 'pcx-0a1b2c3d4e5f60718',
    peerVpc: 'vpc-0a1b2c3d4e5f60718',
    peerAccount: '111122223333',
    peerRanges: ['10.20.0.0/16', '2600:1f18:1::/56'],
  })),
});

testControl(control, {
  'no peering': [route(), 'not-applicable'],
  'everything goes there': [route('0.0.0.0/0'), 'fail:medium'],
  'wider than the peer': [route('10.0.0.0/8'), 'fail:medium'],
  'beside the peer': [route('10.21.0.0/16'), 'fail:medium'],
  'the whole peer': [route('10.20.0.0/16'), 'fail:low'],
  'the whole peer over IPv6': [route('2600:1f18:1::/56'), 'fail:low'],
  'one narrow, one wide': [route('10.20.1.0/24', '10.0.0.0/8'), 'fail:medium'],
  'one subnet': [route('10.20.1.0/24'), 'pass'],
  'one machine': [route('10.20.1.5/32'), 'pass'],
});
