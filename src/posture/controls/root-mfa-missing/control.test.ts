import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const root = { mfaActive: false, passwordPresent: true, accessKeyPresent: false };

testControl(control, {
  'no MFA': [root, 'fail:critical'],
  MFA: [{ ...root, mfaActive: true }, 'pass'],
  'Prowler goes silent where the report says not_supported: here that is no excuse': [
    { ...root, passwordPresent: null },
    'fail',
  ],
  'a key, but no password': [{ ...root, passwordPresent: false, accessKeyPresent: true }, 'fail'],
  'no credentials at all, as in a member account': [{ ...root, passwordPresent: false }, 'not-applicable'],
  'MFA although there is no password': [{ ...root, passwordPresent: false, mfaActive: true }, 'pass'],
});
