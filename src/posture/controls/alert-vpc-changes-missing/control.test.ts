import { testAlert } from '../../../../test/alert-table.ts';
import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'nobody is told': [{ vpcChanges: { watchers: [], missed: ['Something'], broken: [] } }, 'fail:low'],
  'somebody is told': [
    {
      vpcChanges: {
        watchers: [{ kind: 'event-rule', name: 'r', region: 'us-east-1' }],
        missed: [],
        broken: [],
      },
    },
    'pass',
  ],
});
testAlert('vpcChanges', control.fix);
