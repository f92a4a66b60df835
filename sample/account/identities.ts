/** Who may act in the account: two founders, a pipeline whose key leaked, and what a stranger made with it. */
import type { Resource } from '../../src/inventory/inventory.ts';
import { AwsManagedPolicies } from '../../src/inventory/resources/aws-managed-policies.ts';
import { IamPolicy, type PolicyHolder } from '../../src/inventory/resources/iam-policy.ts';
import { IamRole } from '../../src/inventory/resources/iam-role.ts';
import { type AccessKey, IamUser } from '../../src/inventory/resources/iam-user.ts';
import { OidcProvider } from '../../src/inventory/resources/oidc-provider.ts';
import { PasswordPolicy } from '../../src/inventory/resources/password-policy.ts';
import { RootUser } from '../../src/inventory/resources/root-user.ts';
import { ServerCertificate } from '../../src/inventory/resources/server-certificate.ts';
import { type PolicyDocument, parsePolicy } from '../../src/policy/document.ts';
import { adminRights, type PolicyInForce } from '../../src/policy/grants.ts';
import { ACCOUNT, ofAccount, seen } from '../planted.ts';

const GLOBAL = 'global';
const EVERYTHING = document({ Effect: 'Allow', Action: '*', Resource: '*' });
const ADMINISTRATOR: PolicyInForce = { name: 'AdministratorAccess', document: EVERYTHING };
const DEPLOY = document({
  Effect: 'Allow',
  Action: [
    's3:*',
    'cloudfront:*',
    'ec2:*',
    'iam:CreateUser',
    'iam:AttachUserPolicy',
    'iam:CreateRole',
    'iam:AttachRolePolicy',
    'iam:CreateLoginProfile',
  ],
  Resource: '*',
});
const READ_UPLOADS = document({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::haneul-uploads/*',
});

function document(...statements: readonly object[]): PolicyDocument {
  return parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
}

function trust(principal: object, condition?: object): PolicyDocument {
  const [kind] = Object.keys(principal);
  const action = kind === 'Federated' ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole';
  return document({
    Effect: 'Allow',
    Principal: principal,
    Action: action,
    ...(condition && { Condition: condition }),
  });
}

function managed(name: string) {
  return { name, arn: `arn:aws:iam::aws:policy/${name}` };
}

function key(
  slot: 1 | 2,
  rotatedAt: string,
  lastUsedAt: string | null,
  lastUsedService: string | null,
  active = true,
): AccessKey {
  return { slot, active, rotatedAt, lastUsedAt, lastUsedService };
}

function user(
  name: string,
  plan: Partial<Parameters<typeof seen<typeof IamUser>>[2]> & {
    readonly policies?: readonly PolicyInForce[];
  },
): Resource {
  const arn = `arn:aws:iam::${ACCOUNT}:user/${name}`;
  const { policies = [], ...fields } = plan;
  return seen(
    IamUser,
    { id: name, arn, region: GLOBAL },
    {
      passwordEnabled: false,
      passwordLastUsedAt: null,
      passwordChangedAt: null,
      mfaActive: false,
      accessKeys: [],
      signingCertificates: [],
      attachedPolicies: [],
      inlinePolicies: [],
      serviceCredentials: [],
      admin: adminRights({ self: arn, policies, boundary: null }),
      ...fields,
    },
  );
}

const users = [
  user('minji', {
    passwordEnabled: true,
    passwordLastUsedAt: '2026-11-19T23:40:00Z',
    passwordChangedAt: '2026-02-02T04:10:00Z',
    mfaActive: true,
    policies: [{ ...ADMINISTRATOR, group: 'founders' }],
  }),
  user('junho', {
    passwordEnabled: true,
    passwordLastUsedAt: '2026-11-18T05:21:00Z',
    passwordChangedAt: '2024-03-11T01:00:00Z',
    accessKeys: [key(1, '2024-03-11T01:02:00Z', '2026-11-18T05:40:00Z', 's3')],
    attachedPolicies: [managed('AWSCloudShellFullAccess')],
    policies: [{ ...ADMINISTRATOR, group: 'founders' }],
  }),
  // Its key stood in a public repository; AWS saw it and attached the quarantine policy.
  user('deploy-bot', {
    accessKeys: [
      key(1, '2025-08-01T02:00:00Z', '2026-11-19T22:58:00Z', 'ec2'),
      key(2, '2026-11-09T18:04:00Z', '2026-11-09T18:31:00Z', 'iam'),
    ],
    attachedPolicies: [managed('AWSCompromisedKeyQuarantineV3')],
    inlinePolicies: ['deploy'],
    policies: [{ name: 'deploy', document: DEPLOY }],
  }),
  // Made by the stranger, named to be overlooked.
  user('aws-support-team', {
    passwordEnabled: true,
    passwordLastUsedAt: '2026-11-19T17:12:00Z',
    passwordChangedAt: '2026-11-09T18:07:00Z',
    attachedPolicies: [managed('AdministratorAccess')],
    policies: [ADMINISTRATOR],
    serviceCredentials: [
      {
        id: 'ACCAEXAMPLEBEDROCK001',
        service: 'bedrock.amazonaws.com',
        active: true,
        createdAt: '2026-11-09T18:20:00Z',
        expiresAt: null,
      },
    ],
  }),
  user('intern-2025', {
    passwordEnabled: true,
    passwordChangedAt: '2025-07-01T00:30:00Z',
    accessKeys: [key(1, '2025-07-01T00:31:00Z', null, null)],
  }),
  user('old-agency', {
    passwordEnabled: true,
    passwordLastUsedAt: '2025-04-30T08:00:00Z',
    passwordChangedAt: '2025-01-10T02:00:00Z',
    mfaActive: true,
    accessKeys: [key(1, '2025-01-10T02:00:00Z', '2025-05-02T08:00:00Z', 'cloudfront')],
    signingCertificates: [{ slot: 1, active: true }],
  }),
  user('backup-reader', {
    accessKeys: [
      key(1, '2026-10-20T03:00:00Z', '2026-11-19T20:00:00Z', 's3'),
      key(2, '2025-06-01T03:00:00Z', null, null, false),
    ],
    serviceCredentials: [],
  }),
];

interface RolePlan {
  readonly path?: string;
  readonly trust: PolicyDocument;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly policies?: readonly PolicyInForce[];
}

function role(name: string, plan: RolePlan): Resource {
  const path = plan.path ?? '/';
  const arn = `arn:aws:iam::${ACCOUNT}:role${path}${name}`;
  return seen(
    IamRole,
    { id: name, arn, region: GLOBAL },
    {
      trustPolicy: plan.trust,
      path,
      createdAt: plan.createdAt,
      lastUsedAt: plan.lastUsedAt,
      admin: adminRights({ self: arn, policies: plan.policies ?? [], boundary: null }),
    },
  );
}

const GITHUB = 'token.actions.githubusercontent.com';
const GITHUB_ARN = `arn:aws:iam::${ACCOUNT}:oidc-provider/${GITHUB}`;

const roles = [
  role('web-server', {
    trust: trust({ Service: 'ec2.amazonaws.com' }),
    createdAt: '2024-03-12T02:00:00Z',
    lastUsedAt: '2026-11-19T23:55:00Z',
    policies: [{ name: 'read-uploads', document: READ_UPLOADS }],
  }),
  role('github-deploy', {
    trust: trust(
      { Federated: GITHUB_ARN },
      {
        StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' },
        StringLike: { [`${GITHUB}:sub`]: 'repo:haneul-studio/web:ref:refs/heads/main' },
      },
    ),
    createdAt: '2026-05-02T02:00:00Z',
    lastUsedAt: '2026-11-18T06:10:00Z',
    policies: [{ name: 'deploy', document: DEPLOY }],
  }),
  // Anyone's workflow on GitHub may take this one.
  role('github-preview', {
    trust: trust({ Federated: GITHUB_ARN }, { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }),
    createdAt: '2026-05-20T02:00:00Z',
    lastUsedAt: '2026-11-02T04:00:00Z',
    policies: [{ name: 'read-uploads', document: READ_UPLOADS }],
  }),
  // The stranger's way back in.
  role('OrganizationAuditAccess', {
    trust: trust({ AWS: 'arn:aws:iam::999988887777:root' }),
    createdAt: '2026-11-09T18:12:00Z',
    lastUsedAt: '2026-11-17T03:30:00Z',
    policies: [ADMINISTRATOR],
  }),
  role('legacy-webhook', {
    trust: trust({ AWS: '*' }),
    createdAt: '2023-06-01T02:00:00Z',
    lastUsedAt: null,
    policies: [{ name: 'read-uploads', document: READ_UPLOADS }],
  }),
  // Made in a hurry: the function may do everything.
  role('resize-image', {
    trust: trust({ Service: 'lambda.amazonaws.com' }),
    createdAt: '2026-06-14T02:20:00Z',
    lastUsedAt: '2026-11-19T22:40:00Z',
    policies: [ADMINISTRATOR],
  }),
  role('old-batch', {
    trust: trust({ Service: 'lambda.amazonaws.com' }),
    createdAt: '2023-01-04T02:00:00Z',
    lastUsedAt: '2024-12-30T02:00:00Z',
  }),
  role('AWSServiceRoleForSupport', {
    path: '/aws-service-role/support.amazonaws.com/',
    trust: trust({ Service: 'support.amazonaws.com' }),
    createdAt: '2023-01-02T02:00:00Z',
    lastUsedAt: null,
  }),
];

function policy(id: string, body: PolicyDocument, attachedTo: readonly PolicyHolder[]): Resource {
  return seen(
    IamPolicy,
    { id, arn: `arn:aws:iam::${ACCOUNT}:policy/${id}`, region: GLOBAL },
    { document: body, attachedTo },
  );
}

const policies = [
  policy('everything-for-now', EVERYTHING, [{ kind: 'group', name: 'founders' }]),
  policy('read-uploads', READ_UPLOADS, [{ kind: 'role', name: 'web-server' }]),
  policy('user/deploy-bot/deploy', DEPLOY, [{ kind: 'user', name: 'deploy-bot' }]),
];

export const identities: readonly Resource[] = [
  ofAccount(RootUser, {
    mfaActive: true,
    passwordPresent: true,
    accessKeyPresent: true,
    signingCertificatePresent: true,
    uses: [
      { credential: 'password', at: '2026-11-14T13:02:00Z' },
      { credential: 'access-key-1', at: '2024-06-01T02:00:00Z' },
    ],
    accountCreatedAt: '2023-01-02T01:00:00Z',
    virtualMfaDevices: [`arn:aws:iam::${ACCOUNT}:mfa/root-account-mfa-device`],
  }),
  ofAccount(PasswordPolicy, { rules: null }),
  ofAccount(AwsManagedPolicies, {
    holders: {
      AdministratorAccess: [
        { kind: 'group', name: 'founders' },
        { kind: 'user', name: 'aws-support-team' },
        { kind: 'role', name: 'OrganizationAuditAccess' },
        { kind: 'role', name: 'resize-image' },
      ],
      AWSCloudShellFullAccess: [{ kind: 'user', name: 'junho' }],
      AWSCompromisedKeyQuarantineV3: [{ kind: 'user', name: 'deploy-bot' }],
    },
  }),
  ...users,
  ...roles,
  ...policies,
  // Another way back in for the stranger.
  seen(
    OidcProvider,
    {
      id: 'login.cloud-audit.example',
      arn: `arn:aws:iam::${ACCOUNT}:oidc-provider/login.cloud-audit.example`,
      region: GLOBAL,
    },
    { url: 'login.cloud-audit.example' },
  ),
  seen(
    OidcProvider,
    { id: GITHUB, arn: GITHUB_ARN, region: GLOBAL },
    {
      url: GITHUB,
    },
  ),
  seen(
    ServerCertificate,
    { id: 'haneul-2024', arn: `arn:aws:iam::${ACCOUNT}:server-certificate/haneul-2024`, region: GLOBAL },
    { expiresAt: '2025-03-01T00:00:00Z' },
  ),
  seen(
    ServerCertificate,
    { id: 'haneul-2026', arn: `arn:aws:iam::${ACCOUNT}:server-certificate/haneul-2026`, region: GLOBAL },
    { expiresAt: '2027-03-01T00:00:00Z' },
  ),
];
