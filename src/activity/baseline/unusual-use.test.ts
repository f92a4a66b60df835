import { expect, test } from 'vitest';
import { call, user } from '../../../test/activity/call.ts';
import { eventsOf } from '../../../test/activity/events-of.ts';
import { LINKING, makeLinks } from '../sessions/links.ts';
import { makeNoted } from '../sessions/noted.ts';
import type { Signal } from '../signal.ts';
import { unusualUses } from './unusual-use.ts';
import { makeUsage } from './usage.ts';

const KEY = 'AKIABACKUP0000000001';
const atWork = user('backup', KEY, '198.51.100.7', 'aws-cli/2.15');

/** A week of one call a day. */
const habit = (days = 7) =>
  Array.from({ length: days }, (_, day) =>
    call(atWork, `2026-01-0${day + 1}T01:00:00Z`, 'ec2:CreateSnapshot'),
  );

async function signals(...records: readonly object[]): Promise<readonly Signal[]> {
  const database = await eventsOf(records);
  try {
    await makeNoted(database, LINKING);
    await makeLinks(database);
    await makeUsage(database);
    return await unusualUses(database);
  } finally {
    database.close();
  }
}

const elsewhere = user('backup', KEY, '203.0.113.9', 'python-requests/2.31');
const deeds = (caller: Parameters<typeof call>[0]) => [
  call(caller, '2026-01-09T03:00:00Z', 'iam:ListUsers'),
  call(caller, '2026-01-09T03:00:05Z', 'iam:ListRoles'),
  call(caller, '2026-01-09T03:00:09Z', 's3:ListBuckets'),
  call(caller, '2026-01-09T03:01:00Z', 'ec2:RunInstances', { awsRegion: 'eu-west-3' }),
];

test('a new place, a new program and calls never made before are somebody else', async () => {
  const found = await signals(...habit(), ...deeds(elsewhere));
  expect(found.map(({ level, eventIds }) => [level, eventIds.length])).toEqual([['high', 4]]);
});

test('a day abroad with the same program is none', async () => {
  expect(await signals(...habit(), ...deeds(user('backup', KEY, '203.0.113.9', 'aws-cli/2.17')))).toEqual([]);
});

test('a new program at the usual place is none', async () => {
  expect(
    await signals(...habit(), ...deeds(user('backup', KEY, '198.51.100.8', 'python-requests/2.31'))),
  ).toEqual([]);
});

test('where nobody has habits yet, nothing is unusual', async () => {
  expect(await signals(...habit(2), ...deeds(elsewhere))).toEqual([]);
});

test('what a service does for somebody is no new place', async () => {
  const forwarded = {
    ...elsewhere,
    address: 'cloudformation.amazonaws.com',
    agent: 'cloudformation.amazonaws.com',
  };
  expect(await signals(...habit(), ...deeds(forwarded))).toEqual([]);
});
