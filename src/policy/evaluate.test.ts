import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callerContext } from './caller-context.ts';
import { parsePolicy } from './document.ts';
import { type Authority, evaluate, type PolicyInForce, type ResourceSide } from './evaluate.ts';
import { overlay } from './request-context.ts';

const ALICE = 'arn:aws:iam::111122223333:user/alice';
const ROLE = 'arn:aws:iam::111122223333:role/app';
const OTHER = 'arn:aws:iam::999988887777:role/guest';

const policy = (...statements: readonly object[]): PolicyInForce => ({
  name: 'p',
  document: parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements })),
});
const allow = (over: object = {}) => ({ Effect: 'Allow', Action: '*', Resource: '*', ...over });
const deny = (over: object = {}) => ({ Effect: 'Deny', Action: '*', Resource: '*', ...over });
const only = (over: object) => ({ Effect: 'Allow', ...over });
const when = (operator: string, key: string, value: unknown) => ({
  Condition: { [operator]: { [key]: value } },
});

const asked = (action: string, resource: string, known: Record<string, readonly string[] | null> = {}) => ({
  action,
  resource,
  context: overlay(callerContext(ALICE), new Map(Object.entries(known))),
});
const authority = (statements: readonly object[], over: Partial<Authority> = {}): Authority => ({
  policies: [policy(...statements)],
  boundary: null,
  ...over,
});
const READ = asked('s3:GetObject', 'arn:aws:s3:::mine/a');

describe('one set of identity policies', () => {
  test.for<[string, readonly object[], string]>([
    ['nothing said', [], 'denied'],
    ['everything', [allow()], 'allowed'],
    ['the action whatever its case', [allow({ Action: 'S3:getobject' })], 'allowed'],
    ['another action', [allow({ Action: 's3:PutObject' })], 'denied'],
    ['the resource', [allow({ Resource: 'arn:aws:s3:::mine/*' })], 'allowed'],
    ['resources mind their case', [allow({ Resource: 'arn:aws:s3:::Mine/*' })], 'denied'],
    ['all but IAM', [only({ NotAction: 'iam:*', Resource: '*' })], 'allowed'],
    ['all but S3', [only({ NotAction: 's3:*', Resource: '*' })], 'denied'],
    ['all but another bucket', [only({ Action: '*', NotResource: 'arn:aws:s3:::other/*' })], 'allowed'],
    ['all but this bucket', [only({ Action: '*', NotResource: 'arn:aws:s3:::mine/*' })], 'denied'],
    ['deny beats allow', [allow(), deny({ Action: 's3:Get*' })], 'denied'],
    ['deny of all but this', [allow(), { Effect: 'Deny', NotAction: 's3:*', Resource: '*' }], 'allowed'],
    [
      'deny of all but something else',
      [allow(), { Effect: 'Deny', NotAction: 'ec2:*', Resource: '*' }],
      'denied',
    ],
    ['a condition nobody can judge', [allow(when('StringEquals', 'aws:SourceVpc', 'vpc-1'))], 'unclear'],
    [
      'such a condition on a deny',
      [allow(), deny(when('StringNotEquals', 'aws:SourceVpc', 'vpc-1'))],
      'unclear',
    ],
    [
      'beside an allow without it',
      [allow(when('Bool', 'aws:MultiFactorAuthPresent', 'true')), allow()],
      'allowed',
    ],
    [
      'a false condition beside an unknown one',
      [
        allow({
          Condition: { StringEquals: { 'aws:SourceVpc': 'v' }, Bool: { 'aws:SecureTransport': 'false' } },
        }),
      ],
      'denied',
    ],
  ])('%s', ([, statements, verdict]) => expect(evaluate(authority(statements), READ).verdict).toBe(verdict));

  test('says which statements decided, and which keys were wanted', () => {
    const unclear = evaluate(
      authority([allow({ Sid: 'Mfa', ...when('Bool', 'aws:MultiFactorAuthPresent', 'true') })]),
      READ,
    );
    expect(unclear.unknownKeys).toEqual(['aws:multifactorauthpresent']);
    expect(unclear.deciding).toMatchObject([
      { layer: 'identity', policy: { name: 'p' }, statement: { sid: 'Mfa' } },
    ]);
    const denied = evaluate(authority([allow(), deny({ Sid: 'Never' })]), READ);
    expect(denied.deciding).toMatchObject([{ statement: { sid: 'Never' } }]);
    expect(evaluate(authority([]), READ).deciding).toEqual([]);
  });
});

describe('policy variables', () => {
  const home = (pattern: string) => [allow({ Resource: pattern })];
  test.for<[string, string, Record<string, readonly string[] | null>, string]>([
    ['own name', 'arn:aws:s3:::home/${aws:username}/*', {}, 'allowed'],
    ['the name of nobody else', 'arn:aws:s3:::home/b${aws:username}/*', {}, 'denied'],
    ['a tag nobody read', 'arn:aws:s3:::home/${aws:PrincipalTag/name}/*', {}, 'unclear'],
    ['a tag nobody read, elsewhere', 'arn:aws:s3:::other/${aws:PrincipalTag/name}/*', {}, 'denied'],
    [
      'a tag that is not there',
      'arn:aws:s3:::home/${aws:PrincipalTag/name}/*',
      { 'aws:principaltag/name': null },
      'denied',
    ],
    [
      'its default',
      "arn:aws:s3:::home/${aws:PrincipalTag/name, 'alice'}/*",
      { 'aws:principaltag/name': null },
      'allowed',
    ],
    [
      'a wildcard in a tag is no wildcard',
      'arn:aws:s3:::home/${aws:PrincipalTag/name}/*',
      { 'aws:principaltag/name': ['*'] },
      'denied',
    ],
    ['a written star', 'arn:aws:s3:::home/${*}/*', {}, 'denied'],
  ])('%s', ([, pattern, known, verdict]) => {
    const request = asked('s3:GetObject', 'arn:aws:s3:::home/alice/a', known);
    expect(evaluate(authority(home(pattern)), request).verdict).toBe(verdict);
  });
  test('are plain text before 2012-10-17', () => {
    const old = parsePolicy(JSON.stringify({ Statement: home('arn:aws:s3:::home/${aws:username}/*') }));
    const request = asked('s3:GetObject', 'arn:aws:s3:::home/alice/a');
    expect(evaluate({ policies: [{ name: 'old', document: old }], boundary: null }, request).verdict).toBe(
      'denied',
    );
  });
});

describe('conditions', () => {
  const KNOWN = {
    'k:text': ['Blue'],
    'k:number': ['5'],
    'k:date': ['2026-03-01T00:00:00Z'],
    'k:arn': ['arn:aws:iam::111122223333:role/app'],
    'k:ip': ['203.0.113.9'],
    'k:many': ['a', 'b'],
    'k:absent': null,
  };
  test.for<[string, string, unknown, string]>([
    ['StringEquals', 'k:text', ['Red', 'Blue'], 'allowed'],
    ['StringEquals', 'K:Text', 'Blue', 'allowed'],
    ['StringEquals', 'k:text', 'blue', 'denied'],
    ['StringEqualsIgnoreCase', 'k:text', 'blue', 'allowed'],
    ['StringNotEquals', 'k:text', ['Red', 'Blue'], 'denied'],
    ['StringLike', 'k:text', 'B*', 'allowed'],
    ['StringNotLike', 'k:text', 'R*', 'allowed'],
    ['NumericLessThan', 'k:number', '6', 'allowed'],
    ['NumericGreaterThanEquals', 'k:number', '6', 'denied'],
    ['NumericNotEquals', 'k:number', '5', 'denied'],
    ['DateGreaterThan', 'k:date', '2026-01-01T00:00:00Z', 'allowed'],
    ['DateLessThan', 'k:date', '2026-01-01T00:00:00Z', 'denied'],
    ['ArnLike', 'k:arn', 'arn:aws:iam::*:role/app', 'allowed'],
    ['ArnEquals', 'k:arn', 'arn:aws:*:role/app', 'denied'],
    ['ArnNotLike', 'k:arn', 'arn:aws:iam::*:role/app', 'denied'],
    ['IpAddress', 'k:ip', ['198.51.100.0/24', '203.0.113.0/24'], 'allowed'],
    ['NotIpAddress', 'k:ip', '203.0.113.0/24', 'denied'],
    ['Null', 'k:absent', 'true', 'allowed'],
    ['Null', 'k:text', 'true', 'denied'],
    ['StringEquals', 'k:absent', 'x', 'denied'],
    ['StringEqualsIfExists', 'k:absent', 'x', 'allowed'],
    ['StringNotEquals', 'k:absent', 'x', 'allowed'],
    ['ForAllValues:StringEquals', 'k:many', ['a', 'b', 'c'], 'allowed'],
    ['ForAllValues:StringEquals', 'k:many', ['a'], 'denied'],
    ['ForAllValues:StringEquals', 'k:absent', ['a'], 'allowed'],
    ['ForAnyValue:StringEquals', 'k:many', ['a'], 'allowed'],
    ['ForAnyValue:StringEquals', 'k:absent', ['a'], 'denied'],
    ['ForAnyValue:StringNotEquals', 'k:many', ['a'], 'allowed'],
    ['ForAllValues:StringNotEquals', 'k:many', ['a'], 'denied'],
    ['StringEquals', 'k:unknown', 'x', 'unclear'],
    ['StringEqualsIfExists', 'k:unknown', 'x', 'unclear'],
    ['StringFuzzy', 'k:text', 'Blue', 'unclear'],
    ['StringEquals', 'aws:PrincipalAccount', '111122223333', 'allowed'],
    ['StringEquals', 'aws:PrincipalAccount', '${aws:PrincipalAccount}', 'allowed'],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:user/bob', 'denied'],
  ])('%s %s %s: %s', ([operator, key, value, verdict]) => {
    const request = asked('s3:GetObject', 'arn:aws:s3:::mine/a', KNOWN);
    expect(evaluate(authority([allow(when(operator, key, value))]), request).verdict).toBe(verdict);
  });
});

describe('what only narrows', () => {
  const S3 = policy(allow({ Action: 's3:*' }));
  const IAM = policy(allow({ Action: 'iam:*' }));
  const MFA = policy(allow(when('Bool', 'aws:MultiFactorAuthPresent', 'true')));
  test.for<[string, readonly object[], Partial<Authority>, string]>([
    ['a boundary that allows it', [allow()], { boundary: S3 }, 'allowed'],
    ['a boundary that does not', [allow()], { boundary: IAM }, 'denied'],
    ['a boundary grants nothing', [], { boundary: S3 }, 'denied'],
    ['a boundary with a condition', [allow()], { boundary: MFA }, 'unclear'],
    ['each level of organization policies', [allow()], { serviceControls: [[S3], [IAM, S3]] }, 'allowed'],
    ['one level that does not', [allow()], { serviceControls: [[S3], [IAM]] }, 'denied'],
    ['a level with nothing attached', [allow()], { serviceControls: [[]] }, 'denied'],
    [
      'a deny of the organization',
      [allow()],
      { serviceControls: [[policy(allow(), deny({ Action: 's3:*' }))]] },
      'denied',
    ],
    ['a session policy', [allow()], { session: [IAM] }, 'denied'],
    ['boundary and organization both', [allow()], { boundary: S3, serviceControls: [[S3]] }, 'allowed'],
  ])('%s', ([, statements, over, verdict]) =>
    expect(evaluate(authority(statements, over), READ).verdict).toBe(verdict),
  );
});

describe('with a policy on the resource', () => {
  const trust = (principal: object, over: object = {}) =>
    policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal, ...over });
  const side = (document: PolicyInForce, over: Partial<ResourceSide> = {}): ResourceSide => ({
    policy: document,
    caller: { kind: 'user', arn: ALICE, account: '111122223333' },
    account: '111122223333',
    mustAgree: true,
    ...over,
  });
  const asRole = { caller: { kind: 'role', arn: ROLE, account: '111122223333' } } as const;
  const asOther = { caller: { kind: 'role', arn: OTHER, account: '999988887777' } } as const;
  const asService = { caller: { kind: 'service', service: 'ec2.amazonaws.com' } } as const;
  const ACCOUNT = { AWS: 'arn:aws:iam::111122223333:root' };
  const ASSUME = [allow({ Action: 'sts:AssumeRole' })];
  const BOUND = { boundary: policy(allow({ Action: 's3:*' })) };
  test.for<[string, readonly object[], Partial<Authority>, ResourceSide, string]>([
    ['the account, and the identity agrees', ASSUME, {}, side(trust(ACCOUNT)), 'allowed'],
    ['the account by its number', ASSUME, {}, side(trust({ AWS: '111122223333' })), 'allowed'],
    ['the account, and the identity says nothing', [], {}, side(trust(ACCOUNT)), 'denied'],
    ['the user itself needs no more', [], {}, side(trust({ AWS: ALICE })), 'allowed'],
    ['but a deny stands', [deny()], {}, side(trust({ AWS: ALICE })), 'denied'],
    ['a user itself is not held by the boundary', [], BOUND, side(trust({ AWS: ALICE })), 'allowed'],
    ['a role itself is', [], BOUND, side(trust({ AWS: ROLE }), asRole), 'denied'],
    [
      'an organization policy holds both',
      [],
      { serviceControls: [[policy(allow({ Action: 's3:*' }))]] },
      side(trust({ AWS: ALICE })),
      'denied',
    ],
    ['somebody else', ASSUME, {}, side(trust({ AWS: 'arn:aws:iam::111122223333:user/bob' })), 'denied'],
    ['a role whose trust says nothing', [allow()], {}, side(policy()), 'denied'],
    ['a bucket whose policy says nothing', [allow()], {}, side(policy(), { mustAgree: false }), 'allowed'],
    ['a service', [], {}, side(trust({ Service: 'ec2.amazonaws.com' }), asService), 'allowed'],
    ['a service is nobody in the account', [allow()], {}, side(trust(ACCOUNT), asService), 'denied'],
    ['another service', [], {}, side(trust({ Service: 'lambda.amazonaws.com' }), asService), 'denied'],
    ['another account needs both: only the trust', [], {}, side(trust({ AWS: OTHER }), asOther), 'denied'],
    ['another account needs both: both', ASSUME, {}, side(trust({ AWS: OTHER }), asOther), 'allowed'],
    ['another account by its number', ASSUME, {}, side(trust({ AWS: '999988887777' }), asOther), 'allowed'],
    ['a foreign account as a whole is not ours', ASSUME, {}, side(trust({ AWS: '999988887777' })), 'denied'],
    [
      'an external id nobody knows',
      ASSUME,
      {},
      side(trust(ACCOUNT, when('StringEquals', 'sts:ExternalId', 'x'))),
      'unclear',
    ],
    [
      'one session of a role',
      ASSUME,
      {},
      side(trust({ AWS: 'arn:aws:sts::111122223333:assumed-role/app/ci' }), asRole),
      'unclear',
    ],
    [
      'a deny of everyone else',
      ASSUME,
      {},
      side(
        policy(
          { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: ACCOUNT },
          {
            Effect: 'Deny',
            Action: 'sts:AssumeRole',
            NotPrincipal: { AWS: ['arn:aws:iam::111122223333:user/bob', '111122223333'] },
          },
        ),
      ),
      'denied',
    ],
    [
      'a deny of everyone but it',
      ASSUME,
      {},
      side(
        policy(
          { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: ACCOUNT },
          { Effect: 'Deny', Action: 'sts:AssumeRole', NotPrincipal: { AWS: [ALICE, '111122223333'] } },
        ),
      ),
      'allowed',
    ],
    [
      'everyone but somebody else',
      [],
      {},
      side(
        policy({
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:user/bob' },
        }),
      ),
      'allowed',
    ],
  ])('%s', ([, statements, over, at, verdict]) => {
    const request = asked('sts:AssumeRole', 'arn:aws:iam::111122223333:role/target');
    expect(evaluate(authority(statements, over), request, at).verdict).toBe(verdict);
  });
});

describe('whatever the policies', () => {
  const action = fc.constantFrom('*', 's3:*', 's3:GetObject', 's3:Get*', 'iam:*', 'iam:PassRole');
  const resource = fc.constantFrom(
    '*',
    'arn:aws:s3:::mine/*',
    'arn:aws:s3:::home/${aws:username}',
    'arn:aws:iam::*:role/*',
  );
  const condition = fc.constantFrom(
    {},
    when('Bool', 'aws:MultiFactorAuthPresent', 'true'),
    when('StringLike', 'aws:username', 'a*'),
    when('Null', 'aws:username', 'true'),
  );
  const statement = fc
    .record({ effect: fc.constantFrom('Allow', 'Deny'), action, resource, condition, not: fc.boolean() })
    .map((one) => ({
      Effect: one.effect,
      [one.not ? 'NotAction' : 'Action']: one.action,
      Resource: one.resource,
      ...one.condition,
    }));
  const statements = fc.array(statement, { maxLength: 5 });
  const request = fc
    .record({
      action: fc.constantFrom('s3:GetObject', 'iam:PassRole', 'ec2:RunInstances'),
      resource: fc.constantFrom(
        'arn:aws:s3:::mine/a',
        'arn:aws:s3:::home/alice',
        'arn:aws:iam::111122223333:role/app',
      ),
    })
    .map((one) => asked(one.action, one.resource));
  const STRENGTH = { denied: 0, unclear: 1, allowed: 2 } as const;
  const strength = (...given: Parameters<typeof evaluate>) => STRENGTH[evaluate(...given).verdict];

  test('a deny of everything denies', () => {
    fc.assert(
      fc.property(statements, request, (given, one) => strength(authority([...given, deny()]), one) === 0),
    );
  });
  test('another deny never widens', () => {
    fc.assert(
      fc.property(statements, statement, request, (given, more, one) => {
        const denying = { ...more, Effect: 'Deny' };
        return strength(authority([...given, denying]), one) <= strength(authority(given), one);
      }),
    );
  });
  test('another allow never narrows', () => {
    fc.assert(
      fc.property(statements, statement, request, (given, more, one) => {
        const allowing = { ...more, Effect: 'Allow' };
        return strength(authority([...given, allowing]), one) >= strength(authority(given), one);
      }),
    );
  });
  test('boundary, session and organization never widen', () => {
    fc.assert(
      fc.property(
        statements,
        statements,
        request,
        fc.constantFrom('boundary', 'session', 'scp'),
        (given, limit, one, kind) => {
          const limiting = policy(...limit);
          const over = {
            boundary: { boundary: limiting },
            session: { session: [limiting] },
            scp: { serviceControls: [[limiting]] },
          }[kind];
          return strength(authority(given, over), one) <= strength(authority(given), one);
        },
      ),
    );
  });
  test('knowing more settles what was unclear and nothing else', () => {
    const mfa = fc.constantFrom<readonly string[] | null>(['true'], ['false'], null);
    fc.assert(
      fc.property(statements, request, mfa, (given, one, value) => {
        const before = evaluate(authority(given), one).verdict;
        const known = overlay(one.context, new Map([['aws:multifactorauthpresent', value]]));
        const after = evaluate(authority(given), { ...one, context: known }).verdict;
        return after !== 'unclear' && (before === 'unclear' || before === after);
      }),
    );
  });
});
