import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

/** Repository policies have no Resource. */
const allow = (statement: object) => ({
  policy: parsePolicy(
    JSON.stringify({ Version: '2008-10-17', Statement: [{ Effect: 'Allow', Principal: '*', ...statement }] }),
  ),
});
const PULL = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];

testControl(control, {
  'no policy': [{ policy: null }, 'pass'],
  'anyone pulls': [allow({ Action: PULL }), 'fail:high'],
  'anyone pushes': [allow({ Action: [...PULL, 'ecr:PutImage'] }), 'fail:critical'],
  'anyone does everything': [allow({ Action: 'ecr:*' }), 'fail:critical'],
  'another account pulls': [allow({ Action: PULL, Principal: { AWS: '444455556666' } }), 'pass'],
  'the organization pulls': [
    allow({ Action: PULL, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdef1234' } } }),
    'pass',
  ],
  'functions of the own account pull': [
    allow({
      Action: PULL,
      Principal: { Service: 'lambda.amazonaws.com' },
      Condition: { StringLike: { 'aws:sourceArn': 'arn:aws:lambda:us-east-1:111122223333:function:*' } },
    }),
    'pass',
  ],
});
