import { testAlert } from '../../../../test/alert-table.ts';
import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'nobody is told': [{ deniedCalls: { watchers: [], missed: ['Something'], broken: [] } }, 'fail:low'],
  'somebody is told': [
    {
      deniedCalls: {
        watchers: [{ kind: 'event-rule', name: 'r', region: 'us-east-1' }],
        missed: [],
        broken: [],
      },
    },
    'pass',
  ],
});
testAlert('deniedCalls', control.fix);
