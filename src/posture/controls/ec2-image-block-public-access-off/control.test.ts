import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  unblocked: [{ imageSharing: { state: 'unblocked', managedBy: 'account' } }, 'fail:medium'],
  'left open by the organization': [
    { imageSharing: { state: 'unblocked', managedBy: 'declarative-policy' } },
    'fail:medium',
  ],
  blocked: [{ imageSharing: { state: 'block-new-sharing', managedBy: 'account' } }, 'pass'],
});
