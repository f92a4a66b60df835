import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  one: [{ signingCertificatePresent: true }, 'fail:high'],
  none: [{ signingCertificatePresent: false }, 'pass'],
});
