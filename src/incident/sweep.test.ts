/** The rows of the sweep, walked, and joined with made-up logs and inventories. */
import { describe, expect, test } from 'vitest';
import { inventory } from '../../test/inventory.ts';
import { loadControls, loadResourceTypes, loadSweepRows } from '../../tools/gen/entries.ts';
import { CREATIONS } from '../activity/created/creations.ts';
import type { CallCount, LogReach } from '../activity/views/call-counts.ts';
import type { CreatedRow } from '../activity/views/created.ts';
import { KNOWN_CALLS } from '../detections/known-calls.generated.ts';
import { source } from '../inventory/derivation.ts';
import type { Resource } from '../inventory/inventory.ts';
import { Ec2Instance } from '../inventory/resources/ec2-instance.ts';
import { EventRule } from '../inventory/resources/event-bridge.ts';
import { IamUser } from '../inventory/resources/iam-user.ts';
import { RolesAnywhere } from '../inventory/resources/roles-anywhere.ts';
import { known, type Reading, type Unread } from '../kernel/reading.ts';
import { LANGUAGES } from '../kernel/text.ts';
import {
  foreignPeers,
  foreignReplicas,
  foreignSource,
  foreignTargets,
  manyInstances,
  mayMailAnybody,
  muted,
  openService,
  shared,
  silenced,
  trusting,
} from './oddities.ts';
import { standingOf } from './presence.ts';
import { TOLD_TYPES } from './presence-types.ts';
import { type Seen, sweepRow } from './sweep.ts';
import { odd, type SweepRow } from './sweep-row.ts';

const rows = await loadSweepRows();

/** What CloudTrail records and no client at hand names: the console, and names of its own. */
const CLOUDTRAIL_ONLY = new Set([
  'bedrock:CreateAgent',
  'bedrock:PutFoundationModelEntitlement',
  's3:DeleteAccountPublicAccessBlock',
  's3:PutAccountPublicAccessBlock',
  's3:DeleteBucketPublicAccessBlock',
  's3:PutBucketPublicAccessBlock',
  's3:PutBucketLifecycle',
]);

const isKnown = (call: string): boolean => {
  const [service = '', name = ''] = call.split(':');
  return KNOWN_CALLS[`${service}.amazonaws.com`]?.split(' ').includes(name) ?? false;
};

test('what is excused from the lists of calls needs the excuse', () => {
  const used = new Set<string>(rows.flatMap(({ value }) => [...value.makes, ...value.changes]));
  expect([...CLOUDTRAIL_ONLY].filter((call) => isKnown(call) || !used.has(call))).toEqual([]);
});

describe('every row', () => {
  test('has a number of its own, from 1 to the last, and a name', () => {
    expect(rows.map(({ value }) => value.number).toSorted((a, b) => a - b)).toEqual(
      rows.map((_, index) => index + 1),
    );
    expect(rows).toHaveLength(45);
  });

  test.for(rows)('$name names calls that exist', ({ value: { makes, changes } }) => {
    const strange = [...makes, ...changes].filter((call) => {
      const isServiceKnown = `${call.split(':')[0]}.amazonaws.com` in KNOWN_CALLS;
      return isServiceKnown && !isKnown(call) && !CLOUDTRAIL_ONLY.has(call);
    });
    expect(strange).toEqual([]);
    expect(new Set([...makes, ...changes]).size).toBe(makes.length + changes.length);
  });

  test.for(rows)('$name speaks both languages, and its title fits a line', ({ value }) => {
    for (const text of [
      value.title,
      value.look,
      value.normal,
      ...(value.notCollected ? [value.notCollected] : []),
    ])
      for (const language of LANGUAGES) expect(text[language]).not.toBe('');
    expect(value.title.en.length).toBeLessThanOrEqual(60);
    expect(value.title.ko).toMatch(/\p{Script=Hangul}|^[\w ,]+$/u);
  });
});

test('every type, field and control that a row names exists', async () => {
  const types = new Map((await loadResourceTypes()).map(({ value }) => [value.type, value]));
  const controls = new Set((await loadControls()).map(({ name }) => name));
  const created = new Set(CREATIONS.map(({ type }) => type));
  for (const { value: row } of rows) {
    for (const { type, fields, date } of row.live) {
      expect(types.get(type.type)).toBe(type);
      for (const field of [...fields, ...(date === undefined ? [] : [date])])
        expect(Object.keys(type.fields)).toContain(field);
    }
    for (const { of, field } of row.odd ?? [])
      expect(row.live.find(({ type }) => type === of)?.fields, of.type).toContain(field);
    for (const id of row.controls) expect(controls).toContain(id);
    for (const type of row.created) expect(created).toContain(type);
  }
});

test('whoever is told to be there or not is a type that the log can see made', () => {
  const created = new Set(CREATIONS.map(({ type }) => type));
  expect(TOLD_TYPES.filter((type) => !created.has(type))).toEqual([]);
});

const T0 = new Date('2026-11-01T00:00:00Z');
const NONE: Omit<SweepRow, 'live'> = {
  number: 1,
  title: { en: 'x', ko: 'x' },
  look: { en: 'x', ko: 'x' },
  normal: { en: 'x', ko: 'x' },
  makes: ['iam:CreateUser'],
  changes: ['iam:UpdateUser'],
  created: ['AWS::IAM::User', 'AWS::IAM::AccessKey'],
  controls: ['iam-user-admin'],
};
const users: SweepRow = { ...NONE, live: [{ ...source(IamUser, 'createdAt'), date: 'createdAt' }] };

const reach: LogReach = {
  events: 9,
  first: new Date('2026-10-01T00:00:00Z'),
  last: new Date('2026-11-20T00:00:00Z'),
  holdsReads: true,
  accounts: ['111122223333'],
  regions: ['us-east-1'],
};
const seen = (over: Partial<Seen> = {}): Seen => ({
  since: T0,
  reach,
  calls: [],
  created: [],
  inventory: undefined,
  findings: [],
  ...over,
});
const count = (call: string, events: number, since: number): CallCount => ({
  call,
  events,
  since,
  first: T0,
  last: T0,
  actors: [],
});
const user = (id: string, fields: Record<string, Reading<unknown>> = {}): Resource => ({
  type: 'AWS::IAM::User',
  id,
  arn: `arn:aws:iam::111122223333:user/${id}`,
  region: 'global',
  fields,
});
const listed = (type: string, region: string, result: Reading<{ count: number }> = known({ count: 0 })) => ({
  type,
  region,
  result,
});
const DENIED: Unread = { state: 'denied', action: 'iam:GetAccountAuthorizationDetails' };
const made = (type: string, id: string, over: Partial<CreatedRow> = {}): CreatedRow => ({
  made: new Date('2026-11-02T00:00:00Z'),
  type,
  id,
  account: '111122223333',
  region: 'us-east-1',
  actor: null,
  address: null,
  removed: null,
  lasting: true,
  eventId: id,
  ...over,
});

describe('the log of a row', () => {
  test('what was made and changed since T0 is counted apart from what was before', () => {
    const calls = [
      count('iam:CreateUser', 5, 2),
      count('iam:UpdateUser', 3, 0),
      count('s3:CreateBucket', 1, 1),
    ];
    const { log } = sweepRow('x', users, seen({ calls }));
    expect(log).toMatchObject({ state: 'checked', events: 8, made: 2, changed: 0 });
    expect(log.calls.map(({ call }) => call)).toEqual(['iam:CreateUser']);
  });

  test.for([
    ['begins after T0', { first: new Date('2026-11-05T00:00:00Z') }, 'short'],
    ['is empty', { first: null }, 'empty'],
    ['reaches back', {}, 'checked'],
  ] as const)('that %s says so', ([, over, state]) => {
    expect(sweepRow('x', users, seen({ reach: { ...reach, ...over } })).log.state).toBe(state);
  });

  test('without reading calls cannot speak of secrets that were read', () => {
    const secrets: SweepRow = { ...users, makes: ['secretsmanager:GetSecretValue'] };
    const without = seen({ reach: { ...reach, holdsReads: false } });
    expect(sweepRow('x', secrets, without).log.readsMissing).toBe(true);
    expect(sweepRow('x', users, without).log.readsMissing).toBe(false);
  });

  test('has nothing to say of a row without calls', () => {
    expect(sweepRow('x', { ...users, makes: [], changes: [] }, seen()).log.state).toBe('none');
  });
});

describe('the account of a row', () => {
  const of = (over: Parameters<typeof inventory>[0], row = users) =>
    sweepRow('x', row, seen({ inventory: inventory(over) })).live;

  test('is not asked, or not read by Jikimi at all', () => {
    expect(sweepRow('x', users, seen()).live.state).toBe('not-asked');
    expect(of({}, { ...users, live: [] }).state).toBe('unsupported');
    expect(of({}, { ...users, live: [], unlisted: true }).state).toBe('unlisted');
  });

  test('tells how many there are and which are younger than T0', () => {
    const { state, types } = of({
      listings: [listed('AWS::IAM::User', 'global')],
      resources: [
        user('old', { createdAt: known('2025-01-01T00:00:00Z') }),
        user('new', { createdAt: known('2026-11-03T00:00:00Z') }),
      ],
    });
    expect(state).toBe('known');
    expect(types).toMatchObject([{ count: 2, since: ['new'], unread: [] }]);
  });

  test.for([
    ['denied', [listed('AWS::IAM::User', 'global', DENIED)], 'denied'],
    ['never listed', [], 'not-read'],
  ] as const)('%s: no number, and why', ([, listings, reason]) => {
    const { state, types } = of({ listings: [...listings] });
    expect(state).toBe('unread');
    expect(types).toMatchObject([{ count: null, since: null, unread: [{ reason }] }]);
  });

  test('read in one region and denied in another is partly known', () => {
    const instances: SweepRow = { ...users, live: [source(Ec2Instance, 'state')] };
    const listings = [
      listed('AWS::EC2::Instance', 'us-east-1'),
      listed('AWS::EC2::Instance', 'eu-west-1', { ...DENIED, action: 'ec2:DescribeInstances' }),
    ];
    const { state, types } = of({ listings }, instances);
    expect(state).toBe('partly');
    expect(types[0]?.unread).toEqual([
      { action: 'ec2:DescribeInstances', reason: 'denied', regions: ['eu-west-1'] },
    ]);
  });

  test('a field that was denied leaves the row partly known', () => {
    const listings = [listed('AWS::IAM::User', 'global')];
    const { state } = of({ listings, resources: [user('a', { createdAt: DENIED })] });
    expect(state).toBe('partly');
  });
});

describe('what is odd', () => {
  const rules: SweepRow = {
    ...NONE,
    live: [source(EventRule, 'targets')],
    odd: [odd(EventRule, 'targets', foreignTargets)],
  };
  const rule = (id: string, targets: Reading<unknown>): Resource => ({
    type: EventRule.type,
    id,
    region: 'us-east-1',
    fields: { targets },
  });
  const target = (account: string) => ({ arn: `arn:aws:sqs:us-east-1:${account}:q`, roleArn: null });
  const resources = [
    rule('home', known([target('111122223333'), { arn: 'arn:aws:s3:::bucket', roleArn: null }])),
    rule('away', known([target('111122223333'), target('444455556666')])),
    rule('closed', DENIED),
  ];

  test('is told of what was read, with the account it leads to, and of nothing that was not', () => {
    const { odd: found } = sweepRow('x', rules, seen({ inventory: inventory({ resources }) }));
    expect(found).toMatchObject([{ type: 'AWS::Events::Rule', id: 'away', region: 'us-east-1' }]);
    expect(found[0]?.text.en).toContain('444455556666');
    expect(found[0]?.text.ko).toContain('444455556666');
  });

  test('is nothing where the account was not asked', () => {
    expect(sweepRow('x', rules, seen()).odd).toEqual([]);
  });

  test.for([
    ['all', ['all'], /everybody/],
    ['a stranger', ['444455556666', '111122223333'], /444455556666/],
    ['the account itself', ['111122223333'], null],
    ['nobody', [], null],
  ] as const)('a document shared with %s', ([, sharedWith, words]) => {
    const text = shared(sharedWith, '111122223333');
    if (words) expect(text?.en).toMatch(words);
    else expect(text).toBeNull();
  });

  test.for([
    [null, false],
    ['arn:aws:sqs:us-east-1:111122223333:q', false],
    ['arn:aws:sqs:us-east-1:444455556666:q', true],
  ] as const)('a function woken by %s', ([from, isOdd]) => {
    expect(foreignSource(from, '111122223333') !== null).toBe(isOdd);
  });

  test.for([
    ['a network of its own', foreignPeers(['111122223333', '111122223333'], '111122223333'), null],
    [
      'a network of a stranger',
      foreignPeers(['111122223333', '444455556666'], '111122223333'),
      /444455556666/,
    ],
    ['a service for everybody', openService(['*'], '111122223333'), /every AWS account/],
    [
      'a service for a stranger',
      openService(['arn:aws:iam::444455556666:root'], '111122223333'),
      /444455556666/,
    ],
    ['a service for nobody', openService([], '111122223333'), null],
    ['mail from the sandbox', mayMailAnybody({ isProduction: false, mailsPerDay: 200 }), null],
    ['mail to anybody', mayMailAnybody({ isProduction: true, mailsPerDay: 50_000 }), /50000 a day/],
    ['copies at home', foreignReplicas([{ bucketArn: 'arn:aws:s3:::a', isOwn: true }]), null],
    ['copies away', foreignReplicas([{ bucketArn: 'arn:aws:s3:::b', isOwn: false }]), /s3:::b/],
    ['no rule that archives', silenced([]), null],
    ['a rule that archives', silenced(['hide']), /1 rule archives/],
    ['no trusted list', trusting([]), null],
    ['a trusted list', trusting(['l']), /1 list/],
    ['an alarm that tells', muted('on'), null],
    ['an alarm that is muted', muted('muted'), /nobody/],
  ] as const)('%s', ([, text, words]) => {
    if (words) expect(text?.en).toMatch(words);
    else expect(text).toBeNull();
  });

  test.for([
    [2, false],
    [300, true],
  ] as const)('a group of up to %i instances', ([maximum, isOdd]) => {
    expect(manyInstances(maximum) !== null).toBe(isOdd);
  });
});

describe('what was made', () => {
  const account = (over: Parameters<typeof inventory>[0] = {}) =>
    inventory({ listings: [listed('AWS::IAM::User', 'global')], ...over });

  test('belongs to the row of its type, there or gone', () => {
    const created = [
      made('AWS::IAM::User', 'stays'),
      made('AWS::IAM::User', 'went'),
      made('AWS::S3::Bucket', 'b'),
    ];
    const { left } = sweepRow(
      'x',
      users,
      seen({ created, inventory: account({ resources: [user('stays')] }) }),
    );
    expect(left.map(({ id, now }) => [id, now?.presence])).toEqual([
      ['stays', 'there'],
      ['went', 'gone'],
    ]);
    expect(sweepRow('x', users, seen({ created })).left[0]?.now).toBeUndefined();
  });

  test.for([
    [
      'the listing was denied',
      made('AWS::IAM::User', 'u'),
      account({ listings: [listed('AWS::IAM::User', 'global', DENIED)] }),
      { reason: 'denied', action: 'iam:GetAccountAuthorizationDetails' },
    ],
    [
      'it was not listed',
      made('AWS::IAM::User', 'u'),
      account({ listings: [] }),
      { reason: 'not-read', action: 'iam:GetAccountAuthorizationDetails' },
    ],
    [
      'it is of another account',
      made('AWS::IAM::User', 'u', { account: '444455556666' }),
      account(),
      { reason: 'other-account' },
    ],
    [
      'it is younger than the inventory',
      made('AWS::IAM::User', 'u', { made: new Date('2099-01-01') }),
      account(),
      { reason: 'younger' },
    ],
    ['Jikimi does not read its kind', made('AWS::DataSync::Task', 'u'), account(), { reason: 'kind' }],
    [
      'AWS lists some of its kind',
      made('AWS::EC2::Snapshot', 'snap-1'),
      account({ listings: [listed('AWS::EC2::Snapshot', 'us-east-1')] }),
      { reason: 'in-part' },
    ],
    [
      'its region was not asked',
      made('AWS::EC2::Instance', 'i-1', { region: 'eu-west-1' }),
      account({ listings: [listed('AWS::EC2::Instance', 'us-east-1')] }),
      { reason: 'not-read', action: 'ec2:DescribeInstances' },
    ],
    [
      'the keys of one user were denied',
      made('AWS::IAM::AccessKey', 'AKIA2'),
      account({
        resources: [user('a', { liveKeys: known([{ id: 'AKIA1' }]) }), user('b', { liveKeys: DENIED })],
      }),
      { reason: 'denied', action: 'iam:GetAccountAuthorizationDetails' },
    ],
  ] as const)('is unknown where %s', ([, thing, live, why]) => {
    expect(standingOf(thing, live)).toEqual({ presence: 'unknown', why });
  });

  test.for([
    ['AWS::IAM::AccessKey', 'AKIA1', 'there'],
    ['AWS::IAM::AccessKey', 'AKIA2', 'gone'],
    ['AWS::IAM::LoginProfile', 'a', 'there'],
    ['AWS::IAM::LoginProfile', 'b', 'gone'],
    ['AWS::IAM::User', 'arn:aws:iam::111122223333:user/a', 'there'],
    ['AWS::IAM::User', 'A', 'gone'],
  ] as const)('%s %s, a part of its user: %s', ([type, id, presence]) => {
    const resources = [
      user('a', { liveKeys: known([{ id: 'AKIA1' }]), livePassword: known({ createdAt: null }) }),
      user('b', { liveKeys: known([]), livePassword: known(null) }),
    ];
    const live = account({ resources, startedAt: '2026-11-20T00:00:00Z' });
    expect(standingOf(made(type, id), live)).toEqual({ presence });
  });

  test('a parameter is named by its whole path', () => {
    const live = account({
      startedAt: '2026-11-20T00:00:00Z',
      listings: [listed('AWS::SSM::Parameter', 'us-east-1')],
      resources: [{ type: 'AWS::SSM::Parameter', id: '/app/key', region: 'us-east-1', fields: {} }],
    });
    expect(standingOf(made('AWS::SSM::Parameter', '/app/key'), live).presence).toBe('there');
    expect(standingOf(made('AWS::SSM::Parameter', 'key'), live).presence).toBe('gone');
  });

  const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';

  test.for([
    ['AWS::IAM::UserPolicyAttachment', `a/${ADMIN}`, 'there'],
    ['AWS::IAM::UserPolicyAttachment', `b/${ADMIN}`, 'gone'],
  ] as const)('%s %s, on its holder: %s', ([type, id, presence]) => {
    const resources = [
      user('a', { attachedPolicies: known([{ name: 'AdministratorAccess', arn: ADMIN }]) }),
      user('b', { attachedPolicies: known([]) }),
    ];
    expect(standingOf(made(type, id), account({ resources, startedAt: '2026-11-20T00:00:00Z' }))).toEqual({
      presence,
    });
  });

  test.for([
    ['f/url', 'there'],
    ['arn:aws:lambda:us-east-1:111122223333:function:f/url', 'there'],
    ['f/call/live', 'there'],
    ['f/call', 'gone'],
    ['f/url/live', 'gone'],
  ] as const)('a statement %s of a function, or of its alias: %s', ([id, presence]) => {
    const policy = (sid: string) => ({ statements: [{ sid }] });
    const resource: Resource = {
      type: 'AWS::Lambda::Function',
      id: 'f',
      region: 'us-east-1',
      fields: {
        policy: known(policy('url')),
        qualifiedPolicies: known([{ qualifier: 'live', policy: policy('call') }]),
      },
    };
    const live = account({
      startedAt: '2026-11-20T00:00:00Z',
      listings: [listed('AWS::Lambda::Function', 'us-east-1')],
      resources: [resource],
    });
    expect(standingOf(made('AWS::Lambda::Permission', id), live)).toEqual({ presence });
  });

  test('settings of a region tell of their parts', () => {
    const arn = 'arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/ta-1';
    const resources: Resource[] = [
      {
        type: RolesAnywhere.type,
        id: 'us-east-1',
        region: 'us-east-1',
        fields: { trustAnchors: known([{ arn }]) },
      },
    ];
    const live = account({ resources, startedAt: '2026-11-20T00:00:00Z' });
    expect(standingOf(made('AWS::RolesAnywhere::TrustAnchor', 'ta-1'), live)).toEqual({ presence: 'there' });
    expect(standingOf(made('AWS::RolesAnywhere::TrustAnchor', 'ta-2'), live)).toEqual({ presence: 'gone' });
    expect(
      standingOf(made('AWS::RolesAnywhere::TrustAnchor', 'ta-1', { region: 'eu-west-1' }), live),
    ).toMatchObject({
      presence: 'unknown',
      why: { reason: 'not-read', action: 'rolesanywhere:ListTrustAnchors' },
    });
  });
});
