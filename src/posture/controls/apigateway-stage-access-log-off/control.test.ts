import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  none: [{ accessLog: null }, 'fail:low'],
  'to a log group': [{ accessLog: 'arn:aws:logs:ap-northeast-2:111122223333:log-group:api' }, 'pass'],
});
