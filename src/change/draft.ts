/** From wishes to a plan: reads the live state of each, and leaves out what holds already, is refused or cannot be read. */
import pLimit from 'p-limit';
import { unreadFrom } from '../aws/fault.ts';
import type { AwsClients } from '../aws/gate.ts';
import type { Json } from '../kernel/json.ts';
import type { Unread } from '../kernel/reading.ts';
import type { Text } from '../kernel/text.ts';
import type { AnyAction, Circumstances, Target } from './action.ts';
import { canonical } from './canonical.ts';
import { makePlan, type Plan, type PlanItem, plannedCall } from './plan.ts';

export interface Wish {
  readonly action: AnyAction;
  readonly target: Target;
}

export interface Draft {
  readonly plan: Plan;
  readonly leftOut: readonly LeftOut[];
}

interface LeftOut extends Wish {
  readonly why:
    | { readonly kind: 'holds-already' }
    | { readonly kind: 'refused'; readonly reason: Text }
    | { readonly kind: 'unread'; readonly unread: Unread };
}

const AT_ONCE = 8;

export async function draftPlan(request: {
  readonly aws: AwsClients;
  readonly purpose: string;
  readonly wishes: readonly Wish[];
  readonly circumstances: Circumstances;
  readonly now: Date;
}): Promise<Draft> {
  const { aws, purpose, circumstances, now } = request;
  const limit = pLimit(AT_ONCE);
  const looked = await Promise.all(
    inOrder(distinct(request.wishes)).map((wish) => limit(() => look(aws, wish, circumstances))),
  );
  const about = { purpose, account: circumstances.account, caller: circumstances.callerArn };
  return {
    plan: makePlan(
      about,
      looked.flatMap((one) => ('item' in one ? [one.item] : [])),
      now,
    ),
    leftOut: looked.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

async function look(
  aws: AwsClients,
  wish: Wish,
  circumstances: Circumstances,
): Promise<{ item: Omit<PlanItem, 'id' | 'hash'> } | LeftOut> {
  const { action, target } = wish;
  let before: Json;
  try {
    before = (await action.capture(aws, target)) as Json;
  } catch (error) {
    return {
      ...wish,
      why: { kind: 'unread', unread: unreadFrom(error, action.reads[0] ?? 'sts:GetCallerIdentity') },
    };
  }
  if (action.holds(before, target)) return { ...wish, why: { kind: 'holds-already' } };
  const reason = action.refuses?.(target, before, circumstances);
  if (reason) return { ...wish, why: { kind: 'refused', reason } };
  return {
    item: {
      action: action.id,
      title: action.title(target),
      target,
      before,
      calls: action.apply(target, before).map(plannedCall),
      effect: action.effect(target, before),
      hurts: action.hurts(target, before),
      monthlyUsd: action.monthlyUsd,
      minutes: action.minutes,
      irreversible: action.irreversible ?? null,
    },
  };
}

function distinct(wishes: readonly Wish[]): readonly Wish[] {
  const seen = new Map(wishes.map((wish) => [`${wish.action.id} ${canonical(wish.target)}`, wish]));
  return [...seen.values()];
}

/** Each after those that its action names; else as they came. @throws TypeError for a circle */
function inOrder(wishes: readonly Wish[]): readonly Wish[] {
  const ordered: Wish[] = [];
  const visiting = new Set<Wish>();
  const place = (wish: Wish): void => {
    if (ordered.includes(wish)) return;
    if (visiting.has(wish)) throw new TypeError(`Actions wait for each other: ${wish.action.id}`);
    visiting.add(wish);
    for (const other of wishes) if (wish.action.after?.includes(other.action.id)) place(other);
    visiting.delete(wish);
    ordered.push(wish);
  };
  for (const wish of wishes) place(wish);
  return ordered;
}
