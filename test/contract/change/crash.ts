/** A process that is killed while it changes ten things or takes them back, and what is left wrong once it was gone on with. */
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { writePlan } from '../../../src/app/change/plan-file.ts';
import { type ReadJournal, readJournal } from '../../../src/change/journal.ts';
import type { PlanItem } from '../../../src/change/plan.ts';
import { progressOf } from '../../../src/change/progress.ts';
import { type Desk, newDesk } from '../../cli/jikimi.ts';
import type { Rule } from '../../servers/rules.ts';
import type { Tally, Ten } from './ten.ts';

/** When the process ends: this far through the lines of its journal, and so much later. */
export interface Point {
  readonly killed: 'applying' | 'undoing';
  /** From 0 to below 1. */
  readonly share: number;
  readonly afterMs: number;
  /** What was being taken back can only be taken back. */
  readonly next: 'resume' | 'undo';
}

/** What AWS does meanwhile; it ends before what was done is taken back in the end. */
export type Trouble = 'none' | 'throttle' | 'lost-response' | 'deny' | 'old-copy';

/** @returns what is not as it should be; the account is as before where nothing is said */
export async function crash(ten: Ten, point: Point, trouble: Trouble): Promise<readonly string[]> {
  const { account, plan, states, before, calls } = ten;
  const desk = newDesk();
  await writePlan(join(desk.folder, 'plan.json'), plan);
  account.reset();
  for (const rule of rulesOf(trouble, ten, point.share)) account.hurt(rule);
  const run = (...args: readonly string[]) => desk.run([...args, '--yes', '--quiet'], account.env);
  const apply = ['harden', '--apply', 'plan.json'];
  // The head, and for each item two lines and two for each call.
  const lines = (tally: Tally) =>
    1 + 2 * plan.items.length + 2 * [...tally.values()].reduce((sum, one) => sum + one, 0);
  if (point.killed === 'applying') {
    await killed(desk, account.env, [...apply, '--yes', '--quiet'], {
      lines: Math.floor(point.share * lines(calls.there)),
      afterMs: point.afterMs,
    });
  } else {
    await run(...apply);
    await killed(desk, account.env, ['undo', '--yes', '--quiet'], {
      lines: linesIn(desk) + Math.floor(point.share * lines(calls.back)),
      afterMs: point.afterMs,
    });
  }

  const cutOff = progressOf((await journalOf(desk)).entries).items.filter(({ state }) =>
    state.endsWith('ing'),
  );
  const id = changeIn(desk);
  // Killed before anything was begun: nothing may have changed, and there is nothing to go on with.
  if (id === undefined) return isDeepStrictEqual(await states(), before) ? [] : ['changed unrecorded'];
  const { code, stdout, stderr } = await run('changes', point.next, id);
  const wrong = await wrongWith(ten, { desk, point, trouble, code, cutOff: cutOff.map(({ item }) => item) });
  account.reset();
  const undone = await run('changes', 'undo', id);
  const end = [
    ...(undone.code === 0 ? [] : [`undone: exit ${undone.code}: ${undone.stdout}${undone.stderr}`]),
    ...(isDeepStrictEqual(await states(), before) ? [] : ['not as before']),
  ];
  return [...wrong, ...(wrong.length > 0 ? [stdout, stderr] : []), ...end];
}

async function wrongWith(
  { account, plan, states, before, holds, calls }: Ten,
  at: {
    readonly desk: Desk;
    readonly point: Point;
    readonly trouble: Trouble;
    readonly code: number | null;
    /** What was under way. */
    readonly cutOff: readonly PlanItem[];
  },
): Promise<readonly string[]> {
  const { point, trouble } = at;
  const { entries, brokenAt } = await journalOf(at.desk);
  const known = new Map(progressOf(entries).items.map((one) => [one.item.id, one.state]));
  const isOpened = entries.length > 0;
  const found = await states();
  const other = plan.items.filter(({ id }, index) => {
    const isThere = trouble === 'deny' ? known.get(id) === 'applied' : point.next === 'resume' && isOpened;
    const state = found[index] ?? '';
    return isThere ? !holds(index, state) : state !== before[index];
  });
  const twice = [...calls.there.keys(), ...calls.back.keys()].filter((operation) => {
    const made = account.calls().filter((call) => call.operation === operation && !call.error).length;
    const back = point.next === 'undo' || trouble === 'deny' ? (calls.back.get(operation) ?? 0) : 0;
    // Whoever got no answer has to ask again. Steps of one item that leave no mark of their own are taken again.
    const isStep = at.cutOff.some(
      (item) => item.calls.length > 1 && item.calls.some((call) => call.operation === operation),
    );
    const again = (trouble === 'lost-response' ? 1 : 0) + (isStep ? 1 : 0);
    return made > (calls.there.get(operation) ?? 0) + back + again;
  });
  return [
    ...(at.code === 0 || (trouble === 'deny' && at.code === 3) ? [] : [`exit ${at.code}`]),
    ...(brokenAt === undefined ? [] : [`journal broken at ${brokenAt}`]),
    ...other.map(({ action }) => `another state: ${action}`),
    ...[...new Set(twice)].map((operation) => `done twice: ${operation}`),
  ];
}

function rulesOf(trouble: Trouble, { plan, calls }: Ten, share: number): readonly Rule[] {
  const all = [...new Set([...calls.there.keys(), ...calls.back.keys()])];
  const planned = plan.items.flatMap((item) => item.calls);
  const denied = planned[Math.floor(share * planned.length)]?.operation ?? '';
  switch (trouble) {
    case 'none':
      return [];
    case 'throttle':
    case 'lost-response':
      return all.map((operation) => ({ operation, to: 1, harm: { kind: trouble } }));
    case 'deny':
      return [{ operation: denied, to: 1, harm: { kind: 'deny' } }];
    case 'old-copy':
      return [{ harm: { kind: 'old-copy', ms: LAG_MS } }];
  }
}

const LAG_MS = 4000;

async function killed(
  desk: Desk,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  point: { readonly lines: number; readonly afterMs: number },
): Promise<void> {
  const { process: child, ended } = desk.start(args, env);
  while (child.exitCode === null && linesIn(desk) < point.lines) await sleep(2);
  await Promise.race([sleep(point.afterMs), child.exitCode ?? once(child, 'exit')]);
  child.kill('SIGKILL');
  await ended;
}

function changeIn(desk: Desk): string | undefined {
  const path = journalIn(desk);
  return path?.slice(path.lastIndexOf('-') + 1, -'.jsonl'.length);
}

const journalOf = (desk: Desk): Promise<ReadJournal> => readJournal(journalIn(desk) ?? '');

function journalIn({ home }: Desk): string | undefined {
  try {
    const folder = join(home, 'changes');
    const name = readdirSync(folder).find((one) => one.endsWith('.jsonl'));
    return name && join(folder, name);
  } catch {
    return undefined;
  }
}

function linesIn(desk: Desk): number {
  const path = journalIn(desk);
  return path === undefined ? 0 : readFileSync(path, 'utf8').split('\n').length - 1;
}
