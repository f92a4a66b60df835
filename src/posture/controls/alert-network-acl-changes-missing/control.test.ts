import { testAlert } from '../../../../test/alert-table.ts';
import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'nobody is told': [{ networkAclChanges: { watchers: [], missed: ['Something'], broken: [] } }, 'fail:low'],
  'somebody is told': [
    {
      networkAclChanges: {
        watchers: [{ kind: 'event-rule', name: 'r', region: 'us-east-1' }],
        missed: [],
        broken: [],
      },
    },
    'pass',
  ],
});
testAlert('networkAclChanges', control.fix);
