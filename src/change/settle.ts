/** AWS answers from copies that lag behind: when what is read can be believed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { faultFrom } from '../aws/fault.ts';
import type { Json } from '../kernel/json.ts';
import type { AnyAction } from './action.ts';
import type { PlanItem } from './plan.ts';
import { isTheEnd, progressIn, type Workshop } from './workshop.ts';

/** IAM and others answer from copies that may be seconds old: a minute in all. */
const WAITS_MS = [0, 500, 1000, 2000, 4000, 4000, 8000, 8000, 8000, 12_000, 12_000];
const CATCH_UP_MS = 10_000;

export const FEW_LOOKS = 3;

/**
 * A look soon after a call may not show it yet: taken for the whole truth, what was done would be done again, or would
 * stand after it was taken back. @returns whether there was anything to wait for
 */
export async function caughtUp(
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
export async function settled(
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
