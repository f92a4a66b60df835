/** Ten changes of different kinds in one account, from the starting states of the actions' law, and what they come to. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AttachRolePolicyCommand, CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { loadActions } from '../../../src/app/change/load-actions.ts';
import type { AnyAction, Call, Circumstances } from '../../../src/change/action.ts';
import { applyItems } from '../../../src/change/apply.ts';
import { canonical } from '../../../src/change/canonical.ts';
import { draftPlan, type Wish } from '../../../src/change/draft.ts';
import { openJournal } from '../../../src/change/journal.ts';
import { makePlan, type Plan, type PlanItem } from '../../../src/change/plan.ts';
import { undoItems } from '../../../src/change/undo.ts';
import type { Workshop } from '../../../src/change/workshop.ts';
import type { Json } from '../../../src/kernel/json.ts';
import type { TestAccount } from '../../servers/aws-server.ts';
import type { Seed } from '../actions/law.ts';
import { gateTo } from './gate-to.ts';

export interface Ten {
  readonly account: TestAccount;
  readonly plan: Plan;
  /** Each item's state, in canonical JSON. */
  readonly states: () => Promise<readonly string[]>;
  readonly before: readonly string[];
  /** Whether the state of the item at this index is as it should be once it is applied; ids that AWS gives may differ. */
  readonly holds: (index: number, state: string) => boolean;
  /** How often each operation changes something on the way there, and on the way back. */
  readonly calls: { readonly there: Tally; readonly back: Tally };
}

export type Tally = ReadonlyMap<string, number>;

const SIZE = 10;

/** Takes the actions in this order, each in one of its three starting states, until ten of them can stand side by side. */
export async function tenChanges(
  account: TestAccount,
  ids: readonly string[],
  start: () => number,
): Promise<Ten> {
  const actions = await loadActions(ids);
  const at = circumstances(account);
  await another(account);
  const aws = gateTo(account);
  const wishes: Wish[] = [];
  let plan: Plan | undefined;
  for (const id of ids) {
    const action = actions.get(id);
    const wish = action?.undo && (await seeded(account, action, start()));
    if (!wish) continue;
    wishes.push(wish);
    if (wishes.length < SIZE) continue;
    const about = { aws, purpose: 'harden', wishes, circumstances: at, now: new Date() };
    const drafted = await draftPlan(about);
    if (drafted.plan.items.length < SIZE) continue;
    const good = await thatHold(drafted.plan.items, account, actions);
    plan = makePlan(drafted.plan, good, new Date());
    if (good.length === SIZE) break;
    wishes.splice(0, wishes.length, ...wishes.filter((one) => good.some((item) => isOf(item, one))));
  }
  if (plan?.items.length !== SIZE) throw new Error('No ten of these actions stand side by side');
  return await tried(plan, account, actions);
}

const isOf = ({ action, target }: PlanItem, wish: Wish): boolean =>
  action === wish.action.id && canonical(target) === canonical(wish.target);

/** In its `n`th starting state. @returns `undefined` where another one made a thing of that name before */
export async function seeded(account: TestAccount, action: AnyAction, n: number): Promise<Wish | undefined> {
  const path = join(import.meta.dirname, '../actions/seeds', `${action.id}.ts`);
  const { seed } = (await import(pathToFileURL(path).href)) as Seed;
  try {
    const [target] = await seed(account, n);
    return target && { action, target };
  } catch {
    return undefined;
  }
}

/** Those that are neither done by another one nor in its way. */
async function thatHold(
  items: readonly PlanItem[],
  account: TestAccount,
  actions: ReadonlyMap<string, AnyAction>,
): Promise<readonly PlanItem[]> {
  return await inWorkshop(account, actions, async (workshop) => {
    const outcomes = await applyItems(items, workshop);
    const applied = outcomes.flatMap(({ item, kind }) => (kind === 'applied' ? [item] : []));
    const undone = await undoItems(applied, workshop);
    const good = new Set(undone.flatMap(({ item, kind }) => (kind === 'undone' ? [item.id] : [])));
    return applied.filter(({ id }) => good.has(id));
  });
}

/** Once there and back, undisturbed. */
async function tried(
  plan: Plan,
  account: TestAccount,
  actions: ReadonlyMap<string, AnyAction>,
): Promise<Ten> {
  const aws = gateTo(account);
  const read = (): Promise<readonly Json[]> =>
    Promise.all(
      plan.items.map(async ({ action, target }) => await actions.get(action)?.capture(aws, target)),
    );
  const states = async () => (await read()).map(canonical);
  return await inWorkshop(account, actions, async (workshop) => {
    const before = await states();
    await applyItems(plan.items, workshop);
    const after = await read();
    const back = plan.items.map(
      ({ action, target, before: was }, at) =>
        actions.get(action)?.undo?.(target, was, after[at] as never) ?? [],
    );
    await undoItems(plan.items, workshop);
    const there = plan.items.map(
      ({ action, target, before: was }) => actions.get(action)?.apply(target, was) ?? [],
    );
    const now = await states();
    if (canonical([...now]) !== canonical([...before])) throw new Error('Undo is not the way back');
    return {
      account,
      plan,
      states,
      before,
      holds: (index, state) => {
        const { action = '', target } = plan.items[index] ?? {};
        return actions.get(action)?.holds(JSON.parse(state), target) ?? false;
      },
      calls: { there: tally(there.flat()), back: tally(back.flat()) },
    };
  });
}

function tally(calls: readonly Call[]): Tally {
  const counts = new Map<string, number>();
  for (const { operation } of calls) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  return counts;
}

async function inWorkshop<T>(
  account: TestAccount,
  actions: ReadonlyMap<string, AnyAction>,
  work: (workshop: Workshop) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'jikimi-ten-'));
  const journal = await openJournal(join(folder, 'journal.jsonl'), () => new Date());
  try {
    return await work({
      aws: gateTo(account),
      actions,
      journal,
      circumstances: circumstances(account),
      onOutcome: () => undefined,
      waitsMs: [0, 100, 500, 1000],
      catchUpMs: 0,
    });
  } finally {
    await journal.close();
    rmSync(folder, { recursive: true });
  }
}

const circumstances = ({ id, arn }: TestAccount): Circumstances => ({
  account: id,
  callerArn: arn,
  administrators: [`arn:aws:iam::${id}:role/another-administrator`],
});

/** An administrator who is left, whatever is taken away. */
async function another(account: TestAccount): Promise<void> {
  const iam = account.client(IAMClient);
  const RoleName = 'another-administrator';
  const AssumeRolePolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account.id}:root` }, Action: 'sts:AssumeRole' },
    ],
  });
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
  const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
}
