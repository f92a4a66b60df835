import { testAlert } from '../../../../test/alert-table.ts';
import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'nobody is told': [{ changes: { watchers: [], missed: ['Something'], broken: [] } }, 'fail:low'],
  'an account that is alone': [{ changes: null }, 'not-applicable'],
  'somebody is told': [
    {
      changes: {
        watchers: [{ kind: 'event-rule', name: 'r', region: 'us-east-1' }],
        missed: [],
        broken: [],
      },
    },
    'pass',
  ],
});
testAlert('organizationChanges', control.fix);
