import { describe, expect, test } from 'vitest';
import type { Inventory, Resource } from '../inventory/inventory.ts';
import type { AccessKey, LiveKey } from '../inventory/resources/iam-user.ts';
import { known, type Reading } from '../kernel/reading.ts';
import { parsePolicy } from '../policy/document.ts';
import { adminRights } from '../policy/grants.ts';
import { assembleAccess } from './assemble.ts';

const ACCOUNT = '111122223333';
const NOW = '2026-11-20T00:00:00Z';
const REPORT_TIME = '2026-11-19T21:00:00Z';
const DENIED: Reading<never> = { state: 'denied', action: 'iam:GenerateCredentialReport' };

function inventory(...resources: readonly Resource[]): Inventory {
  return {
    account: { id: ACCOUNT, alias: null, partition: 'aws' },
    caller: { arn: `arn:aws:iam::${ACCOUNT}:user/kim`, userId: 'AIDA' },
    startedAt: NOW,
    durationMs: 0,
    regions: [{ name: 'us-east-1', state: 'checked' }],
    regionsFrom: known('account:ListRegions'),
    listings: [],
    resources,
    apiCalls: { total: 0, byService: {} },
  };
}

function policies(...statements: readonly object[]) {
  return [
    { name: 'p', document: parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements })) },
  ];
}

function user(fields: Readonly<Record<string, Reading<unknown>>> = {}): Resource {
  const arn = `arn:aws:iam::${ACCOUNT}:user/dev`;
  const none = policies();
  return {
    type: 'AWS::IAM::User',
    id: 'dev',
    arn,
    region: 'global',
    fields: {
      createdAt: known('2026-01-01T00:00:00Z'),
      passwordEnabled: known(false, REPORT_TIME),
      passwordLastUsedAt: known(null, REPORT_TIME),
      passwordChangedAt: known(null, REPORT_TIME),
      mfaActive: known(false, REPORT_TIME),
      accessKeys: known([], REPORT_TIME),
      liveKeys: known([]),
      livePassword: known(null),
      mfaDevices: known([]),
      signingCertificates: known([], REPORT_TIME),
      serviceCredentials: known([]),
      attachedPolicies: known([]),
      groups: known([]),
      policies: known(none),
      boundary: known(null),
      admin: known(adminRights({ self: arn, policies: none, boundary: null })),
      ...fields,
    },
  };
}

function withPolicies(...statements: readonly object[]): Readonly<Record<string, Reading<unknown>>> {
  const all = policies(...statements);
  const self = `arn:aws:iam::${ACCOUNT}:user/dev`;
  return { policies: known(all), admin: known(adminRights({ self, policies: all, boundary: null })) };
}

function only(resource: Resource) {
  const [principal] = assembleAccess(inventory(resource), { idleDays: 45 }, []).principals;
  if (!principal) throw new Error('no principal');
  return principal;
}

const reported = (key: Partial<AccessKey>): AccessKey => ({
  slot: 1,
  active: true,
  rotatedAt: '2026-01-02T03:04:05Z',
  lastUsedAt: null,
  lastUsedService: null,
  ...key,
});
const live = (key: Partial<LiveKey> = {}): LiveKey => ({
  id: 'AKIAEXAMPLE000000001',
  active: true,
  createdAt: '2026-01-02T03:04:05.000Z',
  ...key,
});

describe('live values lie over the report', () => {
  test('a key deactivated since the report is inactive, and its last use is as of the report', () => {
    const used = { lastUsedAt: '2026-11-01T00:00:00Z', lastUsedService: 's3', lastUsedRegion: 'us-east-1' };
    const { credentials } = only(
      user({ liveKeys: known([live({ active: false })]), accessKeys: known([reported(used)], REPORT_TIME) }),
    );
    expect(credentials).toMatchObject([
      {
        kind: 'access-key',
        id: 'AKIAEXAMPLE000000001',
        status: { value: 'inactive' },
        lastUsed: {
          value: { at: '2026-11-01T00:00:00Z', service: 's3', region: 'us-east-1' },
          asOf: REPORT_TIME,
        },
      },
    ]);
  });

  test('a key newer than the report: its last use is unknown, never "never"', () => {
    const newer = live({ id: 'AKIAEXAMPLE000000002', createdAt: '2026-11-19T23:00:00Z' });
    const { credentials, stale } = only(
      user({ liveKeys: known([live(), newer]), accessKeys: known([reported({})], REPORT_TIME) }),
    );
    expect(credentials[0]?.lastUsed).toEqual(known(null, REPORT_TIME));
    expect(credentials[1]?.lastUsed.state).toBe('failed');
    expect(stale.state).toBe('failed');
  });

  test('the use that IAM tells of this one key lies over the report', () => {
    const use = { id: live().id, at: '2026-11-19T23:50:00Z', service: 'ec2', region: 'us-east-1' };
    const { credentials, stale } = only(
      user({
        liveKeys: known([live()]),
        keyUses: known([use]),
        accessKeys: known([reported({})], REPORT_TIME),
      }),
    );
    expect(credentials[0]?.lastUsed).toMatchObject({ value: { service: 'ec2', source: 'iam' } });
    expect(stale).toMatchObject({ value: false });
  });

  test('SSH keys are credentials whose use AWS does not tell', () => {
    const { credentials } = only(user({ sshKeys: known([{ id: 'APKA', active: true, uploadedAt: null }]) }));
    expect(credentials).toMatchObject([{ kind: 'ssh-key', id: 'APKA', lastUsed: { state: 'failed' } }]);
  });

  test('a key deleted since the report is gone', () => {
    expect(only(user({ accessKeys: known([reported({})], REPORT_TIME) })).credentials).toEqual([]);
  });

  test('a password made since the report is there', () => {
    const made = known({ createdAt: '2026-11-19T23:00:00Z' });
    expect(only(user({ livePassword: made })).credentials).toMatchObject([
      { kind: 'password', status: { state: 'known', value: 'active' } },
    ]);
  });

  test('without live values the report answers, with its time', () => {
    const { credentials } = only(
      user({ liveKeys: DENIED, accessKeys: known([reported({ slot: 2, active: false })], REPORT_TIME) }),
    );
    expect(credentials).toMatchObject([{ id: '2', status: { value: 'inactive', asOf: REPORT_TIME } }]);
  });

  test('with neither, nobody is called stale', () => {
    const unread = user({ liveKeys: known([live()]), accessKeys: DENIED });
    expect(only(unread).stale).toEqual(DENIED);
  });
});

describe('stale', () => {
  test.for<[string, Partial<AccessKey>, boolean]>([
    ['used yesterday', { lastUsedAt: '2026-11-19T00:00:00Z' }, false],
    ['used 46 days ago', { lastUsedAt: '2026-10-04T23:00:00Z' }, true],
    ['never used: its making counts', {}, true],
  ])('%s', ([, key, stale]) => {
    const read = user({ liveKeys: known([live()]), accessKeys: known([reported(key)], REPORT_TIME) });
    expect(only(read).stale).toMatchObject({ value: stale });
  });
});

describe('what it may do at worst', () => {
  test.for<[string, readonly object[], string]>([
    ['everything', [{ Effect: 'Allow', Action: '*', Resource: '*' }], 'full-admin'],
    [
      'everything but what is denied by name',
      [{ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' }],
      'can-spend',
    ],
    [
      'its own policies',
      [{ Effect: 'Allow', Action: 'iam:PutUserPolicy', Resource: '*' }],
      'can-become-admin',
    ],
    ['one bucket', [{ Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::b/*' }], 'can-read-data'],
    [
      'a denied start of servers',
      [
        { Effect: 'Allow', Action: 'ec2:*', Resource: '*' },
        { Effect: 'Deny', Action: ['ec2:RunInstances', 'ec2:RequestSpotInstances'], Resource: '*' },
      ],
      'can-read-data',
    ],
    ['lists', [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }], 'limited'],
    ['nothing', [], 'limited'],
  ])('%s', ([, statements, expected]) => {
    expect(only(user(withPolicies(...statements))).class).toMatchObject({ value: expected });
  });

  test('within a boundary, what both allow', () => {
    const [document] = policies({ Effect: 'Allow', Action: 's3:*', Resource: '*' }).map(
      (one) => one.document,
    );
    const read = user({
      ...withPolicies({ Effect: 'Allow', Action: ['ec2:*', 's3:*'], Resource: '*' }),
      boundary: known({ arn: 'arn:aws:iam::111122223333:policy/limits', document }),
    });
    expect(only(read)).toMatchObject({ class: { value: 'can-read-data' }, boundary: { value: 'limits' } });
  });

  test('unread policies are unknown', () => {
    const denied: Reading<never> = { state: 'denied', action: 'iam:GetAccountAuthorizationDetails' };
    expect(only(user({ admin: denied, policies: denied })).class).toEqual(denied);
  });
});

describe('who may take a role', () => {
  const role = (trust: object): Resource => ({
    type: 'AWS::IAM::Role',
    id: 'r',
    arn: `arn:aws:iam::${ACCOUNT}:role/r`,
    region: 'global',
    fields: {
      trustPolicy: known(
        parsePolicy(JSON.stringify({ Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', ...trust } })),
      ),
    },
  });
  test.for<[object, string, string]>([
    [{ Principal: '*' }, 'everyone', '*'],
    [{ Principal: { AWS: '*' } }, 'everyone', '*'],
    [{ NotPrincipal: { AWS: ACCOUNT } }, 'everyone', '*'],
    [{ Principal: { AWS: ACCOUNT } }, 'account', ACCOUNT],
    [{ Principal: { AWS: '999988887777' } }, 'foreign-account', '999988887777'],
    [{ Principal: { AWS: 'AIDAEXAMPLEDELETED' } }, 'other', 'AIDAEXAMPLEDELETED'],
    [{ Principal: { Service: 'ec2.amazonaws.com' } }, 'service', 'ec2.amazonaws.com'],
    [
      { Principal: { Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/idp` } },
      'saml',
      `arn:aws:iam::${ACCOUNT}:saml-provider/idp`,
    ],
    [{ Principal: { Federated: 'accounts.google.com' } }, 'oidc', 'accounts.google.com'],
  ])('%j', ([trust, kind, who]) => {
    expect(only(role(trust)).trusted).toEqual([{ kind, who, conditions: [] }]);
  });
});

describe('the timeline', () => {
  const signIn = {
    eventId: '1',
    at: '2026-11-19T10:00:00Z',
    arn: `arn:aws:iam::${ACCOUNT}:user/dev`,
    type: 'IAMUser',
    userName: 'dev',
    sourceIp: '203.0.113.9',
    userAgent: 'x',
    mfaUsed: false,
    succeeded: true,
    failure: null,
  };
  const signIns: Resource = {
    type: 'Jikimi::Account::SignIns',
    id: 'us-east-1',
    region: 'us-east-1',
    fields: { events: known({ list: [signIn], isCut: false }) },
  };

  test('tells a sign-in once: the report rounds what Event history has in full', () => {
    const used = user({
      livePassword: known({ createdAt: null }),
      passwordLastUsedAt: known('2026-11-19T10:02:00Z', REPORT_TIME),
    });
    const { timeline } = assembleAccess(inventory(used, signIns), { idleDays: 45 }, []);
    expect(timeline.map(({ kind }) => kind)).toEqual(['signed-in', 'user-created']);
    expect(timeline[0]).toMatchObject({ from: '203.0.113.9', region: 'us-east-1', detail: 'no MFA' });
  });

  test('a password use that Event history does not have stays, as of the report', () => {
    const used = user({
      livePassword: known({ createdAt: null }),
      passwordLastUsedAt: known('2026-06-01T10:02:00Z', REPORT_TIME),
    });
    const { timeline } = assembleAccess(inventory(used), { idleDays: 45 }, []);
    expect(timeline[0]).toMatchObject({ kind: 'password-used', asOf: REPORT_TIME });
  });

  test('what could not be read is said once per reason and region', () => {
    const { unread } = assembleAccess(
      inventory(user({ accessKeys: DENIED, passwordEnabled: DENIED }), {
        ...signIns,
        fields: { events: { state: 'denied', action: 'cloudtrail:LookupEvents' } },
      }),
      { idleDays: 45 },
      [],
    );
    expect(unread.map(({ action, region }) => [action, region])).toEqual([
      ['iam:GenerateCredentialReport', 'global'],
      ['cloudtrail:LookupEvents', 'us-east-1'],
    ]);
  });
});
