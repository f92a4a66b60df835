import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const used = (passwordLastUsedAt: string | null) => ({ passwordEnabled: true, passwordLastUsedAt });

testControl(control, {
  'last winter': [used('2026-01-01T00:00:00.000Z'), 'fail:medium'],
  '45 days ago': [used('2026-10-06T00:00:00.000Z'), 'fail'],
  '44 days ago': [used('2026-10-07T00:00:00.000Z'), 'pass'],
  'never is another finding': [used(null), 'not-applicable'],
  'no password': [{ passwordEnabled: false, passwordLastUsedAt: null }, 'not-applicable'],
});
