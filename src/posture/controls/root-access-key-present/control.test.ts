import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'a key, active or not': [{ accessKeyPresent: true }, 'fail:critical'],
  none: [{ accessKeyPresent: false }, 'pass'],
});
