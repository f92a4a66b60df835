import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  unencrypted: [{ engine: 'postgres', storageEncrypted: false }, 'fail:medium'],
  encrypted: [{ engine: 'aurora-mysql', storageEncrypted: true }, 'pass'],
});
