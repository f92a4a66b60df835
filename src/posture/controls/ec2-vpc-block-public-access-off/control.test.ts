import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'off, as AWS leaves it': [{ vpcInternetAccess: { mode: 'off', managedBy: 'account' } }, 'fail:low'],
  'off by the organization': [
    { vpcInternetAccess: { mode: 'off', managedBy: 'declarative-policy' } },
    'fail:low',
  ],
  'no way in': [{ vpcInternetAccess: { mode: 'block-ingress', managedBy: 'account' } }, 'pass'],
  'no way in or out': [
    { vpcInternetAccess: { mode: 'block-bidirectional', managedBy: 'declarative-policy' } },
    'pass',
  ],
});
