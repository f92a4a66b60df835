/** What going on or taking back would call now. The live state may be another by then; it is read again before each. */

import { unreadFrom } from '../../aws/fault.ts';
import type { AwsSession } from '../../aws/session.ts';
import type { AnyAction } from '../../change/action.ts';
import { type PlanItem, type PlannedCall, plannedCall } from '../../change/plan.ts';
import type { Json } from '../../kernel/json.ts';
import type { Unread } from '../../kernel/reading.ts';
import type { Opened } from './make-changes.ts';

export type Foreseen = { readonly item: PlanItem } & (
  | { readonly calls: readonly PlannedCall[] }
  | { readonly unread: Unread }
  | { readonly irreversible: true }
);

export async function foresee(
  { items, actions }: Opened,
  { clients }: Pick<AwsSession, 'clients'>,
  direction: 'on' | 'back',
): Promise<readonly Foreseen[]> {
  const seen: Foreseen[] = [];
  for (const item of items) {
    const action = actions.get(item.action);
    if (!action) continue;
    if (direction === 'back' && (!action.undo || item.irreversible)) {
      seen.push({ item, irreversible: true });
      continue;
    }
    try {
      const now = (await action.capture(clients, item.target)) as Json;
      seen.push({ item, calls: callsFrom(action, item, now, direction).map(plannedCall) });
    } catch (error) {
      seen.push({ item, unread: unreadFrom(error, action.reads[0] ?? 'sts:GetCallerIdentity') });
    }
  }
  return direction === 'back' ? seen.toReversed() : seen;
}

function callsFrom(action: AnyAction, { target, before }: PlanItem, now: Json, direction: 'on' | 'back') {
  if (direction === 'back') return action.undo?.(target, before, now) ?? [];
  return action.holds(now, target) ? [] : action.apply(target, now);
}
