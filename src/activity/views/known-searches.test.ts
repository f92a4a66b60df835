import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventTable, openEventTable } from '../../../test/event-table.ts';
import { KNOWN_SEARCHES } from './known-searches.ts';

let events: EventTable;
beforeAll(async () => {
  events = await openEventTable();
});
afterAll(() => events.close());

const user = { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/dev', accessKeyId: 'AKIADEV' };
const root = { type: 'Root', arn: 'arn:aws:iam::111122223333:root' };
const at = (minute: number) => `2026-11-01T00:${String(minute).padStart(2, '0')}:00Z`;
const call = (eventName: string, more: object = {}) => ({
  eventSource: 'iam.amazonaws.com',
  eventName,
  eventTime: at(0),
  sourceIPAddress: '203.0.113.9',
  userIdentity: user,
  ...more,
});
const denied = { errorCode: 'AccessDenied' };
const signIn = (result: string, mfa: string, userIdentity: object = user) =>
  call('ConsoleLogin', {
    userIdentity,
    responseElements: { ConsoleLogin: result },
    additionalEventData: { MFAUsed: mfa },
  });
const from = (sourceIPAddress: string, more: object = {}) => call('ListUsers', { sourceIPAddress, ...more });
const started = (instanceType: string) => call('RunInstances', { requestParameters: { instanceType } });

/** Of each: the records of one log, and which of them are found. */
const CASES: Readonly<Record<string, { log: readonly object[]; found: readonly number[] }>> = {
  'denied-then-allowed': {
    log: [
      call('GetUser', denied),
      call('GetUser', { eventTime: at(5) }),
      call('ListUsers', { eventTime: at(5) }),
      call('ListRoles', { eventTime: at(1) }),
      call('ListRoles', { ...denied, eventTime: at(2) }),
      call('GetUser', { eventTime: at(6), userIdentity: root }),
    ],
    found: [1],
  },
  'denied-by-many-calls': {
    log: [
      ...Array.from({ length: 10 }, (_, one) =>
        call(`List${one}`, { errorCode: 'Client.UnauthorizedOperation' }),
      ),
      call('ListUsers'),
      ...Array.from({ length: 10 }, () => call('ListUsers', { ...denied, userIdentity: root })),
    ],
    found: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  },
  'console-without-mfa': {
    log: [
      signIn('Success', 'No'),
      signIn('Success', 'Yes'),
      signIn('Failure', 'No'),
      signIn('Success', 'No', { type: 'AssumedRole' }),
      signIn('Success', 'No', root),
    ],
    found: [0, 4],
  },
  'console-failed': { log: [signIn('Success', 'No'), signIn('Failure', 'No')], found: [1] },
  'key-many-networks': {
    log: [
      from('203.0.113.9'),
      from('203.0.200.1'),
      from('198.51.100.1'),
      from('2001:db8::1'),
      from('192.0.2.1', { userIdentity: { ...user, accessKeyId: 'AKIAOTHER' } }),
      from('s3.amazonaws.com', { userIdentity: { ...user, accessKeyId: 'AKIAOTHER' } }),
      from('AWS Internal', { userIdentity: { ...user, accessKeyId: 'AKIAOTHER' } }),
    ],
    found: [0, 1, 2, 3],
  },
  'root-use': {
    log: [
      call('ListUsers', { userIdentity: root }),
      call('ListUsers', { userIdentity: { ...root, invokedBy: 'support.amazonaws.com' } }),
      call('ListUsers', { userIdentity: root, eventType: 'AwsServiceEvent' }),
      call('ListUsers'),
    ],
    found: [0],
  },
  'new-credentials': {
    log: [call('CreateAccessKey'), call('CreateAccessKey', denied), call('ListAccessKeys')],
    found: [0],
  },
  'more-permissions': {
    log: [
      call('AttachUserPolicy'),
      call('AttachUserPolicy', denied),
      call('AttachUserPolicy', { eventSource: 'iot.amazonaws.com' }),
    ],
    found: [0],
  },
  'log-tampering': { log: [call('StopLogging', denied), call('StartLogging')], found: [0] },
  'secrets-read': {
    log: [
      call('GetSecretValue'),
      call('GetParameter', { requestParameters: { withDecryption: true } }),
      call('GetParameter', { requestParameters: { withDecryption: false } }),
      call('GetParameter'),
      call('GetSecretValue', { userIdentity: { ...user, invokedBy: 'rds.amazonaws.com' } }),
    ],
    found: [0, 1],
  },
  'costly-machines': {
    log: [
      started('p4d.24xlarge'),
      started('t3.micro'),
      started('c6i.16xlarge'),
      started('m5.4xlarge'),
      started('g5g.xlarge'),
      started('c5.metal'),
    ],
    found: [0, 2, 4, 5],
  },
};

test.for(KNOWN_SEARCHES)('$name', async ({ name, where, title }) => {
  const one = CASES[name];
  if (!one) throw new Error(`no case of ${name}`);
  await events.fill(one.log.map((record, index) => ({ ...record, eventID: String(index) })));
  const rows = await events.query<{ id: number }>(
    `select event_id::int as id from events where (${where}\n) order by 1`,
  );
  expect(rows.map(({ id }) => id)).toEqual(one.found);
  expect(title.ko).toMatch(/[가-힣]/);
});
