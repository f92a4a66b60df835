import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const MANAGEMENT = { id: 'o-1', managementAccount: '111122223333', isManagement: true };
const MEMBER = { id: 'o-1', managementAccount: '444455556666', isManagement: false };

testControl(control, {
  alone: [{ membership: null, units: null }, 'not-applicable'],
  'a member': [{ membership: MEMBER, units: null }, 'not-applicable'],
  none: [{ membership: MANAGEMENT, units: [] }, 'fail'],
  some: [{ membership: MANAGEMENT, units: ['production', 'sandbox'] }, 'pass'],
});
