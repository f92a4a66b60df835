import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const allow = (statement: object, ...more: readonly object[]) => ({
  policy: parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: '*',
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
          ...statement,
        },
        ...more,
      ],
    }),
  ),
});

testControl(control, {
  'no policy': [{ policy: null }, 'pass'],
  everyone: [allow({}), 'fail:high'],
  'everyone but one': [allow({ Principal: undefined, NotPrincipal: { AWS: '444455556666' } }), 'fail:high'],
  'another account': [allow({ Principal: { AWS: '444455556666' } }), 'pass'],
  'through one VPC endpoint': [
    allow({ Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d' } } }),
    'pass',
  ],
  'everyone, and a Deny unless own account': [
    allow(
      {},
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'secretsmanager:*',
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } },
      },
    ),
    'pass',
  ],
});
