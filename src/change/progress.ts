/** How far each item of a change has come, told by its journal alone. */
import { KIND_BY_CODE } from '../aws/fault-codes.ts';
import type { Json } from '../kernel/json.ts';
import type { Entry, Step } from './journal.ts';
import type { PlanItem } from './plan.ts';

export interface ItemProgress {
  readonly item: PlanItem;
  /** Later items about the same thing, which were as expected when it began. */
  readonly beside: readonly string[];
  /** `applying` and `undoing`: begun, and the program ended before it was seen to be done. */
  readonly state: 'applying' | 'applied' | 'failed' | 'undoing' | 'undone';
  /** As seen once it was applied. */
  readonly after: Json | undefined;
  /** Calls that AWS took; a failed item with some may have left something changed. */
  readonly callsMade: number;
  /** When it was last asked to change something, unless AWS denied it. */
  readonly lastCallAt: string | undefined;
  readonly requestIds: readonly string[];
  readonly failure: { readonly code: string; readonly message: string } | undefined;
}

export interface ChangeProgress {
  readonly opened: (Step & { readonly kind: 'opened' }) | undefined;
  readonly at: string | undefined;
  /** In the order in which they were begun. */
  readonly items: readonly ItemProgress[];
  /** By item: the state in which an earlier one left it. */
  readonly left: ReadonlyMap<string, Json>;
}

export function progressOf(entries: readonly Entry[]): ChangeProgress {
  const items = new Map<string, ItemProgress>();
  const left = new Map<string, Json>();
  const update = (id: string, more: (one: ItemProgress) => Partial<ItemProgress>): void => {
    const one = items.get(id);
    if (one) items.set(id, { ...one, ...more(one) });
  };
  let opened: ChangeProgress['opened'];
  for (const entry of entries) {
    switch (entry.kind) {
      case 'opened':
        opened = entry;
        break;
      case 'applying': {
        const { item } = entry;
        const before = items.get(item.id);
        items.set(item.id, {
          item,
          beside: entry.beside ?? [],
          state: 'applying',
          after: undefined,
          callsMade: before?.state === 'undone' ? 0 : (before?.callsMade ?? 0),
          lastCallAt: before?.state === 'undone' ? undefined : before?.lastCallAt,
          requestIds: before?.requestIds ?? [],
          failure: undefined,
        });
        break;
      }
      case 'calling':
        update(entry.item, () => ({ lastCallAt: entry.at }));
        break;
      case 'called':
        update(entry.item, ({ callsMade, requestIds }) => ({
          lastCallAt: callsMade === 0 && KIND_BY_CODE.get(entry.result) === 'denied' ? undefined : entry.at,
          callsMade: callsMade + (entry.result === 'ok' || entry.result === 'already' ? 1 : 0),
          requestIds: entry.requestId === null ? requestIds : [...requestIds, entry.requestId],
        }));
        break;
      case 'applied':
        update(entry.item, () => ({ state: 'applied', after: entry.after }));
        for (const [id, state] of Object.entries(entry.left ?? {})) left.set(id, state);
        break;
      case 'failed':
        update(entry.item, () => ({
          state: 'failed',
          failure: { code: entry.code, message: entry.message },
        }));
        break;
      case 'undoing':
        update(entry.item, () => ({ state: 'undoing' }));
        break;
      case 'undone':
        update(entry.item, () => ({ state: 'undone' }));
        break;
    }
  }
  return { opened, at: entries[0]?.at, items: [...items.values()], left };
}
