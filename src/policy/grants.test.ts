import { describe, expect, test } from 'vitest';
import { parsePolicy } from './document.ts';
import { adminRights, grant, makesAdmin } from './grants.ts';

const SELF = 'arn:aws:iam::111122223333:user/alice';
const document = (...statements: readonly object[]) =>
  parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
const allow = (over: object = {}) => ({ Effect: 'Allow', Action: '*', Resource: '*', ...over });
const deny = (over: object = {}) => ({ Effect: 'Deny', Action: '*', Resource: '*', ...over });
const without = (key: string, statement: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(statement).filter(([name]) => name !== key));
const NO_MFA = { Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } };
const MFA = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
const POWER_USER = without('Action', allow({ NotAction: ['iam:*', 'organizations:*', 'account:*'] }));

const rights = (statements: readonly object[], boundary?: readonly object[], self = SELF) => {
  const { granted, reach } = adminRights({
    self,
    policies: [{ name: 'p', document: document(...statements) }],
    boundary: boundary ? document(...boundary) : null,
  });
  return granted === 'no' ? 'no' : `${granted}: ${reach}`;
};

describe('administrators', () => {
  test.for<[string, readonly object[], string]>([
    ['AdministratorAccess', [allow()], 'yes: everything'],
    ['*:* is * as well', [allow({ Action: '*:*' })], 'yes: everything'],
    ['all resources of the partition', [allow({ Resource: 'arn:aws:*' })], 'yes: everything'],
    ['all but the bill', [without('Action', allow({ NotAction: 'aws-portal:*' }))], 'yes: everything'],
    [
      'all but one bucket',
      [without('Resource', allow({ NotResource: 'arn:aws:s3:::secret' }))],
      'yes: everything',
    ],
    ['two halves', [POWER_USER, allow({ Action: 'IAM:*' })], 'yes: everything'],
    ['PowerUserAccess', [POWER_USER], 'no'],
    ['IAMFullAccess gives itself the rest', [allow({ Action: 'iam:*' })], 'yes: own-permissions'],
    ['one call is enough', [allow({ Action: 'iam:AttachUserPolicy' })], 'yes: own-permissions'],
    ['on itself', [allow({ Action: 'iam:PutUserPolicy', Resource: SELF })], 'yes: own-permissions'],
    [
      'on ${aws:username}',
      [allow({ Action: 'iam:PutUserPolicy', Resource: 'arn:aws:iam::*:user/${aws:username}' })],
      'yes: own-permissions',
    ],
    ['on somebody else', [allow({ Action: 'iam:PutUserPolicy', Resource: 'arn:aws:iam::*:user/bob' })], 'no'],
    ['its own access keys only', [allow({ Action: 'iam:*AccessKey*', Resource: SELF })], 'no'],
    ['one service', [allow({ Action: 's3:*' })], 'no'],
    ['everything on one bucket', [allow({ Resource: 'arn:aws:s3:::mine/*' })], 'no'],
    ['nothing', [], 'no'],
  ])('%s', ([, statements, expected]) => expect(rights(statements)).toBe(expected));

  test('a role changes its own permissions with other calls', () => {
    const role = 'arn:aws:iam::111122223333:role/app';
    expect(rights([allow({ Action: 'iam:PutRolePolicy' })], undefined, role)).toBe('yes: own-permissions');
    expect(rights([allow({ Action: 'iam:PutUserPolicy' })], undefined, role)).toBe('no');
  });
  test('other partitions', () => {
    const self = 'arn:aws-cn:iam::111122223333:user/alice';
    expect(rights([allow({ Resource: 'arn:aws-cn:*' })], undefined, self)).toBe('yes: everything');
  });
});

describe('explicit deny', () => {
  test.for<[string, readonly object[], string]>([
    ['of everything', [allow(), deny()], 'no'],
    ['of IAM makes a power user', [allow(), deny({ Action: 'iam:*' })], 'no'],
    ['of everything but S3', [allow(), without('Action', deny({ NotAction: 's3:*' }))], 'no'],
    ['of one action takes little', [allow(), deny({ Action: 'cloudtrail:DeleteTrail' })], 'yes: everything'],
    [
      'of one way to raise itself leaves the other',
      [allow(), deny({ Action: 'iam:PutUserPolicy' })],
      'yes: everything',
    ],
    ['on another resource', [allow(), deny({ Resource: 'arn:aws:s3:::log/*' })], 'yes: everything'],
    ['unless MFA is no limit for who has MFA', [allow(), deny(NO_MFA)], 'yes: everything'],
  ])('%s', ([, statements, expected]) => expect(rights(statements)).toBe(expected));
});

describe('conditions that cannot be judged', () => {
  test('everything with MFA', () => expect(rights([allow(MFA)])).toBe('unclear: everything'));
  test('the keys are named', () => {
    const { conditions } = grant([{ name: 'p', document: document(allow(MFA)) }], {
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::a/b',
    });
    expect(conditions).toEqual(['aws:MultiFactorAuthPresent']);
  });
  test('an unconditional policy beside it decides', () =>
    expect(rights([allow(MFA), allow()])).toBe('yes: everything'));
  test('a certain way to everything is worse than an unclear everything', () => {
    expect(rights([allow(MFA), allow({ Action: 'iam:*' })])).toBe('yes: own-permissions');
  });
});

describe('boundaries', () => {
  test.for<[string, readonly object[], readonly object[], string]>([
    ['that allows everything', [allow()], [allow()], 'yes: everything'],
    ['of a power user', [allow()], [POWER_USER], 'no'],
    ['of one service', [allow()], [allow({ Action: 's3:*' })], 'no'],
    ['grants nothing by itself', [allow({ Action: 's3:*' })], [allow()], 'no'],
    ['that denies IAM', [allow()], [allow(), deny({ Action: 'iam:*' })], 'no'],
    ['that may be deleted', [allow()], [allow({ Action: 'iam:*' })], 'yes: own-permissions'],
    [
      'that may not be deleted',
      [allow()],
      [allow({ Action: 'iam:*' }), deny({ Action: 'iam:DeleteUserPermissionsBoundary' })],
      'no',
    ],
    ['with a condition', [allow()], [allow(MFA)], 'unclear: everything'],
  ])('%s', ([, statements, boundary, expected]) => expect(rights(statements, boundary)).toBe(expected));
});

describe('where it comes from', () => {
  test('the policies and the groups they come through', () => {
    const found = adminRights({
      self: SELF,
      policies: [
        { name: 'AdministratorAccess', group: 'admins', document: document(allow()) },
        { name: 'all', document: document(allow()) },
        { name: 's3', document: document(allow({ Action: 's3:*' })) },
      ],
      boundary: null,
    });
    expect(found.through).toEqual([{ name: 'AdministratorAccess', group: 'admins' }, { name: 'all' }]);
  });
  test('one policy by itself', () => {
    expect(makesAdmin('p', document(allow()), 'aws').granted).toBe('yes');
    expect(makesAdmin('p', document(allow(MFA)), 'aws').granted).toBe('unclear');
    expect(makesAdmin('p', document(allow({ Action: 'iam:*' })), 'aws').granted).toBe('no');
    expect(makesAdmin('p', document(POWER_USER), 'aws').granted).toBe('no');
  });
});
