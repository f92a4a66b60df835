import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  off: [{ hub: null }, 'fail:low'],
  on: [{ hub: { since: '2026-01-05T00:00:00.000Z' } }, 'pass'],
});
