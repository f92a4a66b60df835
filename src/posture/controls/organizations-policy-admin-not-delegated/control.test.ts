import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const MANAGEMENT = { id: 'o-1', managementAccount: '111122223333', isManagement: true };
const MEMBER = { id: 'o-1', managementAccount: '444455556666', isManagement: false };

testControl(control, {
  alone: [{ membership: null, policyDelegates: null }, 'not-applicable'],
  'a member': [{ membership: MEMBER, policyDelegates: null }, 'not-applicable'],
  none: [{ membership: MANAGEMENT, policyDelegates: [] }, 'fail'],
  one: [{ membership: MANAGEMENT, policyDelegates: ['444455556666'] }, 'pass'],
});
