import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const MANAGEMENT = { id: 'o-1', managementAccount: '111122223333', isManagement: true };
const MEMBER = { id: 'o-1', managementAccount: '444455556666', isManagement: false };

testControl(control, {
  alone: [{ membership: null, guardrails: null }, 'not-applicable'],
  'a member': [{ membership: MEMBER, guardrails: null }, 'not-applicable'],
  none: [{ membership: MANAGEMENT, guardrails: { serviceControl: [], resourceControl: [] } }, 'fail'],
  'an SCP': [
    { membership: MANAGEMENT, guardrails: { serviceControl: ['no-leaving'], resourceControl: [] } },
    'pass',
  ],
  'an RCP': [
    { membership: MANAGEMENT, guardrails: { serviceControl: [], resourceControl: ['perimeter'] } },
    'pass',
  ],
});
