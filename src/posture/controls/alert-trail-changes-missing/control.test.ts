import { testAlert } from '../../../../test/alert-table.ts';
import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'nobody is told': [{ trailChanges: { watchers: [], missed: ['Something'], broken: [] } }, 'fail:medium'],
  'somebody is told': [
    {
      trailChanges: {
        watchers: [{ kind: 'event-rule', name: 'r', region: 'us-east-1' }],
        missed: [],
        broken: [],
      },
    },
    'pass',
  ],
});
testAlert('trailChanges', control.fix);
