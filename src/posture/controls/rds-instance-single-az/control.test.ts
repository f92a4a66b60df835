import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'one zone': [{ engine: 'mysql', clusterId: null, multiAz: false }, 'fail:low'],
  'with a standby': [{ engine: 'mysql', clusterId: null, multiAz: true }, 'pass'],
  'Aurora says false on every member': [
    { engine: 'aurora-postgresql', clusterId: 'shop', multiAz: false },
    'not-applicable',
  ],
});
