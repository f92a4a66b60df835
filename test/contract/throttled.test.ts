/** All collectors at once while AWS asks for patience: a file of its own, since most of it is waiting. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectors as entries } from '../../src/app/registry.generated.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import type { Rule } from '../servers/rules.ts';
import { type Comparison, compare } from './less-is-known.ts';
import { seedEverything } from './seeds/seeds.ts';
import { signIn, survey } from './survey.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

let account: TestAccount;
beforeAll(async () => {
  account = server.openAccount();
  await seedEverything(account);
});

/** Everybody signs in for himself: the SDK slows down each client as a whole, and one would wait for the other. */
async function compareAll(harm: Pick<Rule, 'to' | 'harm'>): Promise<readonly Comparison[]> {
  return await Promise.all(
    entries.map(async ({ load }) => {
      const collector = await load();
      const login = account.login('patient');
      const session = await signIn(login);
      const plain = await survey(session, [collector]);
      account.hurt({ ...harm, accessKeyId: login.credentials.accessKeyId });
      const hurt = await survey(session, [collector]);
      await session.close();
      return compare(plain, hurt, collector.provides);
    }),
  );
}

test('throttled a little, it asks again', async () => {
  for (const found of await compareAll({ to: 2, harm: { kind: 'throttle' } })) {
    expect(found).toEqual({ lies: [], unread: [] });
  }
});

test('throttled for good, it says so', { timeout: 180_000 }, async () => {
  for (const { lies, unread } of await compareAll({ harm: { kind: 'throttle' } })) {
    expect(lies).toEqual([]);
    expect(unread).not.toEqual([]);
    const otherwise = unread.filter(
      ({ reading }) => reading.state !== 'failed' || reading.fault.kind !== 'throttled',
    );
    expect(otherwise).toEqual([]);
  }
});
