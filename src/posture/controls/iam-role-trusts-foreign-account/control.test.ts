import { expect, test } from 'vitest';
import { CIRCUMSTANCES, testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import type { AdminRights } from '../../../policy/grants.ts';
import { control } from './control.ts';

const STRANGER = { AWS: 'arn:aws:iam::444455556666:root' };
const EXTERNAL_ID = { StringEquals: { 'sts:ExternalId': 'agreed' } };
const role = (
  principal: unknown,
  condition?: object,
  granted: AdminRights['granted'] = 'no',
  path = '/',
) => ({
  path,
  admin: { granted, reach: 'everything', through: [], conditions: [] } as AdminRights,
  trustPolicy: parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', Condition: condition }],
    }),
  ),
});

testControl(control, {
  'the own account': [role({ AWS: '111122223333' }), 'pass'],
  'a service': [role({ Service: 'ec2.amazonaws.com' }), 'pass'],
  'another account': [role(STRANGER), 'fail:medium'],
  'another account with an external ID': [role(STRANGER, EXTERNAL_ID), 'fail:low'],
  'another account with any external ID': [
    role(STRANGER, { StringLike: { 'sts:ExternalId': '*' } }),
    'fail:medium',
  ],
  'another account with an external ID, if it gives one': [
    role(STRANGER, { StringEqualsIfExists: { 'sts:ExternalId': 'agreed' } }),
    'fail:medium',
  ],
  'another account as administrator': [role(STRANGER, undefined, 'yes'), 'fail:high'],
  'another account as administrator, with an external ID': [role(STRANGER, EXTERNAL_ID, 'yes'), 'fail:high'],
  'perhaps an administrator': [role(STRANGER, EXTERNAL_ID, 'unclear'), 'fail:medium'],
  'one role of another account': [role({ AWS: 'arn:aws:iam::444455556666:role/ci' }), 'fail:medium'],
  'ours and another': [role({ AWS: ['111122223333', '444455556666'] }), 'fail:medium'],
  'everyone, if of that account': [
    role('*', { StringEquals: { 'aws:PrincipalAccount': '444455556666' } }),
    'fail:medium',
  ],
  'a deleted role of another account': [role({ AWS: 'AROAJQABLZS4A3QDU576Q' }), 'pass'],
  'as AWS Organizations makes it in each new account': [
    role(STRANGER, undefined, 'yes'),
    'fail:medium',
    { resource: { id: 'OrganizationAccountAccessRole', region: 'global' } },
  ],
  'as Control Tower makes it': [
    role(STRANGER, undefined, 'yes'),
    'fail:medium',
    { resource: { id: 'AWSControlTowerExecution', region: 'global' } },
  ],
  'such a name with two accounts in it, as nobody makes it': [
    role({ AWS: ['arn:aws:iam::444455556666:root', '777788889999'] }, undefined, 'yes'),
    'fail:high',
    { resource: { id: 'OrganizationAccountAccessRole', region: 'global' } },
  ],
  'such a name with one user in it': [
    role({ AWS: 'arn:aws:iam::444455556666:user/mallory' }, undefined, 'yes'),
    'fail:high',
    { resource: { id: 'OrganizationAccountAccessRole', region: 'global' } },
  ],
  'StackSets of the organization': [
    role(
      {
        AWS: 'arn:aws:iam::444455556666:role/aws-service-role/stacksets.cloudformation.amazonaws.com/AWSServiceRoleForCloudFormationStackSetsOrgAdmin',
      },
      undefined,
      'yes',
    ),
    'fail:medium',
    { resource: { id: 'stacksets-exec-0123456789abcdef', region: 'global' } },
  ],
  'everyone is another control': [role({ AWS: '*' }), 'pass'],
  'a service-linked role': [
    role({ Service: 'support.amazonaws.com' }, undefined, 'no', '/aws-service-role/x/'),
    'not-applicable',
  ],
});

test('what an organization makes is not what to do first', () => {
  const { trustPolicy, ...others } = role(STRANGER, undefined, 'yes');
  const resource = { id: 'OrganizationAccountAccessRole', region: 'global' };
  expect(control.evaluate({ trustPolicy, ...others }, { ...CIRCUMSTANCES, resource })).toMatchObject({
    risk: 'hygiene',
    because: { en: expect.stringContaining('management account') },
  });
});
