import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyseActivity } from '../../src/app/activity.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { eventsOf } from '../activity/events-of.ts';
import { type AwsServer, startAwsServer } from '../servers/aws-server.ts';
import { play } from './engine/play.ts';
import { readScenario } from './engine/read-scenario.ts';
import { beginning, scoreOf } from './engine/score.ts';
import { truthOf } from './engine/truth.ts';

const IDS = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'scenario.yaml')),
);

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

/** Told as incidents as well: for the habits of people, some of the everyday is played with them. */
const TOLD: ReadonlySet<string> = new Set(['leaked-key-miners', 'quiet-holiday-deploy']);
/** Enough for habits; the everyday in full takes minutes on a busy machine. */
const MOST_CALLS_A_DAY = 2;

/** Without the everyday: what a scenario says must come true, whatever happens beside it. */
async function played(id: string) {
  const scenario = await readScenario(join(import.meta.dirname, id, 'scenario.yaml'));
  expect(scenario.id).toBe(id);
  const { id: _, ...account } = scenario.account;
  const everyday = TOLD.has(id) ? (scenario.noise ?? []) : [];
  const noise = everyday.map((one) => ({ ...one, perDay: Math.min(one.perDay, MOST_CALLS_A_DAY) }));
  return play(server, { ...scenario, account, noise });
}

/** Of high or more. */
async function incidentsIn({ account }: Awaited<ReturnType<typeof played>>): Promise<readonly Incident[]> {
  const database = await eventsOf(account.trail.records());
  try {
    const { incidents } = await analyseActivity(database);
    return incidents.filter(({ severity }) => severity === 'high' || severity === 'critical');
  } finally {
    database.close();
  }
}

describe.for(IDS)('%s', (id) => {
  test('goes as written, and only the attacked have an attacker', { timeout: 180_000 }, async () => {
    const play = await played(id);
    const truth = truthOf(play);
    const isAttack = Object.values(play.scenario.cast).some(({ hostile }) => hostile);
    expect(truth.hostile.principals.length > 0).toBe(isAttack);
    expect(truth.artefacts.length > 0).toBe(isAttack);
    expect(truth.owners.length).toBeGreaterThan(0);
    if (TOLD.has(id)) {
      // Exactly those who are hostile are named, and where they came from; quiet work stays quiet.
      const incidents = await incidentsIn(play);
      const named = new Set(incidents.flatMap(({ principals }) => principals));
      expect([...named].toSorted()).toEqual(truth.hostile.principals.toSorted());
      const addresses = new Set(incidents.flatMap((one) => one.addresses));
      expect([...addresses].filter((one) => !truth.hostile.addresses.includes(one))).toEqual([]);
    }
    const score = await scoreOf(play, truth, await beginning(play, truth));
    expect(score.artefacts).toMatchObject({ planted: truth.artefacts.length, removed: 0 });
    expect(score.owner.harmed).toBe(0);
  });
});
