import { expect, test } from 'vitest';
import type { AuthorizationDetails } from './authorization-details.ts';
import { PolicyBook } from './policy-book.ts';
import { holdersOfAwsPolicies, ownPolicies, roleFields } from './roles-and-policies.ts';

const DOCUMENT = encodeURIComponent('{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}');
const OWN = 'arn:aws:iam::111122223333:policy/team/own';
const SUPPORT = 'arn:aws:iam::aws:policy/AWSSupportAccess';
const POWER = 'arn:aws:iam::aws:policy/job-function/SystemAdministrator';
const attached = (...arns: string[]) =>
  arns.map((PolicyArn) => ({ PolicyArn, PolicyName: PolicyArn.split('/').at(-1) }));

const details: AuthorizationDetails = {
  users: [
    {
      UserName: 'alice',
      AttachedManagedPolicies: attached(OWN),
      UserPolicyList: [{ PolicyName: 'in', PolicyDocument: DOCUMENT }],
    },
  ],
  groups: [
    {
      GroupName: 'devs',
      AttachedManagedPolicies: attached(OWN, POWER),
      GroupPolicyList: [{ PolicyName: 'in', PolicyDocument: 'x' }],
    },
  ],
  roles: [{ RoleName: 'support', AttachedManagedPolicies: attached(SUPPORT) }],
  policies: [
    { PolicyName: 'own', Arn: OWN, PolicyVersionList: [{ Document: DOCUMENT, IsDefaultVersion: true }] },
    {
      PolicyName: 'unused',
      Arn: 'arn:aws:iam::111122223333:policy/unused',
      PolicyVersionList: [{ Document: DOCUMENT, IsDefaultVersion: true }],
    },
    {
      PolicyName: 'AWSSupportAccess',
      Arn: SUPPORT,
      PolicyVersionList: [{ Document: DOCUMENT, IsDefaultVersion: true }],
    },
  ],
};
const book = new PolicyBook(details.policies, details.groups);

test("own policies: managed and inline, and whom they are on; AWS's own are not among them", () => {
  expect(
    ownPolicies(details, book).map(({ id, fields }) => [id, fields.document.state, fields.attachedTo]),
  ).toEqual([
    [
      'own',
      'known',
      {
        state: 'known',
        value: [
          { kind: 'user', name: 'alice' },
          { kind: 'group', name: 'devs' },
        ],
      },
    ],
    ['unused', 'known', { state: 'known', value: [] }],
    ['user/alice/in', 'known', { state: 'known', value: [{ kind: 'user', name: 'alice' }] }],
    ['group/devs/in', 'failed', { state: 'known', value: [{ kind: 'group', name: 'devs' }] }],
  ]);
});

test("who has AWS's own policies, by name", () => {
  expect(holdersOfAwsPolicies(details)).toEqual({
    AWSSupportAccess: [{ kind: 'role', name: 'support' }],
    SystemAdministrator: [{ kind: 'group', name: 'devs' }],
  });
});

test('a role as AWS describes it', () => {
  const fields = roleFields(
    {
      RoleName: 'app',
      Arn: 'arn:aws:iam::111122223333:role/app',
      CreateDate: new Date('2024-01-01T00:00:00Z'),
      AssumeRolePolicyDocument: encodeURIComponent(
        '{"Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
      ),
      RolePolicyList: [{ PolicyName: 'all', PolicyDocument: DOCUMENT }],
      RoleLastUsed: {},
    },
    book,
  );
  expect(fields).toMatchObject({
    trustPolicy: { value: { statements: [{ principal: { Service: ['ec2.amazonaws.com'] } }] } },
    path: { value: '/' },
    createdAt: { value: '2024-01-01T00:00:00.000Z' },
    lastUsedAt: { value: null },
    admin: { value: { granted: 'yes', reach: 'everything' } },
  });
});

test('what cannot be read of a role is unread', () => {
  const fields = roleFields({ RolePolicyList: [{ PolicyName: 'broken', PolicyDocument: '{' }] }, book);
  expect(fields).toMatchObject({
    trustPolicy: { state: 'failed' },
    admin: { gaps: [{ state: 'failed' }] },
  });
  expect(fields.createdAt).toBe(undefined);
});
