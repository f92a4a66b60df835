import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'no policy': [{ rules: null }, 'fail:low'],
  'a policy that says nothing of it': [{ rules: { minimumLength: 14, reusePrevented: null } }, 'fail'],
  'five remembered': [{ rules: { minimumLength: 14, reusePrevented: 5 } }, 'fail'],
  'all remembered': [{ rules: { minimumLength: 8, reusePrevented: 24 } }, 'pass'],
});
