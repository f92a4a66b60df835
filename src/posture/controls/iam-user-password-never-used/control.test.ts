import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const never = {
  passwordEnabled: true,
  passwordLastUsedAt: null,
  passwordChangedAt: '2026-01-01T00:00:00.000Z',
};

testControl(control, {
  'Prowler passes it: set long ago, never used': [never, 'fail:medium'],
  'set 45 days ago': [{ ...never, passwordChangedAt: '2026-10-06T00:00:00.000Z' }, 'fail'],
  'set 44 days ago': [{ ...never, passwordChangedAt: '2026-10-07T00:00:00.000Z' }, 'pass'],
  'set nobody knows when': [{ ...never, passwordChangedAt: null }, 'fail'],
  used: [{ ...never, passwordLastUsedAt: '2026-02-01T00:00:00.000Z' }, 'pass'],
  'no password': [{ ...never, passwordEnabled: false, passwordChangedAt: null }, 'not-applicable'],
});
