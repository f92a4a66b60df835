import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  none: [{ enabled: true, accessLog: null }, 'fail:low'],
  'to a bucket': [{ enabled: true, accessLog: 'logs.s3.amazonaws.com' }, 'pass'],
  'disabled, and silent': [{ enabled: false, accessLog: null }, 'not-applicable'],
});
