import type { AnyAction } from '../../change/action.ts';
import { actions } from '../actions.generated.ts';

export const ACTION_IDS: readonly string[] = [...actions.keys()];

/** Those that there are; a plan or journal of another version may name others. */
export async function loadActions(ids: Iterable<string>): Promise<ReadonlyMap<string, AnyAction>> {
  const wanted = [...new Set(ids)].flatMap((id) => {
    const load = actions.get(id);
    return load ? [{ id, load }] : [];
  });
  return new Map(await Promise.all(wanted.map(async ({ id, load }) => [id, await load()] as const)));
}
