import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  none: [{ roles: [] }, 'fail:low'],
  one: [{ roles: [{ name: 'break-glass', users: ['arn:aws:iam::111122223333:user/staff/mina'] }] }, 'pass'],
});
