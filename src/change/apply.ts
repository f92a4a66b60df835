/**
 * Applies the items of a plan, one after another. Before each the live state is read again; what changed meanwhile is
 * left alone. An item counts as applied once it was seen to hold. An item that AWS refuses half-way is taken back at once.
 */
import { faultFrom } from '../aws/fault.ts';
import type { AwsFault } from '../kernel/fault.ts';
import type { Json } from '../kernel/json.ts';
import type { AnyAction } from './action.ts';
import { beside, expectedOf, leftIn, stillExpected } from './beside.ts';
import type { Journal } from './journal.ts';
import { makeCalls } from './make-calls.ts';
import type { PlanItem } from './plan.ts';
import { type ItemProgress, progressOf } from './progress.ts';
import { caughtUp, FEW_LOOKS, settled } from './settle.ts';
import { undoItem } from './undo.ts';
import { actionOf, isSame, isTheEnd, type Outcome, progressIn, type Workshop } from './workshop.ts';

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

/** Begun and not ended: cut off, or refused by AWS and cut off before it was taken back. */
function isHalfWay({ state, callsMade }: ItemProgress): boolean {
  return state === 'applying' || (state === 'failed' && callsMade > 0);
}

/** Items that a crash left between two states: applied to the end. */
export function resumable(journal: Pick<Journal, 'entries'>): readonly PlanItem[] {
  return progressOf(journal.entries())
    .items.filter(isHalfWay)
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

function isBegun(item: PlanItem, { journal }: Workshop): boolean {
  const progress = progressIn(journal, item);
  return progress !== undefined && isHalfWay(progress);
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
  if (!action.undo || item.irreversible) return { item, kind: 'failed', fault, restored: nothingDone };
  const undone = await undoItem(item, action, workshop, true);
  return { item, kind: 'failed', fault, restored: undone.kind === 'undone' };
}
