import { expect, test } from 'vitest';
import { call, user } from '../../test/activity/call.ts';
import { eventsOf } from '../../test/activity/events-of.ts';
import type { Marks } from '../incident/in-context.ts';
import { evalJson } from '../reports/activity/eval-json.ts';
import { type Activity, analyseActivity } from './activity.ts';

const STOLEN = 'AKIADEPLOY0000000001';
const MADE = 'AKIAHELPER0000000001';
const atWork = user('deploy', STOLEN, '198.51.100.7', 'aws-cli/2.15');
const thief = user('deploy', STOLEN, '203.0.113.9', 'python-requests/2.31');
const helper = user('helper', MADE, '203.0.113.9', 'python-requests/2.31');

const habit = Array.from({ length: 7 }, (_, day) =>
  call(atWork, `2026-01-0${day + 1}T01:00:00Z`, 's3:ListBuckets'),
);
const story = [
  call(thief, '2026-01-09T03:00:00Z', 'iam:ListUsers'),
  call(thief, '2026-01-09T03:00:05Z', 'iam:ListRoles'),
  call(thief, '2026-01-09T03:00:09Z', 'ec2:DescribeInstances'),
  call(thief, '2026-01-09T03:01:00Z', 'iam:CreateAccessKey', {
    requestParameters: { userName: 'helper' },
    responseElements: { accessKey: { accessKeyId: MADE, userName: 'helper' } },
  }),
  call(helper, '2026-01-09T03:02:00Z', 'ec2:RunInstances', {
    awsRegion: 'eu-west-3',
    requestParameters: { instanceType: 'p4d.24xlarge' },
    responseElements: { instancesSet: { items: [{ instanceId: 'i-0aaaaaaaaaaaaaaaa' }] } },
  }),
  call(helper, '2026-01-09T03:03:00Z', 'secretsmanager:GetSecretValue', {
    requestParameters: { secretId: 's' },
  }),
];
/** What the owner does on the same day, with the key that was stolen. */
const meanwhile = [
  call(atWork, '2026-01-09T02:00:00Z', 's3:CreateBucket', { requestParameters: { bucketName: 'builds' } }),
];

async function analysed(records: readonly object[], marks?: Marks): Promise<Activity> {
  const database = await eventsOf(records);
  try {
    return await analyseActivity(database, marks ? { marks } : {});
  } finally {
    database.close();
  }
}

test('a stolen key is one story, from the first credential to what stands there now', async () => {
  const { incidents } = await analysed([...habit, ...meanwhile, ...story]);
  const [first, ...rest] = incidents.filter(({ severity }) => severity !== 'low');
  expect(rest).toEqual([]);
  expect(first).toMatchObject({
    severity: expect.stringMatching(/^(high|critical)$/) as string,
    certainty: 'likely',
    initial: { credential: STOLEN, principal: 'arn:aws:iam::111122223333:user/deploy' },
    addresses: ['203.0.113.9'],
  });
  expect(first?.created.map(({ type, id }) => `${type} ${id}`)).toEqual([
    `AWS::IAM::AccessKey ${MADE}`,
    'AWS::EC2::Instance i-0aaaaaaaaaaaaaaaa',
  ]);
  expect(first?.persistence.map(({ id }) => id)).toEqual([MADE]);
  expect(first?.dataRead.map(({ kind, what }) => [kind, what])).toEqual([
    ['recorded', 'secret'],
    ['not-recorded', 'object'],
  ]);
  expect(new Set(first?.eventIds)).toEqual(new Set(story.map(({ eventID }) => eventID)));
  expect(first?.next.map(({ id }) => id)).toEqual([
    'deactivate-access-keys',
    'remove-ways-back-in',
    'remove-what-was-made',
  ]);
});

test('nothing but habit is no story', async () => {
  expect((await analysed([...habit, ...meanwhile])).incidents).toEqual([]);
});

test('an empty log is read, too', async () => {
  expect(await analysed([])).toMatchObject({ events: 0, first: null, incidents: [] });
});

test('what the owner marks as theirs is no story', async () => {
  const mine = new Set(['203.0.113.9']);
  const { incidents } = await analysed([...habit, ...story], { mine, notMine: new Set() });
  expect(incidents.filter(({ signals }) => signals.some(({ kind }) => kind === 'rule'))).toEqual([]);
});

test('in the form for measuring: hostile keys, links and things', async () => {
  const { events, incidents } = await analysed([...habit, ...story]);
  const told = evalJson({
    recordsRead: 13,
    distinctEvents: events,
    incidents,
    integrity: null,
  });
  expect(JSON.parse(told)).toMatchObject({
    initial: { access_key_id: STOLEN },
    access_key_ids: [STOLEN, MADE],
    sessions: [{ access_key_id: MADE, parent: STOLEN, event_id: story[3]?.eventID }],
    resources: [
      { type: 'AWS::IAM::AccessKey', id: MADE, deleted: false },
      { type: 'AWS::EC2::Instance', id: 'i-0aaaaaaaaaaaaaaaa', region: 'eu-west-3', deleted: false },
    ],
  });
});
