import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'password alone': [{ passwordEnabled: true, mfaActive: false }, 'fail:high'],
  'password and MFA': [{ passwordEnabled: true, mfaActive: true }, 'pass'],
  'no password': [{ passwordEnabled: false, mfaActive: false }, 'not-applicable'],
  'MFA for the command line only': [{ passwordEnabled: false, mfaActive: true }, 'not-applicable'],
});
