/** The views over a small log made in code. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsOf } from '../../../test/activity/events-of.ts';
import type { Database } from '../../store/duckdb/database.ts';
import { readActors, readAddresses } from './actors.ts';
import type { EventFilter } from './filter.ts';
import { readTimeline, searchEvents } from './timeline.ts';

const ACCOUNT = '111122223333';
const KEY = 'AKIAEXAMPLE000000001';
const minji = {
  type: 'IAMUser',
  arn: `arn:aws:iam::${ACCOUNT}:user/minji`,
  accountId: ACCOUNT,
  principalId: 'AIDAMINJI',
  userName: 'minji',
  accessKeyId: KEY,
};
const thief = {
  ...minji,
  arn: `arn:aws:iam::${ACCOUNT}:user/deploy`,
  principalId: 'AIDADEPLOY',
  userName: 'deploy',
  accessKeyId: 'AKIAEXAMPLE000000002',
};

let n = 0;
function event(time: string, call: string, more: object = {}): object {
  n += 1;
  const [source, eventName] = call.split(':');
  return {
    eventID: `event-${n}`,
    eventTime: `2026-11-${time}:00Z`,
    eventSource: `${source}.amazonaws.com`,
    eventName,
    awsRegion: 'ap-northeast-2',
    sourceIPAddress: '203.0.113.10',
    userAgent: 'aws-cli/2.31.0 md/Bot',
    userIdentity: minji,
    recipientAccountId: ACCOUNT,
    ...more,
  };
}

const far = {
  userIdentity: thief,
  sourceIPAddress: '198.51.100.7',
  awsRegion: 'us-east-1',
  userAgent: 'Boto3/1.40',
};
let events: Database;
beforeAll(async () => {
  events = await eventsOf([
    event('01T09:00', 's3:ListBuckets'),
    event('02T09:00', 'ec2:RunInstances', {
      responseElements: { instancesSet: { items: [{ instanceId: 'i-0aa' }] } },
    }),
    event('03T03:00', 'iam:CreateUser', { ...far, requestParameters: { userName: 'backup' } }),
    event('03T03:01', 'iam:ListUsers', { ...far, errorCode: 'AccessDenied' }),
    event('03T03:02', 'kms:Decrypt', {
      ...far,
      sourceIPAddress: 'lambda.amazonaws.com',
      userIdentity: { ...thief, accessKeyId: 'ASIAEXAMPLE000000003', invokedBy: 'lambda.amazonaws.com' },
    }),
  ]);
});
afterAll(() => events.close());

const calls = async (filter: EventFilter): Promise<readonly string[]> =>
  (await readTimeline(events, filter, 100)).rows.map(({ call }) => call);

test.for<[EventFilter, string[]]>([
  [{}, ['ListBuckets', 'RunInstances', 'CreateUser', 'ListUsers', 'Decrypt']],
  [
    { since: new Date('2026-11-02T09:00:00Z'), until: new Date('2026-11-03T03:01:00Z') },
    ['RunInstances', 'CreateUser'],
  ],
  [{ actor: 'MINJI' }, ['ListBuckets', 'RunInstances']],
  [{ actor: 'akiaexample000000002' }, ['CreateUser', 'ListUsers']],
  [{ actor: 'user/deploy' }, ['CreateUser', 'ListUsers', 'Decrypt']],
  [{ address: '198.51.100.7' }, ['CreateUser', 'ListUsers']],
  [{ address: '203.0.113.' }, ['ListBuckets', 'RunInstances']],
  [{ address: '203.0.113.1' }, []],
  [{ regions: ['us-east-1'], only: 'writes' }, ['CreateUser']],
  [{ services: ['s3', 'ec2.amazonaws.com'] }, ['ListBuckets', 'RunInstances']],
  [{ calls: ['listusers'] }, ['ListUsers']],
  [{ only: 'reads' }, ['ListBuckets', 'ListUsers', 'Decrypt']],
  [{ outcome: 'denied' }, ['ListUsers']],
  [{ outcome: 'succeeded', regions: ['us-east-1'] }, ['CreateUser', 'Decrypt']],
])('%j', async ([filter, names]) => {
  expect(await calls(filter)).toEqual(names);
});

test('names what it was done to, where the record does', async () => {
  const { rows } = await readTimeline(events, { only: 'writes' }, 100);
  expect(rows.map(({ on }) => on)).toEqual(['i-0aa', 'backup']);
});

test('of many, the newest, and how many there are', async () => {
  const { rows, total } = await readTimeline(events, {}, 2);
  expect({ total, calls: rows.map(({ call }) => call) }).toEqual({
    total: 5,
    calls: ['ListUsers', 'Decrypt'],
  });
});

test('a condition of one’s own, a comment at its end included', async () => {
  const { rows } = await searchEvents(events, "name = 'CreateUser' -- the first", {}, 10);
  expect(rows.map(({ on }) => on)).toEqual(['backup']);
});

test('actors, most changes first, without the keys and addresses of services', async () => {
  const { rows, total } = await readActors(events, {}, 10);
  expect(total).toBe(2);
  const deploy = rows.find(({ actor }) => actor.endsWith('deploy'));
  expect(deploy).toMatchObject({
    calls: 3,
    writes: 1,
    denied: 1,
    keys: ['AKIAEXAMPLE000000002'],
    addresses: ['198.51.100.7'],
    regions: ['us-east-1'],
    first: new Date('2026-11-03T03:00:00Z'),
  });
});

test('addresses, and who came from there', async () => {
  const { rows, total } = await readAddresses(events, {}, 10);
  expect(total).toBe(2);
  expect(rows.find(({ address }) => address === '203.0.113.10')).toMatchObject({
    calls: 2,
    actors: [minji.arn],
    agents: ['aws-cli'],
  });
});
