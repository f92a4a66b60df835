import { testControl } from '../../../../test/control-table.ts';
import { parsePolicy } from '../../../policy/document.ts';
import type { AdminRights } from '../../../policy/grants.ts';
import { control } from './control.ts';

const GITHUB = 'token.actions.githubusercontent.com';
const EKS = 'oidc.eks.ap-northeast-2.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE';
const registered = (issuer: string) => `arn:aws:iam::111122223333:oidc-provider/${issuer}`;

const role = (
  provider: string,
  condition?: object,
  granted: AdminRights['granted'] = 'no',
  action: unknown = 'sts:AssumeRoleWithWebIdentity',
) => ({
  admin: { granted, reach: 'everything', through: [], conditions: [] } as AdminRights,
  trustPolicy: parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Federated: provider }, Action: action, Condition: condition },
      ],
    }),
  ),
});
const github = (sub: unknown, granted?: AdminRights['granted']) =>
  role(
    registered(GITHUB),
    {
      StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' },
      ...(sub !== undefined && { StringLike: { [`${GITHUB}:sub`]: sub } }),
    },
    granted,
  );

testControl(control, {
  'GitHub, one branch': [github('repo:acme/app:ref:refs/heads/main'), 'pass'],
  'GitHub, one repository': [github('repo:acme/app:*'), 'pass'],
  'GitHub, with the numbers of 2026': [github('repo:acme@12/app@34:environment:prod'), 'pass'],
  'GitHub, audience only': [github(undefined), 'fail:critical'],
  'GitHub, no condition': [role(registered(GITHUB)), 'fail:critical'],
  'GitHub, every repository': [github('repo:*'), 'fail:critical'],
  'GitHub, owners that begin alike': [github('repo:my*'), 'fail:critical'],
  'GitHub, all of one owner': [github('repo:acme/*'), 'fail:medium'],
  'GitHub, all of one owner, as administrator': [github('repo:acme/*', 'yes'), 'fail:high'],
  'GitHub, one narrow and one wide': [github(['repo:acme/app:*', 'repo:*']), 'fail:critical'],
  'GitLab, no condition': [role(registered('gitlab.com')), 'fail:critical'],
  'HCP Terraform, one workspace': [
    role(registered('app.terraform.io'), {
      StringLike: { 'app.terraform.io:sub': 'organization:acme:project:web:workspace:prod:run_phase:*' },
    }),
    'pass',
  ],
  'HCP Terraform, any organization': [
    role(registered('app.terraform.io'), {
      StringLike: { 'app.terraform.io:sub': 'organization:*:workspace:prod:*' },
    }),
    'fail:critical',
  ],
  'Cognito without the identity pool': [
    role('cognito-identity.amazonaws.com', {
      'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
    }),
    'fail:critical',
  ],
  'Cognito, one identity pool': [
    role('cognito-identity.amazonaws.com', {
      StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:12345678-corner' },
    }),
    'pass',
  ],
  'EKS, one service account': [
    role(registered(EKS), { StringEquals: { [`${EKS}:sub`]: 'system:serviceaccount:kube-system:aws-node' } }),
    'pass',
  ],
  'EKS, audience only': [
    role(registered(EKS), { StringEquals: { [`${EKS}:aud`]: 'sts.amazonaws.com' } }),
    'fail:medium',
  ],
  'a provider of our own, no condition': [role(registered('login.acme.example')), 'fail:medium'],
  'a provider of our own, one application': [
    role(registered('login.acme.example'), { StringEquals: { 'login.acme.example:aud': 'app' } }),
    'pass',
  ],
  SAML: [
    role('arn:aws:iam::111122223333:saml-provider/okta', undefined, 'no', 'sts:AssumeRoleWithSAML'),
    'not-applicable',
  ],
  'tagging alone takes on nothing': [
    role(registered(GITHUB), undefined, 'no', 'sts:TagSession'),
    'not-applicable',
  ],
  'a Deny for all takes it back': [
    {
      ...role(registered(GITHUB)),
      trustPolicy: parsePolicy(
        JSON.stringify({
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Federated: registered(GITHUB) },
              Action: 'sts:AssumeRoleWithWebIdentity',
            },
            { Effect: 'Deny', Principal: '*', Action: 'sts:*' },
          ],
        }),
      ),
    },
    'not-applicable',
  ],
});
