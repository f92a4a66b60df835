/** All collectors at once while AWS asks for patience: a file of its own, since most of it is waiting. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectors as entries } from '../../src/app/registry.generated.ts';
import { type AwsServer, startAwsServer } from '../servers/aws-server.ts';
import { compare } from './less-is-known.ts';
import { seedEverything } from './seeds/seeds.ts';
import { signIn, survey } from './survey.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('throttled a little, it asks again; throttled for good, it says so', { timeout: 300_000 }, async () => {
  const account = server.openAccount();
  await seedEverything(account);
  const collectors = await Promise.all(entries.map(({ load }) => load()));
  const types = collectors.flatMap(({ provides }) => provides);
  const session = await signIn(account);
  const plain = await survey(session, collectors);
  account.hurt({ to: 10, harm: { kind: 'throttle' } });
  expect(compare(plain, await survey(session, collectors), types)).toEqual({ lies: [], unread: [] });

  account.hurt({ harm: { kind: 'throttle' } });
  const { lies, unread } = compare(plain, await survey(session, collectors), types);
  await session.close();
  expect(lies).toEqual([]);
  const otherwise = unread.filter(
    ({ reading }) => reading.state !== 'failed' || reading.fault.kind !== 'throttled',
  );
  expect(otherwise).toEqual([]);
  const silent = types.filter(({ type }) => !unread.some(({ what }) => what.startsWith(type)));
  expect(silent.map(({ type }) => type)).toEqual([]);
});
