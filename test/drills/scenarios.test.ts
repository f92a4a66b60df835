/** Every scenario comes true, and jikimi, given no more than its owner has, tells what happened. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../servers/aws-server.ts';
import { type Jikimi, jikimiIn } from './engine/jikimi-in.ts';
import { type Play, play } from './engine/play.ts';
import { readScenario } from './engine/read-scenario.ts';
import { CHANGING, respond } from './engine/response.ts';
import { beginning, type Score, scoreOf } from './engine/score.ts';
import { type Truth, truthOf } from './engine/truth.ts';

const IDS = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'scenario.yaml')),
);

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

/** Enough for habits; the everyday in full takes minutes on a busy machine. */
const MOST_CALLS_A_DAY = 2;
/** Mended by jikimi and taken back, beside being told: an attack and a quiet account. */
const MENDED: ReadonlySet<string> = new Set(['instance-role-theft', 'quiet-holiday-deploy']);
/**
 * Stories that look like one to whoever sees no more than the log: testers whose attack was agreed upon by telephone, a
 * contractor who opens a function to all, a founder who does so without MFA, sign-ins of people that nobody knows yet.
 */
const LOOK_ALIKES: Readonly<Record<string, number>> = {
  'console-takeover': 2,
  'haneul-studio': 3,
  'quiet-holiday-deploy': 1,
  'quiet-migration-pentest': 1,
};

async function played(id: string): Promise<Play> {
  const scenario = await readScenario(join(import.meta.dirname, id, 'scenario.yaml'));
  expect(scenario.id).toBe(id);
  const { id: _, ...account } = scenario.account;
  const noise = (scenario.noise ?? []).map((one) => ({
    ...one,
    perDay: Math.min(one.perDay, MOST_CALLS_A_DAY),
  }));
  return play(server, { ...scenario, account, noise });
}

/** Event history knows no data events: what was done to objects, nobody who has no trail for it can tell. */
const isRecorded = ({ type }: { readonly type: string }): boolean => type !== 'AWS::S3::Object';

function expectTold(score: Score, { artefacts, hostile }: Truth, id: string): void {
  expect(score).toMatchObject({
    artefacts: { found: artefacts.filter(isRecorded).length, removed: 0 },
    principals: { named: hostile.principals.length },
    incidents: { missed: 0 },
  });
  const most = LOOK_ALIKES[id] ?? 0;
  expect(score.incidents.false).toBeLessThanOrEqual(most);
  if (most === 0) expect([score.principals.wrong, score.artefacts.wrong]).toEqual([0, 0]);
  if (hostile.principals.length === 0) return;
  expect(score.chain).toMatchObject({ first: true, told: score.chain.links });
}

async function lookedAt(play: Play, jikimi: Jikimi): Promise<void> {
  // At AWS's pace it takes as many half seconds as there are pages.
  play.account.trail.limitLookups(false);
  await respond(jikimi, ['activity fetch --reads --quiet']);
}

describe.for(IDS)('%s', (id) => {
  test('goes as written, and jikimi tells it', { timeout: 300_000 }, async () => {
    const play = await played(id);
    const truth = truthOf(play);
    const isAttack = Object.values(play.scenario.cast).some(({ hostile }) => hostile);
    expect(truth.hostile.principals.length > 0).toBe(isAttack);
    expect(truth.artefacts.length > 0).toBe(isAttack);
    expect(truth.owners.length).toBeGreaterThan(0);

    const jikimi = jikimiIn(play.account);
    try {
      const isMended = MENDED.has(id);
      const began = await beginning(play, truth, isMended ? jikimi : undefined);
      await lookedAt(play, jikimi);
      if (isMended) await respond(jikimi, CHANGING);
      const score = await scoreOf(play, truth, began, jikimi);
      expect(score.owner.harmed).toBe(0);
      expectTold(score, truth, id);
      const { actions, restored, differs } = score.undo;
      expect([actions !== null, restored, differs]).toEqual([isMended, actions, isMended ? 0 : null]);
      if (isMended) expect(actions).toBeGreaterThan(20);
    } finally {
      jikimi.close();
    }
  });
});
