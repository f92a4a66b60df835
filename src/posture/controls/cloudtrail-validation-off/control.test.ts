import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  on: [{ validatesLogFiles: true, isForeign: false }, 'pass'],
  off: [{ validatesLogFiles: false, isForeign: false }, 'fail'],
  "off, on the organization's trail": [{ validatesLogFiles: false, isForeign: true }, 'not-applicable'],
  "on, on the organization's trail": [{ validatesLogFiles: true, isForeign: true }, 'pass'],
});
