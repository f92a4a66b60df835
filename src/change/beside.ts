/**
 * Several items of a change may be about one thing: a bucket's policy is closed by one and asks for encryption by another.
 * What the first does to the state that the second was planned on is no drift. It is told from somebody else's doing by
 * looking at the second right before the first begins, and right after it holds.
 */
import type { AwsClients } from '../aws/gate.ts';
import type { Json } from '../kernel/json.ts';
import type { AnyAction } from './action.ts';
import { canonical } from './canonical.ts';
import type { Journal } from './journal.ts';
import type { PlanItem } from './plan.ts';
import { progressOf } from './progress.ts';

interface Place {
  readonly aws: AwsClients;
  readonly actions: ReadonlyMap<string, AnyAction>;
  readonly journal: Journal;
}

/** Those of `later` that are about the same thing. Of a region each setting is a thing of its own. */
export function beside(item: PlanItem, later: readonly PlanItem[]): readonly PlanItem[] {
  const { name, region } = item.target;
  return name === region ? [] : later.filter(({ target }) => target.name === name);
}

/** What an item is to be found in, where earlier ones of the change have left their mark: else as it was planned. */
export function expectedOf({ id, before }: PlanItem, journal: Journal): Json {
  return progressOf(journal.entries()).left.get(id) ?? before;
}

/** @returns ids of those that are as they are expected to be */
export async function stillExpected(items: readonly PlanItem[], place: Place): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const item of items) {
    const found = await look(item, place);
    if (found !== undefined && canonical(found) === canonical(expectedOf(item, place.journal)))
      ids.push(item.id);
  }
  return ids;
}

/** The states in which those are left, by id. */
export async function leftIn(
  items: readonly PlanItem[],
  place: Place,
): Promise<Readonly<Record<string, Json>>> {
  const states: Record<string, Json> = {};
  for (const item of items) {
    const found = await look(item, place);
    if (found !== undefined) states[item.id] = found;
  }
  return states;
}

/** What cannot be read now is looked at again when its turn comes, and is drift then if it changed. */
async function look({ action, target }: PlanItem, { aws, actions }: Place): Promise<Json | undefined> {
  try {
    return (await actions.get(action)?.capture(aws, target)) as Json | undefined;
  } catch {
    return undefined;
  }
}
