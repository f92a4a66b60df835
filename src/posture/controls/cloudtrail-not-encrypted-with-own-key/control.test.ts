import { testControl } from '../../../../test/control-table.ts';
import { control } from './control.ts';

const kmsKeyArn = 'arn:aws:kms:us-east-1:111122223333:key/12345678-1234-1234-1234-123456789012';

testControl(control, {
  'a key of its own': [{ kmsKeyArn, isForeign: false }, 'pass'],
  'no key': [{ kmsKeyArn: null, isForeign: false }, 'fail:low'],
  "no key, on the organization's trail": [{ kmsKeyArn: null, isForeign: true }, 'not-applicable'],
});
