import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  none: [{ secretVariables: [] }, 'pass'],
  one: [{ secretVariables: ['DB_PASSWORD'] }, 'fail:medium'],
  several: [{ secretVariables: ['A_TOKEN', 'B_TOKEN', 'C_TOKEN', 'D_TOKEN'] }, 'fail:medium'],
});
