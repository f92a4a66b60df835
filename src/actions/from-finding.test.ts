/** From a failed check to what is to be changed: the actions on identities, the account and its evidence. */
import { expect, test } from 'vitest';
import type { AnyAction, Found } from '../change/action.ts';
import { known } from '../kernel/reading.ts';
import { parsePolicy } from '../policy/document.ts';
import { action as analyzer } from './catalog/accessanalyzer-create-external-analyzer/action.ts';
import { action as contact } from './catalog/account-put-security-contact/action.ts';
import { action as createTrail } from './catalog/cloudtrail-create-trail/action.ts';
import { action as startLogging } from './catalog/cloudtrail-start-logging/action.ts';
import { action as serviceCredential } from './catalog/iam-deactivate-service-credential/action.ts';
import { action as detachPolicy } from './catalog/iam-detach-policy/action.ts';
import { action as removePassword } from './catalog/iam-remove-console-password/action.ts';
import { action as requireMfa } from './catalog/iam-require-mfa/action.ts';
import { action as restrictTrust } from './catalog/iam-restrict-role-trust/action.ts';

const OWN = '111111111111';
const HOME = { region: 'us-east-1' };
const GITHUB = `arn:aws:iam::${OWN}:oidc-provider/token.actions.githubusercontent.com`;

function found(type: string, id: string, facts: Record<string, unknown>, more: Partial<Found> = {}): Found {
  return {
    account: { id: OWN, partition: 'aws' },
    homeRegion: HOME.region,
    regions: ['ap-northeast-2', 'us-east-1'],
    resource: { type, id, arn: `arn:aws:iam::${OWN}:${id}`, region: 'global' },
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, known(value)])),
    judged: Object.keys(facts),
    now: '2026-11-25T00:00:00Z',
    idleDays: 45,
    email: undefined,
    ...more,
  };
}

const user = (facts: Record<string, unknown>) => found('AWS::IAM::User', 'mina', facts);
const trail = (trails: unknown[]) => found('Jikimi::CloudTrail::Coverage', '*', { managementEvents: trails });
const role = (...statements: object[]) =>
  found('AWS::IAM::Role', 'deploy', { trustPolicy: parsePolicy(JSON.stringify({ Statement: statements })) });
const allow = (Principal: object, more: object = {}) => ({
  Effect: 'Allow',
  Principal,
  Action: 'sts:AssumeRole',
  ...more,
});
const web = { Action: 'sts:AssumeRoleWithWebIdentity' };
const password = (lastUsed: string | null, changed: string | null) =>
  user({ passwordLastUsedAt: lastUsed, passwordChangedAt: changed });
const holder = { kind: 'group', name: 'admins' };
const sub = (value: string) => ({
  ...web,
  Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': value } },
});

test.for<[string, AnyAction, Found, object[]]>([
  ['a password unused for long', removePassword, password('2026-01-01T00:00:00Z', null), [{ name: 'mina' }]],
  ['a password never used, old', removePassword, password(null, '2026-01-01T00:00:00Z'), [{ name: 'mina' }]],
  ['a password never used, new', removePassword, password(null, '2026-11-20T00:00:00Z'), []],
  ['a password in use', removePassword, password('2026-11-24T00:00:00Z', null), []],
  ['a password of which nothing was read', removePassword, user({}), []],
  [
    'an active key for Bedrock among others',
    serviceCredential,
    user({
      serviceCredentials: [
        { id: 'ACCA1', service: 'bedrock.amazonaws.com', active: true },
        { id: 'ACCA2', service: 'bedrock.amazonaws.com', active: false },
      ],
    }),
    [{ name: 'mina', credentialId: 'ACCA1', service: 'bedrock.amazonaws.com' }],
  ],
  [
    'no MFA: only the console is asked for it',
    requireMfa,
    user({ mfaActive: false, accessKeys: [{ active: true }, { active: false }] }),
    [{ name: 'mina', hasDevice: false, activeKeys: 1, alsoKeys: false }],
  ],
  ['MFA unread', requireMfa, user({ accessKeys: [] }), []],
  [
    'a policy of the account on a group',
    detachPolicy,
    found('AWS::IAM::Policy', 'all', { attachedTo: [holder] }),
    [{ ...holder, policyArn: `arn:aws:iam::${OWN}:all` }],
  ],
  [
    'CloudShell for everybody, and nothing else of AWS',
    detachPolicy,
    found('AWS::IAM::AWSManagedPolicies', '*', {
      holders: { AWSCloudShellFullAccess: [holder], AdministratorAccess: [{ kind: 'user', name: 'boss' }] },
    }),
    [{ ...holder, policyArn: 'arn:aws:iam::aws:policy/AWSCloudShellFullAccess' }],
  ],
  ['an administrator: the owner chooses', detachPolicy, user({ admin: { granted: 'yes' } }), []],
  ['strangers', restrictTrust, role(allow({ AWS: '*' })), [{ account: OWN, shutOut: ['*'] }]],
  ['another account: the owner knows it or not', restrictTrust, role(allow({ AWS: '222222222222' })), []],
  ['all of GitHub', restrictTrust, role(allow({ Federated: GITHUB }, web)), [{ shutOut: [GITHUB] }]],
  ['one of GitHub', restrictTrust, role(allow({ Federated: GITHUB }, sub('repo:me/app:*'))), []],
  [
    'no security contact, an address given',
    contact,
    found('Jikimi::Account::Contacts', '*', { security: null }, { email: 'me@example.com' }),
    [{ email: 'me@example.com' }],
  ],
  [
    'no security contact, no address',
    contact,
    found('Jikimi::Account::Contacts', '*', { security: null }),
    [],
  ],
  [
    'no trail',
    createTrail,
    trail([]),
    [{ name: 'jikimi-trail', bucket: `jikimi-trail-${OWN}-us-east-1`, account: OWN, partition: 'aws' }],
  ],
  ['a trail that is stopped is started', createTrail, trail([{ trail: 'main', logging: false }]), []],
  ['trails unread', createTrail, found('Jikimi::CloudTrail::Coverage', '*', {}), []],
  [
    'of two trails the stopped one',
    startLogging,
    trail([
      { trail: 'main', homeRegion: 'eu-west-1', logging: false },
      { trail: 'other', homeRegion: 'us-east-1', logging: true },
    ]),
    [{ region: 'eu-west-1', name: 'main' }],
  ],
  [
    'no analyzer in a region',
    analyzer,
    found(
      'AWS::AccessAnalyzer::Analyzer',
      '*',
      { analyzers: [] },
      {
        resource: { type: 'AWS::AccessAnalyzer::Analyzer', id: '*', arn: null, region: 'eu-west-1' },
      },
    ),
    [{ region: 'eu-west-1' }],
  ],
])('%s', ([, action, finding, targets]) => {
  const made = action.fromFinding?.(finding) ?? [];
  expect(made).toHaveLength(targets.length);
  expect(made).toMatchObject(targets);
});
