import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  off: [{ ebsEncryptionByDefault: false }, 'fail:low'],
  on: [{ ebsEncryptionByDefault: true }, 'pass'],
});
