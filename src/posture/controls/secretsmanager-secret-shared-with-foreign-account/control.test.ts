import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const allow = (principal: unknown, ...more: readonly object[]) => ({
  policy: parsePolicy(
    JSON.stringify({
      Statement: [
        { Effect: 'Allow', Principal: principal, Action: 'secretsmanager:GetSecretValue', Resource: '*' },
        ...more,
      ],
    }),
  ),
});

testControl(control, {
  'no policy': [{ policy: null }, 'pass'],
  'the own account': [allow({ AWS: '111122223333' }), 'pass'],
  'a role of another account': [allow({ AWS: 'arn:aws:iam::444455556666:role/app' }), 'fail:medium'],
  'two other accounts': [allow({ AWS: ['444455556666', '777788889999'] }), 'fail:medium'],
  'another account, denied again': [
    allow(
      { AWS: '444455556666' },
      { Effect: 'Deny', Principal: { AWS: '444455556666' }, Action: '*', Resource: '*' },
    ),
    'pass',
  ],
});
