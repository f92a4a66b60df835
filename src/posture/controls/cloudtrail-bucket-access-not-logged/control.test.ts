import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const bucket = { name: 'trail-logs', isForeign: false };

testControl(control, {
  off: [{ bucket, bucketLogging: { target: null } }, 'fail:low'],
  on: [{ bucket, bucketLogging: { target: 'access-logs' } }, 'pass'],
  'in another account': [{ bucket: { ...bucket, isForeign: true }, bucketLogging: null }, 'not-applicable'],
});
