import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'off, as AWS leaves it': [{ serialConsole: { enabled: false, managedBy: 'account' } }, 'pass'],
  on: [{ serialConsole: { enabled: true, managedBy: 'account' } }, 'fail:low'],
  'switched on by the organization': [
    { serialConsole: { enabled: true, managedBy: 'declarative-policy' } },
    'fail:low',
  ],
});
