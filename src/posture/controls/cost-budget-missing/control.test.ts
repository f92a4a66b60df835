import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  none: [{ budgets: [] }, 'fail:medium'],
  'one that tells nobody': [{ budgets: [{ name: 'monthly', alerts: 0 }] }, 'fail:medium'],
  'one that tells': [{ budgets: [{ name: 'monthly', alerts: 2 }] }, 'pass'],
  'one of two tells': [
    {
      budgets: [
        { name: 'quiet', alerts: 0 },
        { name: 'monthly', alerts: 1 },
      ],
    },
    'pass',
  ],
});
