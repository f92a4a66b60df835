import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import { control } from './control.ts';

const role = (statement: object, path = '/') => ({
  path,
  trustPolicy: parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole', ...statement }],
    }),
  ),
});

testControl(control, {
  everyone: [role({}), 'fail:critical'],
  'a star': [role({ Principal: '*' }), 'fail:critical'],
  'a star beside a service': [
    role({ Principal: { Service: 'ec2.amazonaws.com', AWS: '*' } }),
    'fail:critical',
  ],
  'any role of a name': [
    role({ Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/deploy' } } }),
    'fail:critical',
  ],
  'everyone, by whatever way': [role({ Action: 'sts:*' }), 'fail:critical'],
  'everyone with the external ID': [
    role({ Condition: { StringEquals: { 'sts:ExternalId': 'a-secret' } } }),
    'fail:high',
  ],
  'everyone with any external ID': [
    role({ Condition: { StringLike: { 'sts:ExternalId': '*' } } }),
    'fail:critical',
  ],
  'everyone, with a doubt': [role({ Condition: { StringEquals: { 'aws:Tomorrow': 'x' } } }), 'fail:high'],
  'everyone with MFA, which anyone can have': [
    role({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
    'fail:critical',
  ],
  'everyone in the organization': [
    role({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdef1234' } } }),
    'pass',
  ],
  'roles of the own account by name': [
    role({ Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } } }),
    'pass',
  ],
  'tagging alone takes on nothing': [role({ Action: 'sts:TagSession' }), 'pass'],
  'the own account': [role({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }), 'pass'],
  'another account': [role({ Principal: { AWS: 'arn:aws:iam::444455556666:root' } }), 'pass'],
  'a service': [role({ Principal: { Service: 'lambda.amazonaws.com' } }), 'pass'],
  'Identity Center': [
    role(
      {
        Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/AWSSSO_1_DO_NOT_DELETE' },
        Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
      },
      '/aws-reserved/sso.amazonaws.com/',
    ),
    'pass',
  ],
  'a service-linked role': [
    role({ Principal: { Service: 'support.amazonaws.com' } }, '/aws-service-role/support.amazonaws.com/'),
    'not-applicable',
  ],
});
