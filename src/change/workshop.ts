/** What applying and undoing share: where they work, and what comes of an item. */
import type { AwsClients } from '../aws/gate.ts';
import type { AwsFault } from '../kernel/fault.ts';
import type { Json } from '../kernel/json.ts';
import type { Text } from '../kernel/text.ts';
import type { AnyAction, Circumstances } from './action.ts';
import { canonical } from './canonical.ts';
import type { Journal } from './journal.ts';
import type { PlanItem } from './plan.ts';
import { type ItemProgress, progressOf } from './progress.ts';

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

/** Nothing more can be asked. */
export function isTheEnd({ kind }: AwsFault): boolean {
  return kind === 'expired-token' || kind === 'aborted' || kind === 'bad-credentials';
}

export function progressIn(journal: Journal, item: PlanItem): ItemProgress | undefined {
  return progressOf(journal.entries()).items.find((one) => one.item.id === item.id);
}

export function actionOf({ action }: PlanItem, { actions }: Workshop): AnyAction {
  const found = actions.get(action);
  if (!found) throw new TypeError(`There is no action ${action}`);
  return found;
}

export const isSame = (one: Json, other: Json): boolean => canonical(one) === canonical(other);
