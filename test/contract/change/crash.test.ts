/** The process is killed on the way: what it began is finished or taken back, and nothing is done twice. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../../servers/aws-server.ts';
import { AFTER, BEFORE, crash, MOST_LINES, seedTen, stateOf, written } from './crash.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

/** Other points on every run. */
const points = Array.from({ length: 6 }, (_, at) => ({
  lines: 1 + Math.floor(Math.random() * (MOST_LINES - 1)),
  afterMs: Math.floor(Math.random() * 40),
  next: at % 2 === 0 ? ('resume' as const) : ('undo' as const),
}));

test.for(points)('killed at line $lines + $afterMs ms, then $next', async ({ next, ...point }) => {
  const account = server.openAccount();
  await seedTen(account);
  const { desk, change, journal } = await crash(account, point);
  expect((await journal()).brokenAt).toBeUndefined();
  const ran = await desk.run(['changes', next, change ?? '', '--yes', '--quiet'], account.env);
  expect(ran).toMatchObject({ code: 0 });
  expect(await stateOf(account)).toEqual(next === 'resume' ? AFTER : BEFORE);
  if (next === 'resume') expect(written(account)).toEqual({ keys: 9, policies: 1 });
  const { entries, brokenAt } = await journal();
  expect(brokenAt).toBeUndefined();
  const applied = entries.flatMap((entry) => (entry.kind === 'applied' ? [entry.item] : []));
  expect(new Set(applied).size).toBe(applied.length);
  expect((await desk.run(['changes', 'show', change ?? ''])).code).toBe(0);
});
