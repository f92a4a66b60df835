import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const managedBy = 'account' as const;

testControl(control, {
  'AWS default': [{ snapshotSharing: { state: 'unblocked', managedBy } }, 'fail:medium'],
  'new sharing only': [{ snapshotSharing: { state: 'block-new-sharing', managedBy } }, 'fail:low'],
  'left open by the organization': [
    { snapshotSharing: { state: 'unblocked', managedBy: 'declarative-policy' } },
    'fail:medium',
  ],
  'all blocked': [{ snapshotSharing: { state: 'block-all-sharing', managedBy } }, 'pass'],
});
