import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  nowhere: [{ regions: [] }, 'fail:low'],
  'in one region': [{ regions: ['ap-northeast-2'] }, 'pass'],
  'in two, one of them for nothing': [{ regions: ['ap-northeast-2', 'us-east-1'] }, 'pass'],
});
