import { describe, expect, test } from 'vitest';
import type { Json } from '../kernel/json.ts';
import { deletedPrincipals, openingsOf, type Reach, withoutOpenings } from './statements.ts';

const OWN = '111122223333';
const FRIEND = '444455556666';
const ours = `arn:aws:iam::${OWN}:role/app`;
const theirs = `arn:aws:iam::${FRIEND}:root`;

const allow = (Principal: Json, more: object = {}): Json => ({
  Effect: 'Allow',
  Principal,
  Action: 'sqs:SendMessage',
  Resource: '*',
  ...more,
});
const NETWORK = { Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } };
const THEIR_ACCOUNT = { Condition: { StringEquals: { 'aws:PrincipalAccount': FRIEND } } };
const DENY: Json = { Effect: 'Deny', Principal: '*', Action: 'sqs:DeleteQueue', Resource: '*' };

const document = (...statements: readonly Json[]) =>
  JSON.stringify({ Version: '2012-10-17', Id: 'mine', Statement: statements });

describe('only what lets these outsiders in goes', () => {
  test.for<[string, Reach, readonly Json[], readonly Json[]]>([
    ['a statement for anyone', 'open', [allow('*'), allow({ AWS: ours })], [allow({ AWS: ours })]],
    ['one without a name', 'open', [allow({ AWS: '*' }), DENY], [DENY]],
    [
      'anyone beside a name',
      'open',
      [allow({ AWS: [ours, '*'], Service: 'sns.amazonaws.com' })],
      [allow({ AWS: [ours], Service: 'sns.amazonaws.com' })],
    ],
    ['a network is not anyone', 'open', [allow('*', NETWORK), allow('*')], [allow('*', NETWORK)]],
    ['other accounts stay', 'open', [allow({ AWS: theirs }), allow('*')], [allow({ AWS: theirs })]],
    [
      'everybody but one',
      'open',
      [{ Effect: 'Allow', NotPrincipal: { AWS: ours }, Action: '*', Resource: '*' }, DENY],
      [DENY],
    ],
    ['another account', 'foreign', [allow({ AWS: theirs }), allow({ AWS: ours })], [allow({ AWS: ours })]],
    ['beside a name of ours', 'foreign', [allow({ AWS: [theirs, ours] })], [allow({ AWS: [ours] })]],
    ['named by a condition', 'foreign', [allow('*', THEIR_ACCOUNT), DENY], [DENY]],
    ['anyone stays', 'foreign', [allow('*'), allow({ AWS: FRIEND })], [allow('*')]],
  ])('%s', ([, reach, before, after]) => {
    const policy = document(...before);
    const openings = openingsOf(policy, OWN, reach);
    expect(openings).not.toEqual([]);
    const left = withoutOpenings(policy, OWN, openings);
    expect(left).toBe(document(...after));
    expect(openingsOf(left, OWN, reach)).toEqual([]);
  });

  test('nothing is left', () => {
    const policy = JSON.stringify({ version: '2012-10-17', statement: allow('*') });
    expect(withoutOpenings(policy, OWN, openingsOf(policy, OWN, 'open'))).toBeNull();
  });

  test('without openings the words stay', () => {
    const policy = document(allow({ AWS: ours }), DENY);
    expect(openingsOf(policy, OWN, 'open')).toEqual([]);
    expect(withoutOpenings(policy, OWN, [])).toBe(policy);
    expect(openingsOf(null, OWN, 'open')).toEqual([]);
  });
});

test('users and roles that were deleted', () => {
  expect(deletedPrincipals(document(allow({ AWS: ['AROAEXAMPLEEXAMPLE12', ours] })))).toEqual([
    'AROAEXAMPLEEXAMPLE12',
  ]);
  expect(deletedPrincipals(document(allow('*')))).toEqual([]);
});
