import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  nobody: [{ holders: {} }, 'fail:low'],
  'a role': [{ holders: { AWSSupportAccess: [{ kind: 'role', name: 'support' }] } }, 'pass'],
  'a user only': [{ holders: { AWSSupportAccess: [{ kind: 'user', name: 'alice' }] } }, 'fail'],
  "the role of AWS's own support service": [
    { holders: { AWSSupportServiceRolePolicy: [{ kind: 'role', name: 'AWSServiceRoleForSupport' }] } },
    'fail',
  ],
});
