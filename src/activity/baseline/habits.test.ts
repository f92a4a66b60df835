import { afterEach, expect, test } from 'vitest';
import { ACCOUNT, call, user } from '../../../test/activity/call.ts';
import { eventsOf } from '../../../test/activity/events-of.ts';
import type { Database } from '../../store/duckdb/database.ts';
import { firstPlaces, makePlaces } from '../places/first-places.ts';
import { LINKING, makeLinks } from '../sessions/links.ts';
import { makeNoted } from '../sessions/noted.ts';
import { firstRoles } from './first-role.ts';
import { makeUsage } from './usage.ts';
import { bursts } from './volume.ts';

const alice = user('alice', 'AKIAALICE0000000001');
const abroad = user('alice', 'AKIAALICE0000000001', '203.0.113.9');
const bob = user('bob', 'AKIABOB000000000001', '203.0.113.10');

const day = (date: number, hour = 1): string =>
  `2026-01-${String(date).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const habit = Array.from({ length: 6 }, (_, index) => call(alice, day(index + 1), 's3:GetObject'));
const assume = (date: number, role: string) =>
  call(alice, day(date), 'sts:AssumeRole', {
    requestParameters: { roleArn: `arn:aws:iam::${ACCOUNT}:role/${role}`, roleSessionName: 'alice' },
    responseElements: { credentials: { accessKeyId: `ASIA${role.toUpperCase()}` } },
  });

let database: Database;
afterEach(() => database.close());

async function opened(records: readonly object[]): Promise<Database> {
  database = await eventsOf(records);
  await makeNoted(database, LINKING);
  await makeLinks(database);
  await makeUsage(database);
  return database;
}

test('a role never taken on before, by somebody with habits', async () => {
  const signals = await firstRoles(
    await opened([...habit, assume(1, 'build'), assume(9, 'build'), assume(9, 'admin')]),
  );
  expect(signals).toMatchObject([
    { id: 'role-never-assumed', because: { en: `arn:aws:iam::${ACCOUNT}:role/admin` } },
  ]);
});

test('of somebody new every role is new, and nothing is said', async () => {
  expect(await firstRoles(await opened([assume(1, 'build'), assume(2, 'admin')]))).toEqual([]);
});

const many = (count: number, date: number, name: string) =>
  Array.from({ length: count }, () => call(alice, day(date), name));

test('a call many times more often than ever', async () => {
  const signals = await bursts(await opened([...habit, ...many(120, 9, 's3:GetObject')]));
  expect(signals).toMatchObject([
    { level: 'medium', because: { en: 'GetObject: 120 in a day, before at most 1' } },
  ]);
});

test.each([
  ['too few days before', [...habit.slice(0, 3), ...many(120, 9, 's3:GetObject')]],
  ['little', [...habit, ...many(90, 9, 's3:GetObject')]],
  ['another call', [...habit, ...many(120, 9, 's3:ListBuckets')]],
  ['once as often before', [...habit, ...many(40, 7, 's3:GetObject'), ...many(120, 9, 's3:GetObject')]],
])('%s is no burst', async (_, records) => {
  expect(await bursts(await opened(records))).toEqual([]);
});

const PLACES: Readonly<Record<string, { country: string; asn: number }>> = {
  '198.51.100.7': { country: 'KR', asn: 64500 },
  '198.51.100.8': { country: 'KR', asn: 64501 },
  '203.0.113.9': { country: 'NL', asn: 64502 },
  '203.0.113.10': { country: 'NL', asn: 64502 },
};

async function placesOf(records: readonly object[]) {
  const events = await opened(records);
  await makePlaces(events, (address) => PLACES[address]);
  return firstPlaces(events);
}

test('a country never called from before', async () => {
  const signals = await placesOf([...habit, call(abroad, day(9), 's3:ListBuckets')]);
  expect(signals).toMatchObject([
    { id: 'country-never-used', because: { en: '203.0.113.9 in NL; before: KR' }, level: 'low' },
  ]);
});

test("an operator's network new to the account, in a country that is not new", async () => {
  const elsewhere = user('alice', 'AKIAALICE0000000001', '198.51.100.8');
  const record = call(elsewhere, day(9), 's3:ListBuckets');
  expect(await placesOf([...habit, record])).toMatchObject([
    { id: 'network-never-used', because: { en: '198.51.100.8 in AS64501; before: AS64500' } },
  ]);
  database.close();
  const colleague = call(user('bob', 'AKIABOB000000000001', '198.51.100.8'), day(2), 's3:ListBuckets');
  expect(await placesOf([...habit, colleague, record])).toEqual([]);
});

test('of somebody new no place is new', async () => {
  expect(await placesOf([...habit, call(bob, day(9), 's3:ListBuckets')])).toEqual([]);
});
