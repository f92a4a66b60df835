/**
 * Takes items back. What somebody else changed since is left alone; an item counts as undone once everything was seen to
 * be as before.
 */
import { faultFrom } from '../aws/fault.ts';
import type { Json } from '../kernel/json.ts';
import type { AnyAction } from './action.ts';
import type { Journal } from './journal.ts';
import { makeCalls } from './make-calls.ts';
import type { PlanItem } from './plan.ts';
import { progressOf } from './progress.ts';
import { caughtUp, FEW_LOOKS, settled } from './settle.ts';
import { actionOf, isSame, isTheEnd, type Outcome, progressIn, type Workshop } from './workshop.ts';

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

/** Items of which something may still stand. */
export function undoable(journal: Pick<Journal, 'entries'>): readonly PlanItem[] {
  return progressOf(journal.entries())
    .items.filter(({ state, callsMade }) => state !== 'undone' && (state !== 'failed' || callsMade > 0))
    .map(({ item }) => item);
}

export async function undoItem(
  item: PlanItem,
  action: AnyAction,
  workshop: Workshop,
  force: boolean,
): Promise<Outcome> {
  const { undo } = action;
  if (!undo || item.irreversible) return { item, kind: 'irreversible' };
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
