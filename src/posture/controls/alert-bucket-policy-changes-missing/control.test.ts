import { testAlert } from '../../../../test/alert-table.ts';
import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'nobody is told': [
    { bucketPolicyChanges: { watchers: [], missed: ['Something'], broken: [] } },
    'fail:low',
  ],
  'somebody is told': [
    {
      bucketPolicyChanges: {
        watchers: [{ kind: 'event-rule', name: 'r', region: 'us-east-1' }],
        missed: [],
        broken: [],
      },
    },
    'pass',
  ],
});
testAlert('bucketPolicyChanges', control.fix);
