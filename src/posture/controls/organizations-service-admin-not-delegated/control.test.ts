import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const MANAGEMENT = { id: 'o-1', managementAccount: '111122223333', isManagement: true };
const MEMBER = { id: 'o-1', managementAccount: '444455556666', isManagement: false };

const GUARDDUTY = 'guardduty.amazonaws.com';

testControl(control, {
  alone: [{ membership: null, trustedServices: null, delegatedServices: null }, 'not-applicable'],
  'a member': [{ membership: MEMBER, trustedServices: null, delegatedServices: null }, 'not-applicable'],
  'not delegated': [
    { membership: MANAGEMENT, trustedServices: [GUARDDUTY], delegatedServices: ['sso.amazonaws.com'] },
    'fail',
  ],
  delegated: [
    { membership: MANAGEMENT, trustedServices: [GUARDDUTY], delegatedServices: [GUARDDUTY] },
    'pass',
  ],
  'of no security service': [
    { membership: MANAGEMENT, trustedServices: ['ram.amazonaws.com'], delegatedServices: [] },
    'pass',
  ],
});
