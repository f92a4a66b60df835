/**
 * Applies the items of a plan, one after another, and takes them back. Before either the live state is read again; what
 * changed meanwhile is left alone. An item counts as applied once it was seen to hold, and as undone once everything
 * was seen to be as before. An item that AWS refuses half-way is taken back at once.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { faultFrom } from '../aws/fault.ts';
import type { AwsClients } from '../aws/gate.ts';
import type { AwsFault } from '../kernel/fault.ts';
import type { Json } from '../kernel/json.ts';
import type { Text } from '../kernel/text.ts';
import type { AnyAction, Call, Circumstances } from './action.ts';
import { beside, expectedOf, leftIn, stillExpected } from './beside.ts';
import { canonical } from './canonical.ts';
import type { Journal } from './journal.ts';
import { type PlanItem, plannedCall } from './plan.ts';
import { type ItemProgress, progressOf } from './progress.ts';
import { runCall } from './run-call.ts';

export type Outcome = { readonly item: PlanItem } & (
  | { readonly kind: 'applied'; readonly after: Json }
  /** It held before anything was done. */
  | { readonly kind: 'held-already' }
  | { readonly kind: 'undone' }
  | { readonly kind: 'drifted'; readonly expected: Json; readonly found: Json }
  | { readonly kind: 'refused'; readonly reason: Text }
  /** `restored`: what had been done of it was taken back. */
  | { readonly kind: 'failed'; readonly fault: AwsFault; readonly restored: boolean }
  /** Every call was taken, and yet it does not hold, or is not as before, after a minute. */
  | { readonly kind: 'unsettled'; readonly found: Json }
  /** An item that it needs failed, or the person stopped. */
  | { readonly kind: 'not-begun' }
  | { readonly kind: 'irreversible' }
);

export interface Workshop {
  readonly aws: AwsClients;
  readonly actions: ReadonlyMap<string, AnyAction>;
  readonly journal: Journal;
  readonly circumstances: Circumstances;
  readonly signal?: AbortSignal | undefined;
  readonly onOutcome: (outcome: Outcome) => void;
  /** Milliseconds between looks while AWS's copies catch up. */
  readonly waitsMs?: readonly number[];
  /** How long after a call what is read may still be what was before it. */
  readonly catchUpMs?: number;
}

/** IAM and others answer from copies that may be seconds old: a minute in all. */
const WAITS_MS = [0, 500, 1000, 2000, 4000, 4000, 8000, 8000, 8000, 12_000, 12_000];
const CATCH_UP_MS = 10_000;

export async function applyItems(
  items: readonly PlanItem[],
  workshop: Workshop,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const lost = new Set<string>();
  for (const [at, item] of items.entries()) {
    const action = actionOf(item, workshop);
    const later = items.slice(at + 1);
    const mayBegin = !workshop.signal?.aborted && !action.after?.some((id) => lost.has(id));
    const outcome: Outcome = mayBegin
      ? await applyItem(item, action, later, workshop)
      : { item, kind: 'not-begun' };
    if (!['applied', 'held-already'].includes(outcome.kind)) lost.add(item.action);
    outcomes.push(outcome);
    workshop.onOutcome(outcome);
    if (outcome.kind === 'failed' && isTheEnd(outcome.fault)) {
      return [
        ...outcomes,
        ...items.slice(outcomes.length).map((one): Outcome => ({ item: one, kind: 'not-begun' })),
      ];
    }
  }
  return outcomes;
}

/** Last applied, first undone. `force`: also what was changed by somebody else since. */
export async function undoItems(
  items: readonly PlanItem[],
  workshop: Workshop,
  options: { readonly force?: boolean } = {},
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of items.toReversed()) {
    const outcome: Outcome = workshop.signal?.aborted
      ? { item, kind: 'not-begun' }
      : await undoItem(item, actionOf(item, workshop), workshop, options.force ?? false);
    outcomes.push(outcome);
    workshop.onOutcome(outcome);
  }
  return outcomes;
}

/** Items that a crash left between two states: applied to the end. */
export function resumable(journal: Pick<Journal, 'entries'>): readonly PlanItem[] {
  return progressOf(journal.entries())
    .items.filter(({ state }) => state === 'applying')
    .map(({ item }) => item);
}

/** Items of which something may still stand. */
export function undoable(journal: Pick<Journal, 'entries'>): readonly PlanItem[] {
  return progressOf(journal.entries())
    .items.filter(({ state, callsMade }) => state !== 'undone' && (state !== 'failed' || callsMade > 0))
    .map(({ item }) => item);
}

async function applyItem(
  item: PlanItem,
  action: AnyAction,
  later: readonly PlanItem[],
  workshop: Workshop,
): Promise<Outcome> {
  try {
    const begun = await begin(item, action, later, workshop);
    return 'kind' in begun ? begun : await pushThrough(begun, action, later, workshop);
  } catch (error) {
    // Nothing was begun, or the journal says so: what was begun can be gone on with.
    return { item, kind: 'failed', fault: faultFrom(error), restored: !isBegun(item, workshop) };
  }
}

/** The item as it is begun, or why it is not. What was begun before is gone on with. */
async function begin(
  item: PlanItem,
  action: AnyAction,
  later: readonly PlanItem[],
  workshop: Workshop,
): Promise<Outcome | PlanItem> {
  const { aws, circumstances, journal } = workshop;
  if (isBegun(item, workshop)) return progressIn(journal, item)?.item ?? item;
  const { target } = item;
  const found = (await action.capture(aws, target)) as Json;
  if (action.holds(found, target)) return { item, kind: 'held-already' };
  const expected = expectedOf(item, journal);
  if (!isSame(found, expected)) return { item, kind: 'drifted', expected, found };
  const reason = action.refuses?.(target, found, circumstances);
  if (reason) return { item, kind: 'refused', reason };
  // Taken back, it leads to where the item before it left off.
  const begun = { ...item, before: found };
  const untouched = await stillExpected(beside(item, later), workshop);
  await journal.write({
    kind: 'applying',
    item: begun,
    ...(untouched.length > 0 && { beside: untouched }),
  });
  return begun;
}

async function pushThrough(
  item: PlanItem,
  action: AnyAction,
  later: readonly PlanItem[],
  workshop: Workshop,
): Promise<Outcome> {
  const { aws, journal } = workshop;
  const { target } = item;
  const isReached = (state: Json): boolean => action.holds(state, target);
  try {
    await caughtUp(item, workshop);
    const found = (await action.capture(aws, target)) as Json;
    if (!isReached(found)) await makeCalls(action.apply(target, found), item, workshop);
  } catch (error) {
    const fault = faultFrom(error);
    if (isTheEnd(fault)) throw error;
    // The answer may have been lost after the effect took place.
    const look = await settled(action, item, workshop, isReached, FEW_LOOKS);
    if (!look.isReached) return failed(item, action, fault, workshop);
  }
  const after = await settled(action, item, workshop, isReached);
  if (!after.isReached) return { item, kind: 'unsettled', found: after.state };
  const untouched = progressIn(journal, item)?.beside ?? [];
  const left = await leftIn(
    later.filter(({ id }) => untouched.includes(id)),
    workshop,
  );
  await journal.write({
    kind: 'applied',
    item: item.id,
    after: after.state,
    ...(untouched.length > 0 && { left }),
  });
  return { item, kind: 'applied', after: after.state };
}

const FEW_LOOKS = 3;

function isBegun(item: PlanItem, { journal }: Workshop): boolean {
  return progressIn(journal, item)?.state === 'applying';
}

/** What was done of it is taken back, where there is a way. */
async function failed(
  item: PlanItem,
  action: AnyAction,
  fault: AwsFault,
  workshop: Workshop,
): Promise<Outcome> {
  const { journal } = workshop;
  await journal.write({ kind: 'failed', item: item.id, code: fault.code, message: fault.message });
  const nothingDone = (progressIn(journal, item)?.callsMade ?? 0) === 0;
  if (!action.undo) return { item, kind: 'failed', fault, restored: nothingDone };
  const undone = await undoItem(item, action, workshop, true);
  return { item, kind: 'failed', fault, restored: undone.kind === 'undone' };
}

async function undoItem(
  item: PlanItem,
  action: AnyAction,
  workshop: Workshop,
  force: boolean,
): Promise<Outcome> {
  const { undo } = action;
  if (!undo) return { item, kind: 'irreversible' };
  try {
    return await takeBack(item, { ...action, undo }, workshop, force);
  } catch (error) {
    return { item, kind: 'failed', fault: faultFrom(error), restored: false };
  }
}

async function takeBack(
  item: PlanItem,
  action: AnyAction & { readonly undo: NonNullable<AnyAction['undo']> },
  workshop: Workshop,
  force: boolean,
): Promise<Outcome> {
  const { aws, journal } = workshop;
  const { target, before } = item;
  const isReached = (state: Json): boolean => isSame(state, before);
  const progress = progressIn(journal, item);
  const isAsApplied = (state: Json): boolean =>
    progress?.state === 'applied' && isSame(state, progress.after ?? null);
  if (progress?.state !== 'applied') await caughtUp(item, workshop);
  let now = (await action.capture(aws, target)) as Json;
  if (progress?.state === 'applied' && !isAsApplied(now) && (await caughtUp(item, workshop)))
    now = (await action.capture(aws, target)) as Json;
  if (!isReached(now)) {
    // What was seen to be applied, and is no longer so, somebody else has touched since.
    const isOurs = progress?.state !== 'applied' || isAsApplied(now);
    if (!isOurs && !force) return { item, kind: 'drifted', expected: progress.after ?? null, found: now };
    await journal.write({ kind: 'undoing', item: item.id });
    try {
      await makeCalls(action.undo(target, before, now), item, workshop);
    } catch (error) {
      if (isTheEnd(faultFrom(error))) throw error;
      const look = await settled(action, item, workshop, isReached, FEW_LOOKS);
      if (!look.isReached) throw error;
    }
  }
  const after = await settled(action, item, workshop, isReached);
  if (!after.isReached) return { item, kind: 'unsettled', found: after.state };
  await journal.write({ kind: 'undone', item: item.id, now: after.state });
  return { item, kind: 'undone' };
}

async function makeCalls(calls: readonly Call[], item: PlanItem, { aws, journal }: Workshop): Promise<void> {
  for (const planned of calls) {
    const call = planned.late
      ? { ...planned, input: { ...planned.input, ...(await planned.late(aws)) } }
      : planned;
    await journal.write({ kind: 'calling', item: item.id, call: plannedCall(call) });
    try {
      const { requestId, already } = await runCall(aws, call);
      await journal.write({ kind: 'called', item: item.id, requestId, result: already ? 'already' : 'ok' });
    } catch (error) {
      const { code } = faultFrom(error);
      await journal.write({ kind: 'called', item: item.id, requestId: null, result: code });
      throw error;
    }
  }
}

/**
 * A look soon after a call may not show it yet: taken for the whole truth, what was done would be done again, or would
 * stand after it was taken back. @returns whether there was anything to wait for
 */
async function caughtUp(
  item: PlanItem,
  { journal, catchUpMs = CATCH_UP_MS }: Pick<Workshop, 'journal' | 'catchUpMs'>,
): Promise<boolean> {
  const { lastCallAt } = progressIn(journal, item) ?? {};
  if (lastCallAt === undefined) return false;
  const leftMs = Math.min(catchUpMs, Date.parse(lastCallAt) + catchUpMs - journal.now().getTime());
  if (leftMs > 0) await sleep(leftMs);
  return leftMs > 0;
}

/** Looks until the state is as it should be, or the time is up. */
async function settled(
  action: AnyAction,
  { target }: PlanItem,
  { aws, waitsMs = WAITS_MS }: Workshop,
  isReached: (state: Json) => boolean,
  looks = waitsMs.length,
): Promise<{ readonly isReached: boolean; readonly state: Json }> {
  let state: Json = null;
  for (const waitMs of waitsMs.slice(0, looks)) {
    await sleep(waitMs);
    try {
      state = (await action.capture(aws, target)) as Json;
    } catch (error) {
      if (isTheEnd(faultFrom(error))) throw error;
      continue;
    }
    if (isReached(state)) return { isReached: true, state };
  }
  return { isReached: false, state };
}

/** Nothing more can be asked. */
function isTheEnd({ kind }: AwsFault): boolean {
  return kind === 'expired-token' || kind === 'aborted' || kind === 'bad-credentials';
}

function progressIn(journal: Journal, item: PlanItem): ItemProgress | undefined {
  return progressOf(journal.entries()).items.find((one) => one.item.id === item.id);
}

function actionOf({ action }: PlanItem, { actions }: Workshop): AnyAction {
  const found = actions.get(action);
  if (!found) throw new TypeError(`There is no action ${action}`);
  return found;
}

const isSame = (one: Json, other: Json): boolean => canonical(one) === canonical(other);
