import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  none: [{ operations: null }, 'fail'],
  set: [{ operations: { email: 'team@example.com' } }, 'pass'],
});
