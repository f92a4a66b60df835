import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

/** Without the everyday: what a scenario says must come true, whatever happens beside it. */
async function played(id: string) {
  const scenario = await readScenario(join(import.meta.dirname, id, 'scenario.yaml'));
  expect(scenario.id).toBe(id);
  const { id: _, ...account } = scenario.account;
  return play(server, { ...scenario, account, noise: [] });
}

describe.for(IDS)('%s', (id) => {
  test('goes as written, and only the attacked have an attacker', { timeout: 120_000 }, async () => {
    const play = await played(id);
    const truth = truthOf(play);
    const isAttack = Object.values(play.scenario.cast).some(({ hostile }) => hostile);
    expect(truth.hostile.principals.length > 0).toBe(isAttack);
    expect(truth.artefacts.length > 0).toBe(isAttack);
    expect(truth.owners.length).toBeGreaterThan(0);
    const score = await scoreOf(play, truth, await beginning(play, truth));
    expect(score.artefacts).toMatchObject({ planted: truth.artefacts.length, removed: 0 });
    expect(score.owner.harmed).toBe(0);
  });
});
