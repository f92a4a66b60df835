import { expect, test } from 'vitest';
import { callerContext } from './caller-context.ts';
import { parsePolicy } from './document.ts';
import type { PolicyInForce } from './evaluate.ts';
import { evaluateSome } from './some-resource.ts';

const FUNCTIONS = 'arn:aws:lambda:*:111122223333:function:*';
const policy = (...statements: readonly object[]): PolicyInForce => ({
  name: 'p',
  document: parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements })),
});
const allow = (Resource: string | readonly string[], over: object = {}) => ({
  Effect: 'Allow',
  Action: 'lambda:CreateFunction',
  Resource,
  ...over,
});
const deny = (Resource: string) => allow(Resource, { Effect: 'Deny' });
const named = (name: string, region = '*') => `arn:aws:lambda:${region}:111122223333:function:${name}`;

test.for<[string, readonly object[], readonly object[] | null, string]>([
  ['everything', [allow('*')], null, 'allowed'],
  ['names of a kind', [allow(named('dev-*'))], null, 'allowed'],
  ['one name', [allow(named('hello', 'us-east-1'))], null, 'allowed'],
  ['names of a kind in any account', [allow('arn:aws:lambda:*:*:function:dev-*')], null, 'allowed'],
  ['another account', [allow('arn:aws:lambda:*:999988887777:function:*')], null, 'denied'],
  ['another kind of resource', [allow('arn:aws:lambda:*:111122223333:layer:*')], null, 'denied'],
  ['all but some', [allow('*'), deny(named('prod-*'))], null, 'allowed'],
  ['what is allowed is denied', [allow(named('dev-*')), deny(named('dev-*'))], null, 'denied'],
  ['the second of two', [allow([named('dev-*'), named('test-*')]), deny(named('dev-*'))], null, 'allowed'],
  ['within a boundary', [allow(named('dev-*'))], [allow(named('dev-tools-*'))], 'allowed'],
  ['beginning and end', [allow(named('dev-*'))], [allow(named('*-tool'))], 'allowed'],
  ['beside a boundary', [allow(named('dev-*'))], [allow(named('prod-*'))], 'denied'],
  ['the own name', [allow(named('${aws:username}-*'))], null, 'allowed'],
  ['the own tag', [allow(named('${aws:PrincipalTag/team}-*'))], null, 'unclear'],
  [
    'under a condition',
    [allow('*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } })],
    null,
    'unclear',
  ],
  [
    'all but some, said the other way round',
    [{ Effect: 'Allow', Action: 'lambda:*', NotResource: named('prod-*') }],
    null,
    'allowed',
  ],
])('%s', ([, statements, boundary, verdict]) => {
  const authority = { policies: [policy(...statements)], boundary: boundary && policy(...boundary) };
  const context = callerContext('arn:aws:iam::111122223333:user/alice');
  const request = { action: 'lambda:CreateFunction', resource: FUNCTIONS, context };
  expect(evaluateSome(authority, request).verdict).toBe(verdict);
});
