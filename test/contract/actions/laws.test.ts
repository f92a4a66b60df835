/**
 * The law of every action, from several starting states: after apply it holds, after undo everything is as before, byte
 * for byte; also when AWS throttles, loses an answer, answers from an old copy, or refuses half-way. An entry of the
 * catalogue finds its starting states in `seeds/<id>.ts`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyAction } from '../../../src/change/action.ts';
import type { Plan } from '../../../src/change/plan.ts';
import { loadActions } from '../../../tools/gen/entries.ts';
import { type AwsServer, startAwsServer } from '../../servers/aws-server.ts';
import {
  apply,
  applyAsOwner,
  type Bench,
  draftOf,
  forgetJournals,
  needed,
  readsLate,
  type Seed,
  statesOf,
  undo,
} from './law.ts';

const STARTS = [0, 1, 2];

const each = (await loadActions()).map(({ name, value }) => [name, value] as const);

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(async () => {
  await forgetJournals();
  await server.close();
});

async function benchOf(action: AnyAction, start: number): Promise<Bench> {
  const path = seedOf(action.id);
  const { seed } = (await import(pathToFileURL(path).href)) as Seed;
  const account = server.openAccount();
  const targets = await seed(account, start);
  expect(targets.length).toBeGreaterThan(0);
  account.reset();
  return { account, action, targets };
}

const seedOf = (id: string): string => join(import.meta.dirname, 'seeds', `${id}.ts`);

describe.concurrent.for(each)('%s', ([id, action]) => {
  const used = new Set<string>();
  const seen = new Set<number>();
  const use = ({ account }: Bench): void => {
    for (const { actions, principal } of account.calls())
      if (principal !== account.arn) for (const right of actions) used.add(right);
  };
  afterAll(() => {
    if (seen.size < STARTS.length) return;
    const unused = [...action.reads, ...action.writes].filter(
      (right) => !used.has(right) && !needed.get(id)?.has(right),
    );
    if (unused.length > 0)
      throw new Error(`"policy harden" prints for ${id} what no starting state needs: ${unused.join(', ')}`);
  });

  test('has its starting states', () => {
    expect(existsSync(seedOf(id)), `test/contract/actions/seeds/${id}.ts`).toBe(true);
  });

  test.for(STARTS)(
    'start %i: what the preview shows is what happens, and undo is the way back',
    async (n) => {
      const bench = await benchOf(action, n);
      const before = await statesOf(bench);
      const plan = await draftOf(bench);
      const { account } = bench;
      use(bench);
      account.reset();
      await lawHolds(bench, plan, before, () => {
        const made = account.calls().filter(({ operation }) => !/^(Get|List|Describe|Head)/.test(operation));
        expect(made.map(({ operation }) => operation)).toEqual(
          plan.items.flatMap((item) => item.calls.map(({ operation }) => operation)),
        );
      });
      use(bench);
      seen.add(n);
    },
  );

  // AWS's own waits make this one slow.
  test.for([1])('start %i: throttled', async (n) => {
    const bench = await benchOf(action, n);
    const before = await statesOf(bench);
    const plan = await draftOf(bench);
    for (const operation of operationsOf(plan)) {
      bench.account.hurt({ operation, to: 1, harm: { kind: 'throttle' } });
    }
    await lawHolds(bench, plan, before);
  });

  test.for(STARTS)('start %i: every first answer is lost', async (n) => {
    const bench = await benchOf(action, n);
    const before = await statesOf(bench);
    const plan = await draftOf(bench);
    for (const operation of operationsOf(plan)) {
      bench.account.hurt({ operation, to: 1, harm: { kind: 'lost-response' } });
    }
    await lawHolds(bench, plan, before);
  });

  test.for([2])('start %i: what is read lags behind', async (n) => {
    const bench = await benchOf(readsLate(action), n);
    const before = await statesOf(bench);
    await lawHolds(bench, await draftOf(bench), before);
  });

  test.for(STARTS)('start %i: refused at any call, what was done is taken back', async (n) => {
    const bench = await benchOf(action, n);
    const before = await statesOf(bench);
    const plan = await draftOf({ ...bench, targets: bench.targets.slice(0, 1) });
    for (const [at, { operation }] of (plan.items[0]?.calls ?? []).entries()) {
      const nth = plan.items[0]?.calls.slice(0, at + 1).filter((one) => one.operation === operation).length;
      const lift = bench.account.hurt({ operation, from: nth ?? 1, to: nth ?? 1, harm: { kind: 'deny' } });
      const [outcome] = await applyAsOwner(bench, plan);
      lift();
      const isUntouched = action.undo !== undefined || at === 0;
      expect(outcome, `call ${at}: ${operation}`).toMatchObject({
        kind: 'failed',
        fault: { kind: 'denied' },
        restored: isUntouched,
      });
      if (!isUntouched) return;
      expect(await statesOf(bench), `call ${at}: ${operation}`).toEqual(before);
    }
  });
});

async function lawHolds(
  bench: Bench,
  plan: Plan,
  before: readonly string[],
  onApplied: () => void = () => undefined,
): Promise<void> {
  const { action } = bench;
  const all = (kind: string) => plan.items.map(() => expect.objectContaining({ kind }));
  expect(await apply(bench, plan)).toEqual(all('applied'));
  onApplied();
  const after = await statesOf(bench);
  for (const [at, target] of bench.targets.entries()) {
    expect(action.holds(JSON.parse(after[at] ?? ''), target)).toBe(true);
  }
  if (!action.undo) {
    expect(await undo(bench, plan)).toEqual(all('irreversible'));
    return;
  }
  expect(await undo(bench, plan)).toEqual(all('undone'));
  expect(await statesOf(bench)).toEqual(before);
  for (const [at, target] of bench.targets.entries()) {
    expect(action.holds(JSON.parse(before[at] ?? ''), target)).toBe(false);
  }
}

function operationsOf({ items }: Plan): readonly string[] {
  return [...new Set(items.flatMap(({ calls }) => calls.map(({ operation }) => operation)))];
}
