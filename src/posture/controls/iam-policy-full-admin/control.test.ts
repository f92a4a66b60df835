import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const policy = (over: object) =>
  parsePolicy(JSON.stringify({ Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', ...over }] }));
const attachedTo = [{ kind: 'group', name: 'devs' }] as const;
const many = Array.from({ length: 9 }, (_, index) => ({ kind: 'role', name: `r${index}` }) as const);

testControl(control, {
  'everything on everything': [{ document: policy({}), attachedTo }, 'fail:medium'],
  'on nine roles': [{ document: policy({}), attachedTo: many }, 'fail'],
  'nobody has it': [{ document: policy({}), attachedTo: [] }, 'pass'],
  'everything but the bill': [
    { document: policy({ Action: undefined, NotAction: 'aws-portal:*' }), attachedTo },
    'fail',
  ],
  'everything but IAM is no administrator': [
    { document: policy({ Action: undefined, NotAction: 'iam:*' }), attachedTo },
    'pass',
  ],
  'with MFA': [
    { document: policy({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }), attachedTo },
    'fail:low',
  ],
  'all of one service': [{ document: policy({ Action: 's3:*' }), attachedTo }, 'pass'],
  'everything on one bucket': [{ document: policy({ Resource: 'arn:aws:s3:::mine' }), attachedTo }, 'pass'],
  'a policy that denies everything': [{ document: policy({ Effect: 'Deny' }), attachedTo }, 'pass'],
  'in another partition': [
    { document: policy({ Resource: 'arn:aws-us-gov:*' }), attachedTo },
    'fail',
    { account: { id: '111122223333', alias: null, partition: 'aws-us-gov' } },
  ],
});
