import { expect, test } from 'vitest';
import { known, type Reading } from '../kernel/reading.ts';
import type { Access } from './access.ts';
import { keyStories, type Trouble } from './keys.ts';
import type { Credential, Principal } from './principal.ts';

const NOW = '2026-11-20T00:00:00Z';
const SETTINGS = { idleDays: 45, keyAgeDays: 90 };
const UNREAD: Reading<never> = { state: 'denied', action: 'iam:GetCredentialReport' };

function key(over: Partial<Credential> = {}): Credential {
  return {
    kind: 'access-key',
    id: 'AKIA1',
    status: known('active'),
    createdAt: known('2026-11-01T00:00:00Z'),
    lastUsed: known({ at: '2026-11-19T00:00:00Z', service: 's3', region: null, source: 'credential-report' }),
    ...over,
  };
}

function owner(credentials: readonly Credential[], over: Partial<Principal> = {}): Principal {
  return {
    arn: 'arn:aws:iam::111122223333:user/dev',
    name: 'dev',
    type: 'user',
    class: known('limited'),
    createdAt: known(null),
    credentials,
    mfa: known([]),
    trusted: [],
    services: known([]),
    lastUsed: known(null),
    stale: known(false),
    quarantined: known(false),
    boundary: known(null),
    isServiceLinked: false,
    ...over,
  };
}

function troublesOf(principal: Principal): readonly (readonly Trouble[])[] {
  const access = { principals: [principal], now: NOW } as unknown as Access;
  return keyStories(access, SETTINGS).map(({ troubles }) => troubles);
}

test.for<[string, Principal, readonly (readonly Trouble[])[]]>([
  ['new and in use', owner([key()]), [[]]],
  ['never used and new', owner([key({ lastUsed: known(null) })]), [[]]],
  [
    'never used for months',
    owner([key({ lastUsed: known(null), createdAt: known('2026-09-01T00:00:00Z') })]),
    [['never-used']],
  ],
  [
    'used long ago',
    owner([
      key({
        createdAt: known('2026-08-01T00:00:00Z'),
        lastUsed: known({
          at: '2026-09-01T00:00:00Z',
          service: null,
          region: null,
          source: 'credential-report',
        }),
      }),
    ]),
    [['idle', 'old']],
  ],
  [
    'use not read: nobody calls it unused',
    owner([key({ lastUsed: UNREAD, createdAt: known('2026-09-01T00:00:00Z') })]),
    [[]],
  ],
  [
    'inactive: nothing to do',
    owner([key({ status: known('inactive'), createdAt: known('2020-01-01T00:00:00Z') })]),
    [[]],
  ],
  ['two active', owner([key(), key({ id: 'AKIA2' })]), [['second-active'], ['second-active']]],
  ['an administrator', owner([key()], { class: known('full-admin') }), [['administrator']]],
  ['quarantined', owner([key()], { quarantined: known(true) }), [['quarantined']]],
  ['root', owner([key({ createdAt: UNREAD })], { type: 'root', class: known('full-admin') }), [['root-key']]],
])('%s', ([, principal, troubles]) => {
  expect(troublesOf(principal)).toEqual(troubles);
});

test('the worst comes first', () => {
  const access = {
    principals: [owner([key({ id: 'fine' })]), owner([key({ id: 'root' })], { type: 'root' })],
    now: NOW,
  } as unknown as Access;
  expect(keyStories(access, SETTINGS).map(({ id }) => id)).toEqual(['root', 'fine']);
});
