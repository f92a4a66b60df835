import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const snapshot = { of: 'instance', createdAt: '2026-10-01T03:00:00.000Z', sharedWith: [] } as const;

testControl(control, {
  'shared with everyone': [{ ...snapshot, sharedWith: ['all'] }, 'fail:high'],
  'a cluster, everyone beside an account': [
    { ...snapshot, of: 'cluster', createdAt: null, sharedWith: ['444455556666', 'all'] },
    'fail:high',
  ],
  'shared with one account': [{ ...snapshot, sharedWith: ['444455556666'] }, 'pass'],
  private: [snapshot, 'pass'],
});
