import { describe, expect, test } from 'vitest';
import { known, type Reading, type Unread } from '../../../kernel/reading.ts';
import { parsePolicy } from '../../../policy/document.ts';
import type { Listing, Resource } from '../../inventory.ts';
import { derivation } from './derivation.ts';

const DENIED: Unread = { state: 'denied', action: 'iam:GetAccountAuthorizationDetails' };
const MINA = 'arn:aws:iam::111122223333:user/mina';
const LISTED: readonly Listing[] = ['AWS::IAM::User', 'AWS::IAM::Role'].map((type) => ({
  type,
  region: 'global',
  result: known({ count: 1 }),
}));

const admin = (granted: 'yes' | 'unclear' | 'no') =>
  known({ granted, through: [], conditions: [], reach: 'everything' });

function role(
  Principal: object | string,
  Condition: object,
  fields: Record<string, Reading<unknown>> = {},
): Resource {
  const trust = { Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', Condition }] };
  const trustPolicy = known(parsePolicy(JSON.stringify(trust)));
  return {
    type: 'AWS::IAM::Role',
    id: 'emergency',
    region: 'global',
    fields: { admin: admin('yes'), trustPolicy, ...fields },
  };
}

const MFA = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

function rolesOf(resources: readonly Resource[], listings = LISTED) {
  return derivation.derive({ listings, resources })['roles'];
}

describe('emergency access', () => {
  test.for<[string, Resource, readonly string[]]>([
    ['a named user with a code', role({ AWS: MINA }, MFA), [MINA]],
    ['without a code', role({ AWS: MINA }, {}), []],
    ['with a code if there is one', role({ AWS: MINA }, { BoolIfExists: MFA.Bool }), []],
    ['the whole account', role({ AWS: 'arn:aws:iam::111122223333:root' }, MFA), []],
    ['a service beside', role({ AWS: MINA, Service: 'ec2.amazonaws.com' }, MFA), []],
    ['anyone', role('*', MFA), []],
    ['no administrator', role({ AWS: MINA }, MFA, { admin: admin('no') }), []],
  ])('%s', ([, resource, users]) => {
    expect(rolesOf([resource])).toEqual(known(users.length > 0 ? [{ name: 'emergency', users }] : []));
  });

  test('none was found, and not all was seen: unread', () => {
    const unclear = role({ AWS: MINA }, MFA, { admin: DENIED });
    expect(rolesOf([unclear])).toMatchObject(DENIED);
    expect(rolesOf([], [])).toMatchObject({ state: 'failed' });
    expect(rolesOf([role({ AWS: MINA }, MFA), unclear])).toEqual(
      known([{ name: 'emergency', users: [MINA] }]),
    );
  });

  test('administrators with MFA', () => {
    const user = (name: string, granted: 'yes' | 'no', mfa: boolean): Resource => ({
      type: 'AWS::IAM::User',
      id: name,
      arn: `arn:aws:iam::111122223333:user/${name}`,
      region: 'global',
      fields: { admin: admin(granted), mfaActive: known(mfa) },
    });
    const resources = [user('mina', 'yes', true), user('jun', 'yes', false), user('sora', 'no', true)];
    expect(derivation.derive({ listings: LISTED, resources })['administrators']).toEqual(known([MINA]));
  });
});
