import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'off, as AWS leaves it': [{ allowedImages: { state: 'disabled', managedBy: 'account' } }, 'fail:low'],
  'only watching': [{ allowedImages: { state: 'audit-mode', managedBy: 'account' } }, 'fail:low'],
  'off by the organization': [
    { allowedImages: { state: 'disabled', managedBy: 'declarative-policy' } },
    'fail:low',
  ],
  on: [{ allowedImages: { state: 'enabled', managedBy: 'account' } }, 'pass'],
});
