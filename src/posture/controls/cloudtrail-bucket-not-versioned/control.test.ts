import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const bucket = { name: 'trail-logs', isForeign: false };

testControl(control, {
  'never turned on, or suspended': [{ bucket, bucketVersioning: { isOn: false, mfaDelete: false } }, 'fail'],
  on: [{ bucket, bucketVersioning: { isOn: true, mfaDelete: false } }, 'pass'],
  'on, with MFA delete': [{ bucket, bucketVersioning: { isOn: true, mfaDelete: true } }, 'pass'],
  'in another account': [
    { bucket: { ...bucket, isForeign: true }, bucketVersioning: null },
    'not-applicable',
  ],
});
