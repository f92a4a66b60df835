/** The process is killed on the way: what it began is finished or taken back, and nothing is done twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

/** Other actions and other points on every run; `bench/change-crash.ts` makes hundreds that can be made again. */
const anyTen = (): Promise<Ten> =>
  tenChanges(
    server.openAccount(),
    ACTION_IDS.map((id) => ({ id, at: Math.random() }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ id }) => id),
    () => Math.floor(Math.random() * 3),
  );

const anyPoint = (at: number) => ({
  killed: at === 0 ? ('undoing' as const) : ('applying' as const),
  share: Math.random(),
  afterMs: Math.floor(Math.random() * 40),
  next: at % 2 === 0 ? ('undo' as const) : ('resume' as const),
});

describe.concurrent.for<[Trouble, number]>([
  ['none', 4],
  ['throttle', 1],
  ['lost-response', 2],
  ['deny', 2],
  ['old-copy', 1],
])('killed at any point, while AWS gives this trouble: %s', ([trouble, points]) => {
  test('all is as it should be', { timeout: PATIENCE_MS }, async () => {
    const ten = await anyTen();
    const actions = ten.plan.items.map(({ action }) => action);
    for (let at = 0; at < points; at += 1) {
      const point = anyPoint(at);
      expect(await crash(ten, point, trouble), JSON.stringify({ ...point, actions })).toEqual([]);
    }
  });
});
