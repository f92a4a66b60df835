import { describe, expect, test } from 'vitest';
import type { Json } from '../../../kernel/json.ts';
import { isClosed, namesDeleted, narrowed, openTo } from './narrow-trust.ts';

const OWN = '111111111111';
const GITHUB = `arn:aws:iam::${OWN}:oidc-provider/token.actions.githubusercontent.com`;

const policy = (...statements: Json[]): Json => ({ Version: '2012-10-17', Statement: statements });
const allow = (Principal: Json, more: Record<string, Json> = {}): Json => ({
  Effect: 'Allow',
  Principal,
  Action: 'sts:AssumeRole',
  ...more,
});
const EC2 = allow({ Service: 'ec2.amazonaws.com' });
const NOBODY = expect.objectContaining({ Effect: 'Deny', Principal: { AWS: '*' } });

describe('shut out', () => {
  test.for<[string, Json, string[], unknown]>([
    ['strangers by "*"', policy(allow('*'), EC2), ['*'], [EC2]],
    ['strangers among others', policy(allow({ AWS: ['*', OWN] })), ['*'], [allow({ AWS: [OWN] })]],
    ['strangers, the only ones', policy(allow({ AWS: '*' })), ['*'], [NOBODY]],
    [
      'an account, beside another',
      policy(allow({ AWS: ['222222222222', 'arn:aws:iam::333333333333:root'] })),
      ['222222222222'],
      [allow({ AWS: ['arn:aws:iam::333333333333:root'] })],
    ],
    [
      'an account that a condition names',
      policy(allow('*', { Condition: { StringEquals: { 'aws:PrincipalAccount': '222222222222' } } }), EC2),
      ['222222222222'],
      [EC2],
    ],
    [
      'a provider, and a service stays in the same statement',
      policy(allow({ Federated: GITHUB, Service: 'ec2.amazonaws.com' }, { Action: 'sts:*' })),
      [GITHUB],
      [allow({ Service: 'ec2.amazonaws.com' }, { Action: 'sts:*' })],
    ],
  ])('%s', ([, document, shutOut, left]) => {
    expect(openTo(document, shutOut, OWN)).not.toEqual([]);
    const result = narrowed(document, shutOut, OWN);
    expect(result).toMatchObject({ Version: '2012-10-17', Statement: left });
    expect(openTo(result, shutOut, OWN)).toEqual([]);
  });

  test('elements in other letters, and one statement that is no list', () => {
    const document = { version: '2012-10-17', statement: allow({ AWS: ['*', OWN] }) };
    expect(narrowed(document, ['*'], OWN)).toEqual({
      version: '2012-10-17',
      statement: [allow({ AWS: [OWN] })],
    });
  });

  test('what is not open stays', () => {
    const own = policy(allow('*', { Condition: { StringEquals: { 'aws:PrincipalAccount': OWN } } }));
    expect(openTo(own, ['*'], OWN)).toEqual([]);
    expect(narrowed(own, ['*', '222222222222'], OWN)).toEqual(own);
  });
});

test('a closed policy, and one that names the dead', () => {
  expect(isClosed(narrowed(policy(allow('*')), ['*'], OWN))).toBe(true);
  expect(isClosed(policy(EC2))).toBe(false);
  expect(namesDeleted(policy(allow({ AWS: 'AIDAABCDEFGHIJKLMNOPQ' })))).toBe(true);
  expect(namesDeleted(policy(EC2))).toBe(false);
});
