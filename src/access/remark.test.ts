import { expect, test } from 'vitest';
import { inventory } from '../../test/inventory.ts';
import type { Resource } from '../inventory/inventory.ts';
import { known } from '../kernel/reading.ts';
import { remarksOn } from './remark.ts';

const ASKED = { type: 'Jikimi::IAM::LastAccessed', region: 'global', result: known({ count: 0 }) };

function signIns(isCut: boolean): Resource {
  const list = [{ at: '2026-11-02T00:00:00Z' }, { at: '2026-11-01T00:00:00Z' }];
  return {
    type: 'Jikimi::Account::SignIns',
    id: 'us-east-1',
    region: 'us-east-1',
    fields: { events: known({ list, isCut }) },
  };
}

function user(fields: Resource['fields']): Resource {
  return { type: 'AWS::IAM::User', id: 'kim', arn: 'arn', region: 'global', fields };
}

const remarks = (...resources: readonly Resource[]) =>
  remarksOn(inventory({ resources, listings: [ASKED] }), 3);

test('sign-ins that were cut off are told, with how far back they go', () => {
  expect(remarks(signIns(true))).toEqual([
    { kind: 'sign-ins-cut', region: 'us-east-1', shown: 2, since: '2026-11-01T00:00:00Z' },
  ]);
  expect(remarks(signIns(false))).toEqual([]);
});

test('what was not asked of users is told; what was denied stands among the unread', () => {
  const denied = { state: 'denied', action: 'iam:ListSSHPublicKeys' } as const;
  expect(remarks(user({}))).toEqual([
    { kind: 'passwords-not-asked', users: 1 },
    { kind: 'ssh-keys-not-asked', users: 1 },
  ]);
  expect(remarks(user({ sshKeys: denied, livePassword: known(null) }))).toEqual([]);
});

test('that no job was asked is told, with how many it would take', () => {
  expect(remarksOn(inventory(), 3)).toEqual([{ kind: 'last-accessed-not-asked', identities: 3 }]);
});
