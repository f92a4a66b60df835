import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTechniques } from '../../../tools/gen/entries.ts';
import { parsePolicy } from '../../policy/document.ts';
import type { PolicyInForce } from '../../policy/evaluate.ts';
import type { EscalationInput, GroupIdentity, RoleIdentity, Thing, UserIdentity } from './input.ts';
import { findPaths } from './search.ts';

const techniques = (await loadTechniques()).map(({ value }) => value);

const ACCOUNT = '111122223333';
const iam = (rest: string) => `arn:aws:iam::${ACCOUNT}:${rest}`;
const document = (...statements: readonly object[]) =>
  parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
const policy = (...statements: readonly object[]): PolicyInForce => ({
  name: 'own',
  document: document(...statements),
});
const allow = (Action: string | readonly string[], Resource = '*', over: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...over,
});
const deny = (Action: string) => ({ Effect: 'Deny', Action, Resource: '*' });
const ADMIN = [allow('*')];
const MFA = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };

const user = (
  name: string,
  statements: readonly object[],
  over: Partial<UserIdentity> = {},
): UserIdentity => ({
  name,
  arn: iam(`user/${name}`),
  policies: [policy(...statements)],
  boundary: null,
  complete: true,
  groups: [],
  traits: { 'free-key-slot': true },
  ...over,
});
const role = (
  name: string,
  principal: object,
  statements: readonly object[],
  over: Partial<RoleIdentity> = {},
): RoleIdentity => ({
  name,
  arn: iam(`role/${name}`),
  policies: [policy(...statements)],
  boundary: null,
  complete: true,
  trust: document({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal }),
  serviceLinked: false,
  instanceProfiles: [],
  ...over,
});
const group = (name: string, statements: readonly object[]): GroupIdentity => ({
  name,
  arn: iam(`group/${name}`),
  policies: [policy(...statements)],
  complete: true,
});
const lambda = (name: string, runs: string): Thing => ({
  kind: 'lambda-function',
  name,
  arn: `arn:aws:lambda:ap-northeast-2:${ACCOUNT}:function:${name}`,
  role: iam(`role/${runs}`),
});
const OURS = { AWS: iam('root') };
const NOBODY = { Service: 'nobody.amazonaws.com' };

const find = (over: Partial<EscalationInput>) =>
  findPaths(
    {
      account: ACCOUNT,
      partition: 'aws',
      users: [],
      roles: [],
      groups: [],
      managedPolicies: [],
      serviceControls: [],
      things: [],
      readKinds: [],
      ...over,
    },
    techniques,
  );
const ids = (over: Partial<EscalationInput>) =>
  find(over).paths.map(({ id, certainty }) => `${id} ${certainty}`);

const FUNCTION_CHAIN = {
  users: [user('minji', [allow('sts:AssumeRole', iam('role/deployer'))])],
  roles: [
    role('deployer', OURS, [allow(['lambda:UpdateFunctionCode', 'lambda:InvokeFunction'])]),
    role('batch', { Service: 'lambda.amazonaws.com' }, [allow(['iam:PutRolePolicy'], iam('role/batch'))]),
  ],
  things: [lambda('nightly', 'batch')],
};

describe('chains', () => {
  test('user, role, function, its role, everything', () => {
    const { paths } = find(FUNCTION_CHAIN);
    const longest = paths.find(({ from }) => from.endsWith('user/minji'));
    expect(longest).toMatchObject({ certainty: 'certain', to: 'admin' });
    expect(longest?.id).toBe(
      'user/minji>sts-assume-role>role/deployer>lambda-update-code-and-invoke>role/batch>iam-put-role-policy>admin',
    );
    expect(longest?.hops.map(({ from, to }) => [from, to])).toEqual([
      [iam('user/minji'), iam('role/deployer')],
      [iam('role/deployer'), iam('role/batch')],
      [iam('role/batch'), 'admin'],
    ]);
  });
  test('each hop shows what it rests on', () => {
    const hops = find(FUNCTION_CHAIN).paths.find(({ hops: { length } }) => length === 3)?.hops ?? [];
    expect(hops[0]?.evidence).toMatchObject([
      {
        kind: 'granted',
        action: 'sts:AssumeRole',
        on: iam('role/deployer'),
        deciding: [
          { layer: 'identity', policy: { name: 'own' } },
          { layer: 'resource', policy: { name: 'Trust relationships' } },
        ],
      },
    ]);
    expect(hops[1]).toMatchObject({
      action: 'lambda:UpdateFunctionCode + lambda:InvokeFunction',
      upon: FUNCTION_CHAIN.things[0]?.arn,
    });
    expect(hops[1]?.evidence.map(({ kind }) => kind)).toEqual(['thing', 'granted', 'granted']);
  });
  test('cyclic trust comes to an end', () => {
    const circle = [
      role('one', { AWS: iam('role/two') }, []),
      role('two', { AWS: iam('role/one') }, []),
      role('three', { AWS: [iam('role/two'), iam('role/three')] }, [allow('iam:AttachRolePolicy')]),
    ];
    expect(ids({ roles: circle })).toEqual([
      'role/one>sts-assume-role>role/two>sts-assume-role>role/three>iam-attach-role-policy>admin certain',
      'role/two>sts-assume-role>role/three>iam-attach-role-policy>admin certain',
      'role/three>iam-attach-role-policy>admin certain',
    ]);
  });
  test('the shortest wins', () => {
    const both = find({
      ...FUNCTION_CHAIN,
      users: [user('minji', [allow('sts:AssumeRole'), allow('iam:PutUserPolicy')])],
    });
    expect(both.paths.filter(({ from }) => from.endsWith('minji')).map(({ id }) => id)).toEqual([
      'user/minji>iam-put-user-policy>admin',
    ]);
  });
  test('through a group that lends its rights', () => {
    const paths = ids({
      users: [user('minji', [allow('iam:AddUserToGroup', iam('group/ops'))])],
      groups: [group('ops', [allow('sts:AssumeRole')])],
      roles: [role('root-like', OURS, ADMIN)],
    });
    expect(paths).toEqual([
      'user/minji>iam-add-user-to-group>group/ops>sts-assume-role>role/root-like certain',
    ]);
  });
});

describe('never', () => {
  test('from an administrator, nor from one under a condition', () => {
    const found = find({
      users: [user('root-like', ADMIN), user('careful', [allow('*', '*', MFA)])],
      roles: [role('admin', OURS, ADMIN)],
    });
    expect(found.paths).toEqual([]);
    expect(found.admins).toEqual([iam('user/root-like'), iam('role/admin')]);
    expect(found.unclearAdmins).toEqual([iam('user/careful')]);
  });
  test('to or from a service-linked role', () => {
    const linked = role('AWSServiceRoleForX', OURS, ADMIN, { serviceLinked: true });
    const busy = role('AWSServiceRoleForY', NOBODY, [allow('iam:PutRolePolicy')], { serviceLinked: true });
    expect(
      ids({ users: [user('minji', [allow(['sts:AssumeRole', 'iam:PassRole'])])], roles: [linked, busy] }),
    ).toEqual([]);
  });
  test('where the organization forbids it', () => {
    const serviceControls = [[policy(allow('*'))], [policy(allow('*'), deny('iam:*'))]];
    expect(ids({ users: [user('minji', [allow('iam:PutUserPolicy')])], serviceControls })).toEqual([]);
  });
  test('power users by themselves', () => {
    const power = { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' };
    expect(ids({ users: [user('minji', [power])], roles: [role('admin', NOBODY, ADMIN)] })).toEqual([]);
  });
  test('by keys of its own', () => {
    const self = allow('iam:CreateAccessKey', iam('user/${aws:username}'));
    expect(ids({ users: [user('minji', [self]), user('root-like', ADMIN)] })).toEqual([]);
  });
});

describe('what nobody knows', () => {
  test('an unclear hop makes the whole chain unclear', () => {
    const users = [user('minji', [allow('sts:AssumeRole', iam('role/deployer'), MFA)])];
    expect(ids({ ...FUNCTION_CHAIN, users }).find((id) => id.startsWith('user/minji'))).toMatch(/ unclear$/);
  });
  test('a key of an administrator under a condition may not be enough', () => {
    const users = [user('minji', [allow('iam:CreateAccessKey')]), user('careful', [allow('*', '*', MFA)])];
    expect(ids({ users })).toEqual(['user/minji>iam-create-access-key>user/careful unclear']);
  });
  test('a certain way is preferred to an unclear one', () => {
    const users = [
      user('minji', [allow('iam:CreateAccessKey')]),
      user('careful', [allow('*', '*', MFA)]),
      user('root-like', ADMIN),
    ];
    expect(ids({ users })).toEqual(['user/minji>iam-create-access-key>user/root-like certain']);
  });
  test('a trust policy that was not read', () => {
    const roles = [role('admin', OURS, ADMIN, { trust: null })];
    expect(ids({ users: [user('minji', [allow('sts:AssumeRole')])], roles })).toEqual([
      'user/minji>sts-assume-role>role/admin unclear',
    ]);
  });
  test('an external id', () => {
    const trust = document({
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: OURS,
      Condition: { StringEquals: { 'sts:ExternalId': 'x' } },
    });
    const { paths } = find({
      users: [user('minji', [allow('sts:AssumeRole')])],
      roles: [role('admin', OURS, ADMIN, { trust })],
    });
    expect(paths[0]?.hops[0]?.evidence).toMatchObject([
      { certainty: 'unclear', unknownKeys: ['sts:externalid'] },
    ]);
  });
  test('kinds of things nobody looked for, and identities not read whole, are named', () => {
    const found = find({ users: [user('minji', [], { complete: false })], readKinds: ['lambda-function'] });
    expect(found.incomplete).toEqual([iam('user/minji')]);
    expect(found.unreadKinds).toContain('ec2-instance');
    expect(found.unreadKinds).not.toContain('lambda-function');
  });
});

describe('whatever the account', () => {
  const NAMES = ['a', 'b', 'c'] as const;
  const resource = fc.constantFrom(
    '*',
    ...NAMES.map((name) => iam(`role/${name}`)),
    iam('user/${aws:username}'),
  );
  const action = fc.constantFrom(
    'sts:AssumeRole',
    'iam:PassRole',
    'lambda:*',
    'iam:PutUserPolicy',
    'iam:AttachRolePolicy',
    'iam:CreateAccessKey',
    'iam:UpdateAssumeRolePolicy',
    '*',
  );
  const statement = fc.record({
    Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    Action: action,
    Resource: resource,
  });
  const statements = fc.array(statement, { maxLength: 3 });
  const principal = fc.constantFrom<object>(
    OURS,
    NOBODY,
    { AWS: iam('user/a') },
    { AWS: iam('role/b') },
    { Service: 'lambda.amazonaws.com' },
  );
  const account = fc
    .record({
      users: fc.tuple(statements, statements),
      roles: fc.tuple(...NAMES.map(() => fc.record({ principal, statements }))),
    })
    .map(({ users, roles }) => ({
      users: users.map((own, at) => user(NAMES[at] ?? '', own)),
      roles: roles.map((one, at) => role(NAMES[at] ?? '', one.principal, one.statements)),
    }));
  const who = ({ paths }: ReturnType<typeof find>) => new Set(paths.map(({ from }) => from));

  test('paths are whole, end at everything and start at nobody who has it', () => {
    fc.assert(
      fc.property(account, (one) => {
        const { paths, admins } = find(one);
        for (const { from, hops, certainty } of paths) {
          expect(admins).not.toContain(from);
          expect(hops[0]?.from).toBe(from);
          hops.slice(1).forEach((hop, at) => expect(hop.from).toBe(hops[at]?.to));
          const last = hops.at(-1)?.to ?? '';
          expect(last === 'admin' || admins.includes(last)).toBe(true);
          expect(certainty).toBe(hops.every((hop) => hop.certainty === 'certain') ? 'certain' : 'unclear');
          expect(new Set(hops.map((hop) => hop.from)).size).toBe(hops.length);
        }
        expect(new Set(paths.map(({ id }) => id)).size).toBe(paths.length);
      }),
      { numRuns: 150 },
    );
  });
  test('a deny for everyone of everything leaves nobody a path', () => {
    fc.assert(
      fc.property(
        account,
        (one) => find({ ...one, serviceControls: [[policy(allow('*'), deny('*'))]] }).paths.length === 0,
      ),
      { numRuns: 50 },
    );
  });
  test('a boundary on everyone opens no new path', () => {
    fc.assert(
      fc.property(account, statements, (one, limit) => {
        const boundary = policy(...limit);
        const limited = {
          users: one.users.map((each) => ({ ...each, boundary })),
          roles: one.roles.map((each) => ({ ...each, boundary })),
        };
        const free = find(one);
        const before = new Set([...who(free), ...free.admins]);
        return [...who(find(limited))].every((arn) => before.has(arn));
      }),
      { numRuns: 150 },
    );
  });
});
