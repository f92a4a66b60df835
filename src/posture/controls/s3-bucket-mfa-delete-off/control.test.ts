import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'versioning off': [{ versioning: { state: 'off', mfaDelete: false } }, 'fail:low'],
  'versioning suspended': [{ versioning: { state: 'suspended', mfaDelete: false } }, 'fail:low'],
  'without MFA Delete': [{ versioning: { state: 'on', mfaDelete: false } }, 'fail:low'],
  'with MFA Delete': [{ versioning: { state: 'on', mfaDelete: true } }, 'pass'],
});
