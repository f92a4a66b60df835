import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  none: [{ billing: null }, 'fail'],
  set: [{ billing: { email: 'team@example.com' } }, 'pass'],
});
