import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const key = (principal: unknown, state = 'Enabled', condition?: object) => ({
  state,
  policy: parsePolicy(
    JSON.stringify({
      Statement: [
        { Effect: 'Allow', Principal: principal, Action: 'kms:*', Resource: '*', Condition: condition },
      ],
    }),
  ),
});

testControl(control, {
  'the policy AWS gives every key': [key({ AWS: 'arn:aws:iam::111122223333:root' }), 'pass'],
  'another account': [key({ AWS: 'arn:aws:iam::444455556666:root' }), 'fail:medium'],
  'another account, for grants to AWS only': [
    key({ AWS: '444455556666' }, 'Enabled', { Bool: { 'kms:GrantIsForAWSResource': 'true' } }),
    'fail:medium',
  ],
  'callers of another account': [
    key('*', 'Enabled', { StringEquals: { 'kms:CallerAccount': '444455556666' } }),
    'fail:medium',
  ],
  'about to be deleted': [key({ AWS: '444455556666' }, 'PendingDeletion'), 'not-applicable'],
});
