/**
 * From wishes to a plan, safest first: reads the live state of each, and leaves out what holds already, is refused or
 * cannot be read.
 */
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

interface Planned {
  readonly action: AnyAction;
  readonly item: Omit<PlanItem, 'id' | 'hash'>;
}

interface LeftOut extends Wish {
  readonly why:
    | { readonly kind: 'holds-already' }
    | { readonly kind: 'refused'; readonly reason: Text }
    | { readonly kind: 'unread'; readonly unread: Unread };
}

const AT_ONCE = 16;

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
    distinct(request.wishes).map((wish) => limit(() => look(aws, wish, circumstances))),
  );
  const planned = looked.flatMap((one) => ('item' in one ? [one] : []));
  const safestFirst = planned.toSorted((a, b) => danger(a.item) - danger(b.item));
  const about = { purpose, account: circumstances.account, caller: circumstances.callerArn };
  return {
    plan: makePlan(
      about,
      inOrder(safestFirst).map(({ item }) => item),
      now,
    ),
    leftOut: looked.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

async function look(aws: AwsClients, wish: Wish, circumstances: Circumstances): Promise<Planned | LeftOut> {
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
    action,
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
      irreversible: action.irreversible ?? action.noWayBack?.(target, before) ?? null,
    },
  };
}

function distinct(wishes: readonly Wish[]): readonly Wish[] {
  const seen = new Map(wishes.map((wish) => [`${wish.action.id} ${canonical(wish.target)}`, wish]));
  return [...seen.values()];
}

/** What cannot be undone comes last, what nobody can notice first. */
function danger({ irreversible, hurts, monthlyUsd }: Planned['item']): number {
  return (irreversible ? 4 : 0) + (hurts.length > 0 ? 2 : 0) + (monthlyUsd === 0 ? 0 : 1);
}

/** Each after those that have to come first; else as they came. @throws TypeError for a circle */
function inOrder(planned: readonly Planned[]): readonly Planned[] {
  const ordered = new Set<Planned>();
  const visiting = new Set<Planned>();
  const place = (one: Planned): void => {
    if (ordered.has(one)) return;
    if (visiting.has(one)) throw new TypeError(`Actions wait for each other: ${one.action.id}`);
    visiting.add(one);
    for (const other of planned) if (comesFirst(other, one)) place(other);
    visiting.delete(one);
    ordered.add(one);
  };
  for (const one of planned) place(one);
  return [...ordered];
}

function comesFirst({ action: first }: Planned, { action }: Planned): boolean {
  return (action.after?.includes(first.id) ?? false) || (first.before?.includes(action.id) ?? false);
}
