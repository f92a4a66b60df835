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
          Action: 'lambda:InvokeFunction',
          Resource: '*',
          Condition: condition,
        },
      ],
    }),
  ),
});

testControl(control, {
  'no policy': [{ policy: null }, 'pass'],
  'a stranger, as an intruder leaves it': [allow({ AWS: 'arn:aws:iam::444455556666:root' }), 'fail:medium'],
  'a topic of a stranger': [
    allow(
      { Service: 'sns.amazonaws.com' },
      { ArnLike: { 'AWS:SourceArn': 'arn:aws:sns:us-east-1:444455556666:t' } },
    ),
    'fail:medium',
  ],
  'a topic of ours': [
    allow(
      { Service: 'sns.amazonaws.com' },
      { ArnLike: { 'AWS:SourceArn': 'arn:aws:sns:us-east-1:111122223333:t' } },
    ),
    'pass',
  ],
  'a role of ours': [allow({ AWS: 'arn:aws:iam::111122223333:role/app' }), 'pass'],
  'everyone is another control': [allow('*'), 'pass'],
});
