import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  plain: [{ name: 'uploads', encrypted: false }, 'fail:medium'],
  'plain, without a name': [{ name: null, encrypted: false }, 'fail:medium'],
  encrypted: [{ name: 'uploads', encrypted: true }, 'pass'],
});
