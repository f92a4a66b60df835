import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'never turned on': [{ session: 'off' }, 'fail:low'],
  paused: [{ session: 'paused' }, 'fail:low'],
  on: [{ session: 'on' }, 'pass'],
});
