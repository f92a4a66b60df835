import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  on: [{ detector: { state: 'on', since: '2026-01-05T00:00:00.000Z' } }, 'pass'],
  'on, since when is not said': [{ detector: { state: 'on', since: null } }, 'pass'],
  never: [{ detector: { state: 'none', since: null } }, 'fail:medium'],
  'suspended counts as off': [
    { detector: { state: 'suspended', since: '2026-01-05T00:00:00.000Z' } },
    'fail',
  ],
});
