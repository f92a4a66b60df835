import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'none set': [{ rules: null }, 'fail:medium'],
  'six, where a partial update left it out': [{ rules: { minimumLength: 6, reusePrevented: 24 } }, 'fail'],
  thirteen: [{ rules: { minimumLength: 13, reusePrevented: null } }, 'fail'],
  fourteen: [{ rules: { minimumLength: 14, reusePrevented: null } }, 'pass'],
  long: [{ rules: { minimumLength: 32, reusePrevented: null } }, 'pass'],
});
