import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  nothing: [{ anomalies: { monitors: 0, subscriptions: 0 } }, 'fail:low'],
  'a monitor that tells nobody': [{ anomalies: { monitors: 1, subscriptions: 0 } }, 'fail:low'],
  'a monitor that tells': [{ anomalies: { monitors: 1, subscriptions: 1 } }, 'pass'],
});
