/** The process is killed on the way: what it began is finished or taken back, and nothing is done twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Random, random } from '../../../bench/random.ts';
import { ACTION_IDS } from '../../../src/app/change/load-actions.ts';
import { type AwsServer, startAwsServer } from '../../servers/aws-server.ts';
import { crash, type Trouble } from './crash.ts';
import { type Ten, tenChanges } from './ten.ts';

const PATIENCE_MS = 240_000;

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const tenOf = (chance: Random): Promise<Ten> =>
  tenChanges(
    server.openAccount(),
    ACTION_IDS.map((id) => ({ id, at: chance.next() }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ id }) => id),
    () => chance.below(3),
  );

const pointOf = (at: number, chance: Random) => ({
  killed: at === 0 ? ('undoing' as const) : ('applying' as const),
  share: chance.next(),
  afterMs: chance.below(40),
  next: at % 2 === 0 ? ('undo' as const) : ('resume' as const),
});

/** The same actions and the same shares of the way on every run; `bench/change-crash.ts` makes hundreds of others. */
describe.concurrent.for<[Trouble, number, number]>([
  ['none', 4, 11],
  ['throttle', 1, 12],
  ['lost-response', 2, 13],
  ['deny', 2, 14],
  ['old-copy', 1, 15],
])('killed at any point, while AWS gives this trouble: %s', ([trouble, points, seed]) => {
  test('all is as it should be', { timeout: PATIENCE_MS }, async () => {
    const chance = random(seed);
    const ten = await tenOf(chance);
    const actions = ten.plan.items.map(({ action }) => action);
    for (let at = 0; at < points; at += 1) {
      const point = pointOf(at, chance);
      expect(await crash(ten, point, trouble), JSON.stringify({ ...point, actions })).toEqual([]);
    }
  });
});
