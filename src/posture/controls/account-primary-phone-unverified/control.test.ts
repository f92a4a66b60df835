import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const phone = (phoneVerification: 'VERIFIED' | 'UNVERIFIED' | 'PENDING' | 'NOT_SUPPORTED' | null) => ({
  primary: { phoneEndsWith: '78', phoneVerification },
});

testControl(control, {
  verified: [phone('VERIFIED'), 'pass'],
  'never verified': [phone('UNVERIFIED'), 'fail'],
  'code not typed in': [phone('PENDING'), 'fail'],
  'AWS does not offer it here': [phone('NOT_SUPPORTED'), 'not-applicable'],
  'AWS does not say': [phone(null), 'not-applicable'],
});
