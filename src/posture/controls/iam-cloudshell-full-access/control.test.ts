import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'a group has it': [{ holders: { AWSCloudShellFullAccess: [{ kind: 'group', name: 'devs' }] } }, 'fail:low'],
  'nobody has it': [{ holders: { AdministratorAccess: [{ kind: 'user', name: 'alice' }] } }, 'pass'],
  'no policy at all': [{ holders: {} }, 'pass'],
});
