import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  none: [{ security: null }, 'fail'],
  set: [{ security: { email: 'team@example.com' } }, 'pass'],
});
