import { testAlert } from '../../../../test/alert-table.ts';
import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  'nobody is told': [
    { signInsWithoutMfa: { watchers: [], missed: ['Something'], broken: [] } },
    'fail:medium',
  ],
  'somebody is told': [
    {
      signInsWithoutMfa: {
        watchers: [{ kind: 'event-rule', name: 'r', region: 'us-east-1' }],
        missed: [],
        broken: [],
      },
    },
    'pass',
  ],
});
testAlert('signInsWithoutMfa', control.fix);
