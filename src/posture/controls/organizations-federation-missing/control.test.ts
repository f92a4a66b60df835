import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const MANAGEMENT = { id: 'o-1', managementAccount: '111122223333', isManagement: true };
const MEMBER = { id: 'o-1', managementAccount: '444455556666', isManagement: false };

testControl(control, {
  alone: [{ membership: null, samlProviders: [] }, 'not-applicable'],
  'a member without': [{ membership: MEMBER, samlProviders: [] }, 'fail'],
  'the management account without': [{ membership: MANAGEMENT, samlProviders: [] }, 'fail'],
  'Identity Center': [
    { membership: MEMBER, samlProviders: ['AWSSSO_0123456789abcdef_DO_NOT_DELETE'] },
    'pass',
  ],
});
