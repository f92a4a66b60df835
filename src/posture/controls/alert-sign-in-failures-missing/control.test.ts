import { testAlert } from '../../../../test/alert-table.ts';
import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'nobody is told': [{ signInFailures: { watchers: [], missed: ['Something'], broken: [] } }, 'fail:low'],
  'somebody is told': [
    {
      signInFailures: {
        watchers: [{ kind: 'event-rule', name: 'r', region: 'us-east-1' }],
        missed: [],
        broken: [],
      },
    },
    'pass',
  ],
});
testAlert('signInFailures', control.fix);
