/** The log of a played scenario, told as incidents: who is hostile is named, and quiet work stays quiet. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyseActivity } from '../../src/app/activity.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { eventsOf } from '../activity/events-of.ts';
import { type AwsServer, startAwsServer } from '../servers/aws-server.ts';
import { play } from './engine/play.ts';
import { readScenario } from './engine/read-scenario.ts';
import { type Truth, truthOf } from './engine/truth.ts';

/** Enough for habits; the everyday in full takes minutes on a busy machine. */
const MOST_CALLS_A_DAY = 2;
const TIMEOUT_MS = 180_000;

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

async function told(
  id: string,
  mine: readonly string[] = [],
): Promise<{ readonly truth: Truth; readonly high: readonly Incident[] }> {
  const scenario = await readScenario(join(import.meta.dirname, id, 'scenario.yaml'));
  const noise = (scenario.noise ?? []).map((one) => ({
    ...one,
    perDay: Math.min(one.perDay, MOST_CALLS_A_DAY),
  }));
  const { id: _, ...account } = scenario.account;
  const played = await play(server, { ...scenario, account, noise });
  const database = await eventsOf(played.account.trail.records());
  try {
    const marks = { mine: new Set(mine), notMine: new Set<string>() };
    const { incidents } = await analyseActivity(database, { marks });
    const high = incidents.filter(({ severity }) => severity === 'high' || severity === 'critical');
    return { truth: truthOf(played), high };
  } finally {
    database.close();
  }
}

test('a leaked key: hostile principals, keys and addresses are named, the rest is not', {
  timeout: TIMEOUT_MS,
}, async () => {
  const { truth, high } = await told('leaked-key-miners');
  const named = new Set(high.flatMap(({ principals }) => principals));
  expect(truth.hostile.principals.filter((arn) => !named.has(arn))).toEqual([]);
  expect([...named].filter((arn) => !truth.hostile.principals.includes(arn))).toEqual([]);
  const addresses = new Set(high.flatMap((one) => one.addresses));
  expect([...addresses].filter((one) => !truth.hostile.addresses.includes(one))).toEqual([]);
});

test('a deployment on a holiday, from elsewhere: nothing of high', { timeout: TIMEOUT_MS }, async () => {
  const { high } = await told('quiet-holiday-deploy');
  expect(high.map(({ title }) => title.en)).toEqual([]);
});
