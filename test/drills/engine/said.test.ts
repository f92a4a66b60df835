/** What jikimi says held against a truth made by hand: each mistake costs its own number. */
import { describe, expect, test } from 'vitest';
import type { TrailRecord } from '../../servers/trail/trail-record.ts';
import { heldAgainst } from './said.ts';
import type { Member } from './scenario.ts';
import type { Truth } from './truth.ts';

const THIEF = 'arn:aws:iam::111122223333:user/ci';
const ROLE = 'arn:aws:sts::111122223333:assumed-role/door/x';

const record = (eventID: string, sourceIPAddress: string, key: string, arn: string, given?: string) =>
  ({
    eventID,
    sourceIPAddress,
    userIdentity: { type: 'IAMUser', accessKeyId: key, arn },
    responseElements: given === undefined ? null : { credentials: { accessKeyId: given } },
  }) as unknown as TrailRecord;

const RECORDS = [
  record('e1', '192.0.2.7', 'AKIACI', THIEF, 'ASIADOOR'),
  record('e2', '192.0.2.8', 'ASIADOOR', ROLE),
  record('e3', '192.0.2.90', 'AKIAOTHER', 'arn:aws:iam::111122223333:user/mail'),
];
const planted = (type: string, id: string, region = 'global') => ({
  type,
  id,
  region,
  kind: '',
  madeBy: 'thief',
  principal: THIEF,
  at: '',
});
const TRUTH = {
  hostile: {
    principals: [THIEF, ROLE],
    keys: new Map(),
    addresses: ['192.0.2.7', '192.0.2.8', '192.0.2.90'],
    records: RECORDS,
  },
  artefacts: [
    planted('AWS::IAM::User', 'eve'),
    planted('AWS::IAM::AccessKey', 'eve/AKIAEVE'),
    planted('AWS::EC2::Instance', 'i-1', 'us-west-2'),
  ],
  owners: [],
  altered: [],
  tampering: [],
  costUsd: new Map(),
  hostileUsd: 0,
} as unknown as Truth;

const member = (uses: string, ...from: readonly [string, ...string[]]): Member => ({
  kind: 'user',
  uses,
  hostile: true,
  from,
  agent: 'aws-cli',
});
const PLAY = {
  scenario: {
    cast: {
      thief: member('${ciKey}', '192.0.2.7'),
      guest: member('${session}', '192.0.2.8'),
      spammer: member('${mailKey}', '192.0.2.90'),
    },
    steps: [{ at: '+1m', as: 'thief', do: 'sts:AssumeRole', save: { session: 'Credentials' } }],
  },
} as unknown as Parameters<typeof heldAgainst>[1];

const thing = (type: string, id: string, region: string, deleted = false) => ({ type, id, region, deleted });
const WHOLE = {
  incidents: [
    { severity: 'high', event_ids: ['e1', 'e2'] },
    { severity: 'medium', event_ids: ['e3'] },
    { severity: 'low', event_ids: ['o1'] },
  ],
  principals: [THIEF, ROLE],
  initial: { access_key_id: 'AKIACI', principal: THIEF },
  sessions: [{ access_key_id: 'ASIADOOR', parent: 'AKIACI' }],
  resources: [
    thing('AWS::IAM::User', 'eve', 'us-east-1'),
    thing('AWS::IAM::AccessKey', 'AKIAEVE', 'us-east-1'),
    thing('AWS::EC2::Instance', 'i-1', 'us-west-2'),
    thing('AWS::IAM::User', 'tmp', 'us-east-1', true),
  ],
};

test('all of it told, and nothing more', () => {
  expect(heldAgainst(WHOLE, PLAY, TRUTH)).toEqual({
    artefacts: { found: 3, wrong: 0 },
    principals: { named: 2, wrong: 0 },
    incidents: { false: 0, missed: 0 },
    chain: { first: true, links: 1, told: 1 },
  });
});

describe('what is wrong counts', () => {
  test.each<[string, Partial<typeof WHOLE>, object]>([
    [
      'a thing in another region, one said to be gone, one of the owner’s',
      {
        resources: [
          thing('AWS::EC2::Instance', 'i-1', 'eu-west-1'),
          thing('AWS::IAM::User', 'eve', 'us-east-1', true),
          thing('AWS::IAM::Role', 'web', 'us-east-1'),
        ],
      },
      { artefacts: { found: 0, wrong: 2 } },
    ],
    ['somebody else named', { principals: [THIEF, 'arn:x'] }, { principals: { named: 1, wrong: 1 } }],
    [
      'one story seen as a small one, and work seen as a story',
      {
        incidents: [
          { severity: 'medium', event_ids: ['e2'] },
          { severity: 'low', event_ids: ['e3'] },
          { severity: 'medium', event_ids: ['o1'] },
        ],
      },
      { incidents: { false: 1, missed: 1 } },
    ],
    [
      'another first key, and a session from nowhere',
      { initial: { access_key_id: 'ASIADOOR', principal: ROLE }, sessions: [] },
      { chain: { first: false, links: 1, told: 0 } },
    ],
    ['no first key', { initial: { access_key_id: '', principal: '' } }, { chain: { first: false } }],
  ])('%s', (_, more, expected) => {
    expect(heldAgainst({ ...WHOLE, ...more }, PLAY, TRUTH)).toMatchObject(expected);
  });
});
