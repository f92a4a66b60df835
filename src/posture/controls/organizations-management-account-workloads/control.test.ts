import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'no management account': [{ counts: null }, 'not-applicable'],
  empty: [{ counts: {} }, 'pass'],
  servers: [{ counts: { 'AWS::EC2::Instance': 2 } }, 'fail'],
});
