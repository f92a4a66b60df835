import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const allow = (principal: unknown, condition?: object) => ({
  policy: parsePolicy(
    JSON.stringify({
      Statement: [
        {
          Effect: 'Allow',
          Principal: principal,
          Action: 'ecr:BatchGetImage',
          Resource: '*',
          Condition: condition,
        },
      ],
    }),
  ),
});

testControl(control, {
  'no policy': [{ policy: null }, 'pass'],
  'the own account': [allow({ AWS: 'arn:aws:iam::111122223333:root' }), 'pass'],
  'another account': [allow({ AWS: 'arn:aws:iam::444455556666:root' }), 'fail:medium'],
  'a role of another account': [allow({ AWS: 'arn:aws:iam::444455556666:role/sync' }), 'fail:medium'],
  'everyone is another control': [allow('*'), 'pass'],
});
