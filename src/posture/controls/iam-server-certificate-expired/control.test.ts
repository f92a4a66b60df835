import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'last year': [{ expiresAt: '2025-11-20T00:00:00.000Z' }, 'fail:low'],
  'this very second': [{ expiresAt: '2026-11-20T00:00:00.000Z' }, 'fail'],
  'in a second': [{ expiresAt: '2026-11-20T00:00:01.000Z' }, 'pass'],
  'next year': [{ expiresAt: '2027-11-20T00:00:00.000Z' }, 'pass'],
});
