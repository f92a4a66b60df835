import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  public: [{ name: 'web-2026-10', createdAt: '2026-10-01T03:00:00.000Z', public: true }, 'fail:high'],
  'public, without name and date': [{ name: null, createdAt: null, public: true }, 'fail'],
  private: [{ name: 'web-2026-10', createdAt: '2026-10-01T03:00:00.000Z', public: false }, 'pass'],
});
