import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

testControl(control, {
  active: [{ signingCertificates: [{ slot: 1, active: true }] }, 'fail'],
  'the second one': [
    {
      signingCertificates: [
        { slot: 1, active: false },
        { slot: 2, active: true },
      ],
    },
    'fail',
  ],
  'inactive, with a date kept': [{ signingCertificates: [{ slot: 1, active: false }] }, 'pass'],
  none: [{ signingCertificates: [] }, 'pass'],
});
