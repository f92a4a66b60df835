import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const MANAGEMENT = { id: 'o-1', managementAccount: '111122223333', isManagement: true };
const MEMBER = { id: 'o-1', managementAccount: '444455556666', isManagement: false };

testControl(control, {
  alone: [{ membership: null, rootFeatures: null }, 'not-applicable'],
  'a member': [{ membership: MEMBER, rootFeatures: null }, 'not-applicable'],
  off: [{ membership: MANAGEMENT, rootFeatures: [] }, 'fail'],
  'sessions only': [{ membership: MANAGEMENT, rootFeatures: ['RootSessions'] }, 'fail'],
  on: [{ membership: MANAGEMENT, rootFeatures: ['RootCredentialsManagement'] }, 'pass'],
});
