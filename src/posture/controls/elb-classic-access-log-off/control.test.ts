import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  none: [{ accessLog: null }, 'fail:low'],
  'to a bucket': [{ accessLog: 'logs' }, 'pass'],
});
