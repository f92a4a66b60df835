import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'no profile': [{ name: 'web', instanceProfile: null }, 'fail:low'],
  'no profile, no name': [{ name: null, instanceProfile: null }, 'fail'],
  'with a profile': [
    { name: 'web', instanceProfile: 'arn:aws:iam::111122223333:instance-profile/app-server' },
    'pass',
  ],
});
