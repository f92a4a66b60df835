import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const OWN = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:root' },
  Action: 'kms:*',
  Resource: '*',
};
const key = (more?: object, state = 'Enabled') => ({
  state,
  policy: parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: more
        ? [OWN, { Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*', ...more }]
        : [OWN],
    }),
  ),
});

testControl(control, {
  'the policy AWS gives every key': [key(), 'pass'],
  'anyone decrypts': [key({}), 'fail:high'],
  'anyone manages': [key({ Action: 'kms:*' }), 'fail:critical'],
  'anyone deletes': [key({ Action: ['kms:Decrypt', 'kms:ScheduleKeyDeletion'] }), 'fail:critical'],
  'callers of the own account': [
    key({ Condition: { StringEquals: { 'kms:CallerAccount': '111122223333' } } }),
    'pass',
  ],
  'through a service, for whomever': [
    key({ Condition: { StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } } }),
    'fail:high',
  ],
  'as AWS writes it for its own keys': [
    key({
      Condition: {
        StringEquals: { 'kms:CallerAccount': '111122223333', 'kms:ViaService': 's3.us-east-1.amazonaws.com' },
      },
    }),
    'pass',
  ],
  'another account is another control': [key({ Principal: { AWS: '444455556666' } }), 'pass'],
  'switched off, and open': [key({}, 'Disabled'), 'fail:high'],
  'about to be deleted': [key({}, 'PendingDeletion'), 'not-applicable'],
});
