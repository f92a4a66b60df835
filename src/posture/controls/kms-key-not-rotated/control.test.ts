import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  off: [{ state: 'Enabled', rotation: { on: false, everyDays: null } }, 'fail:low'],
  'off, and the key disabled for now': [
    { state: 'Disabled', rotation: { on: false, everyDays: null } },
    'fail',
  ],
  on: [{ state: 'Enabled', rotation: { on: true, everyDays: 365 } }, 'pass'],
  'on, how often is not said': [{ state: 'Enabled', rotation: { on: true, everyDays: null } }, 'pass'],
  asymmetric: [{ state: 'Enabled', rotation: null }, 'not-applicable'],
  'about to be deleted': [{ state: 'PendingDeletion', rotation: null }, 'not-applicable'],
});
