import { CreateUserCommand, GetUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from './aws-server.ts';
import { VirtualClock } from './clock.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('accounts live in times of their own', async () => {
  const [then, now] = [server.openAccount(), server.openAccount()];
  then.clock.set(new Date('2026-08-03T00:00:00Z'));
  const [created, later] = await Promise.all(
    [then, now].map(async (account) => {
      const iam = account.client(IAMClient);
      await iam.send(new CreateUserCommand({ UserName: 'dev' }));
      return (await iam.send(new GetUserCommand({ UserName: 'dev' }))).User?.CreateDate;
    }),
  );
  expect(created).toEqual(new Date('2026-08-03T00:00:00Z'));
  expect(Math.abs((later?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
});

test('time does not go back', () => {
  const clock = new VirtualClock();
  clock.set(new Date('2026-08-03T00:00:00Z'));
  clock.advance(1_000);
  expect(() => clock.set(new Date('2026-08-03T00:00:00Z'))).toThrow(RangeError);
});
