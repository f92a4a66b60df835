import { describe, expect, test } from 'vitest';
import { inventory } from '../../test/inventory.ts';
import type { Inventory, Resource } from '../inventory/inventory.ts';
import { known, type Reading } from '../kernel/reading.ts';
import { parsePolicy } from '../policy/document.ts';
import { adminRights } from '../policy/grants.ts';
import { assembleAccess } from './assemble.ts';
import type { Door } from './doors.ts';

const IAM = 'arn:aws:iam::111122223333';
const OKTA = `${IAM}:saml-provider/okta`;
const GITHUB = `${IAM}:oidc-provider/token.actions.githubusercontent.com`;
const ANCHOR = 'arn:aws:rolesanywhere:ap-northeast-2:111122223333:trust-anchor/1';
const SSO = 'aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef';

function role(name: string, ...statements: readonly object[]): Resource {
  const arn = `${IAM}:role/${name}`;
  return {
    type: 'AWS::IAM::Role',
    id: name.slice(name.lastIndexOf('/') + 1),
    arn,
    region: 'global',
    fields: {
      path: known('/'),
      trustPolicy: known(parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }))),
      policies: known([]),
      boundary: known(null),
      admin: known(adminRights({ self: arn, policies: [], boundary: null })),
    },
  };
}

function trusting(principal: object, condition?: object): object {
  return {
    Effect: 'Allow',
    Principal: principal,
    Action: 'sts:*',
    ...(condition && { Condition: { StringEquals: condition } }),
  };
}

function listed(type: string): Inventory['listings'][number] {
  return { type, region: 'global', result: known({ count: 0 }) };
}

const saml: Resource = {
  type: 'AWS::IAM::SAMLProvider',
  id: 'okta',
  arn: OKTA,
  region: 'global',
  fields: {},
};
const github: Resource = {
  type: 'AWS::IAM::OIDCProvider',
  id: 'token.actions.githubusercontent.com',
  arn: GITHUB,
  region: 'global',
  fields: {},
};

function regional(type: string, fields: Readonly<Record<string, Reading<unknown>>>): Resource {
  return { type, id: 'ap-northeast-2', region: 'ap-northeast-2', fields };
}

function doors(...resources: readonly Resource[]): readonly Door[] {
  const listings = [listed('AWS::IAM::SAMLProvider'), listed('AWS::IAM::OIDCProvider')];
  return assembleAccess(inventory({ resources, listings }), { idleDays: 45 }, []).doors;
}

const widths = (found: readonly Door[]) => found.flatMap(({ roles }) => roles.map(({ width }) => width));

describe('identity providers', () => {
  test.for<[string, object, object | undefined, Door['roles'][number]['width']]>([
    ['SAML: only the sign-in page is asked for', { Federated: OKTA }, { 'SAML:aud': 'x' }, 'provider'],
    ['SAML: a person is asked for', { Federated: OKTA }, { 'SAML:sub': 'kim' }, 'narrow'],
    ['GitHub: anybody there', { Federated: GITHUB }, undefined, 'anyone'],
    [
      'GitHub: one branch',
      { Federated: GITHUB },
      { 'token.actions.githubusercontent.com:sub': 'repo:haneul/shop:ref:refs/heads/main' },
      'narrow',
    ],
  ])('%s', ([, principal, condition, width]) => {
    const found = doors(saml, github, role('deploy', trusting(principal, condition)));
    expect(widths(found)).toEqual([width]);
  });

  test('one that no role trusts opens nothing, and is told', () => {
    expect(doors(saml)).toMatchObject([{ kind: 'saml', name: 'okta', state: 'open', roles: [] }]);
  });

  test('a role that still trusts a deleted one is told: whoever makes it anew gets in', () => {
    expect(doors(role('deploy', trusting({ Federated: OKTA })))).toMatchObject([
      { kind: 'saml', state: 'gone', roles: [{ arn: `${IAM}:role/deploy` }] },
    ]);
  });

  test('where the providers could not be listed, none is called deleted', () => {
    const resources = [role('deploy', trusting({ Federated: OKTA }))];
    const unlisted = assembleAccess(inventory({ resources }), { idleDays: 45 }, []).doors;
    expect(unlisted).toMatchObject([{ state: 'open' }]);
  });

  test('a provider that AWS knows by itself needs no registering', () => {
    expect(doors(role('app', trusting({ Federated: 'accounts.google.com' })))).toMatchObject([
      { kind: 'oidc', name: 'accounts.google.com', state: 'open' },
    ]);
  });
});

describe('certificates', () => {
  const anchor = { arn: ANCHOR, name: 'office', enabled: true, source: 'uploaded', createdAt: null };
  const profile = { arn: 'p', name: 'p', enabled: true, roleArns: [`${IAM}:role/deploy`], createdAt: null };
  const service = { Service: 'rolesanywhere.amazonaws.com' };
  const region = (over: object = {}, profileOver: object = {}) =>
    regional('Jikimi::RolesAnywhere::Region', {
      trustAnchors: known([{ ...anchor, ...over }]),
      profiles: known([{ ...profile, ...profileOver }]),
    });

  test('any certificate of the anchor opens the role', () => {
    expect(doors(region(), role('deploy', trusting(service)))).toMatchObject([
      { kind: 'roles-anywhere', name: 'office', roles: [{ width: 'provider' }] },
    ]);
  });

  test.for<[string, Resource, object | undefined, object]>([
    ['the anchor is off: told as off', region({ enabled: false }), undefined, { state: 'switched-off' }],
    ['the profile is off: no role', region({}, { enabled: false }), undefined, { roles: [] }],
    ['the role trusts another anchor', region(), { 'aws:SourceArn': `${ANCHOR}2` }, { roles: [] }],
    [
      'the certificate must name somebody',
      region(),
      { 'aws:PrincipalTag/x509Subject/CN': 'kim' },
      { roles: [{ width: 'narrow' }] },
    ],
  ])('%s', ([, resource, condition, expected]) => {
    expect(doors(resource, role('deploy', trusting(service, condition)))).toMatchObject([expected]);
  });
});

test('Identity Center: who is assigned, and the role of the permission set once', () => {
  const assignment = {
    permissionSet: 'Admin',
    permissionSetArn: 'ps',
    kind: 'user',
    id: '1',
    name: 'minji',
    members: [],
  };
  const instance = { arn: 'arn:aws:sso:::instance/ssoins-1', owner: null, assignments: [assignment] };
  const center = regional('Jikimi::SSO::Region', { instances: known([instance]) });
  const own = { ...saml, id: 'AWSSSO', arn: `${IAM}:saml-provider/AWSSSO` };
  const found = doors(center, own, role(SSO, trusting({ Federated: own.arn })));
  expect(found).toMatchObject([
    { kind: 'identity-center', people: [{ name: 'minji' }], roles: [{ arn: `${IAM}:role/${SSO}` }] },
  ]);
});

test('an instance without assignments lets nobody in', () => {
  const instance = { arn: 'arn:aws:sso:::instance/ssoins-1', owner: null, assignments: [] };
  expect(doors(regional('Jikimi::SSO::Region', { instances: known([instance]) }))).toEqual([]);
});
