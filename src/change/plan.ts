/**
 * What is to be changed, as a file that another person can read, shorten and apply later. It holds for one account and
 * until it expires; items may be left out, nothing else may be edited: each item carries a hash over itself and the head.
 */
import { randomUUID } from 'node:crypto';
import type { Json } from '../kernel/json.ts';
import type { Text } from '../kernel/text.ts';
import type { Call, Target } from './action.ts';
import { hashOf } from './canonical.ts';

export interface PlannedCall {
  /** `IAM`. */
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly input: Readonly<Record<string, Json>>;
}

export interface PlanItem {
  /** Within the plan: `1`, `2`. */
  readonly id: string;
  readonly action: string;
  readonly title: Text;
  readonly target: Target;
  /** The state that was found; what is found when it is applied must be the same. */
  readonly before: Json;
  readonly calls: readonly PlannedCall[];
  readonly effect: Text;
  readonly hurts: readonly Text[];
  readonly monthlyUsd: number | Text;
  readonly minutes: number;
  /** Why there is no way back; `null` where there is one. */
  readonly irreversible: Text | null;
  readonly hash: string;
}

interface PlanHead {
  readonly schema: 'jikimi.plan/1';
  readonly id: string;
  /** Which command made it. */
  readonly purpose: string;
  readonly account: string;
  /** ARN of who made it. */
  readonly caller: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface Plan extends PlanHead {
  readonly items: readonly PlanItem[];
}

const HOURS_VALID = 24;

export function makePlan(
  about: Pick<Plan, 'purpose' | 'account' | 'caller'>,
  items: readonly Omit<PlanItem, 'id' | 'hash'>[],
  now: Date,
): Plan {
  const head: PlanHead = {
    schema: 'jikimi.plan/1',
    id: randomUUID(),
    ...about,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + HOURS_VALID * 3_600_000).toISOString(),
  };
  return {
    ...head,
    items: items.map((item, index) => {
      const whole = { id: String(index + 1), ...item };
      return { ...whole, hash: itemHash(head, whole) };
    }),
  };
}

/** Items that were changed after the plan was made, the head included. */
export function editedItems(plan: Plan): readonly PlanItem[] {
  return plan.items.filter((item) => item.hash !== itemHash(plan, item));
}

function itemHash(head: PlanHead, item: Omit<PlanItem, 'hash'>): string {
  const { schema, id, purpose, account, caller, createdAt, expiresAt } = head;
  const { hash: _hash, ...content } = item as PlanItem;
  return hashOf(
    { schema, id, purpose, account, caller, createdAt, expiresAt },
    JSON.parse(JSON.stringify(content)) as Json,
  );
}

export function plannedCall({ client, operation, region, input }: Call): PlannedCall {
  return { service: client, operation, region, input };
}
