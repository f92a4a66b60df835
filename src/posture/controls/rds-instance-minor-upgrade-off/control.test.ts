import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  off: [{ engine: 'mysql', autoMinorVersionUpgrade: false }, 'fail:low'],
  on: [{ engine: 'mysql', autoMinorVersionUpgrade: true }, 'pass'],
});
