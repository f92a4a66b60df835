import { expect, test } from 'vitest';
import { grantsToOthers } from './acl.ts';

const GROUPS = 'http://acs.amazonaws.com/groups';

test('the owner and the log delivery group are not others', () => {
  expect(
    grantsToOthers(
      [
        { Grantee: { Type: 'CanonicalUser', ID: 'owner' }, Permission: 'FULL_CONTROL' },
        { Grantee: { Type: 'Group', URI: `${GROUPS}/s3/LogDelivery` }, Permission: 'WRITE' },
      ],
      'owner',
    ),
  ).toEqual([]);
});

test('everyone, everyone signed in, and one other account', () => {
  expect(
    grantsToOthers(
      [
        { Grantee: { Type: 'Group', URI: `${GROUPS}/global/AllUsers` }, Permission: 'READ' },
        { Grantee: { Type: 'Group', URI: `${GROUPS}/global/AuthenticatedUsers` }, Permission: 'WRITE' },
        { Grantee: { Type: 'CanonicalUser', ID: 'stranger' }, Permission: 'READ_ACP' },
      ],
      'owner',
    ),
  ).toEqual([
    { to: { kind: 'everyone' }, permission: 'READ' },
    { to: { kind: 'signed-in' }, permission: 'WRITE' },
    { to: { kind: 'identity', canonicalId: 'stranger' }, permission: 'READ_ACP' },
  ]);
});
