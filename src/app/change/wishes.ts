/** From failed checks to wishes, and to what only a person can do. Pure. */
import type { AnyAction, Found } from '../../change/action.ts';
import type { Wish } from '../../change/draft.ts';
import type { Inventory, Resource } from '../../inventory/inventory.ts';
import { nearest } from '../../kernel/nearest.ts';
import type { AnyControl } from '../../posture/control.ts';
import type { Finding } from '../../posture/finding.ts';
import { worstFirst } from '../../posture/order.ts';
import { noSuchAction } from './problems.ts';

/** Ids of actions or of controls. */
export interface Choice {
  readonly only?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
}

export interface Wished {
  readonly wishes: readonly Wish[];
  /** What costs money is not done unasked: `--only` asks for it. */
  readonly priced: readonly Wish[];
  /** For a person, worst first. */
  readonly byHand: readonly Finding[];
}

export function wishesFor(
  findings: readonly Finding[],
  inventory: Inventory,
  at: {
    readonly actions: ReadonlyMap<string, AnyAction>;
    readonly controls: readonly AnyControl[];
    readonly choice: Choice;
    readonly homeRegion: string;
    readonly idleDays: number;
    readonly email: string | undefined;
    readonly ownAddress: string | undefined;
  },
): Wished {
  const resources = new Map(inventory.resources.map((resource) => [keyOf(resource), resource]));
  const judged = new Map(at.controls.map(({ id, reads }) => [id, reads]));
  const wishes: Wish[] = [];
  const priced: Wish[] = [];
  const byHand: Finding[] = [];
  for (const finding of findings.filter(({ status }) => status === 'fail').toSorted(worstFirst)) {
    const { only, except } = at.choice;
    if (only && !isNamed(finding, only)) continue;
    const { id, arn, region, type } = finding.resource;
    const found: Found = {
      account: inventory.account,
      homeRegion: at.homeRegion,
      regions: inventory.regions.filter(({ state }) => state === 'checked').map(({ name }) => name),
      resource: { type, id, arn, region },
      facts: resources.get(keyOf({ type, id, region, ...(arn !== null && { arn }) }))?.fields ?? {},
      judged: judged.get(finding.control) ?? [],
      now: inventory.startedAt,
      idleDays: at.idleDays,
      email: at.email,
      ownAddress: at.ownAddress,
    };
    const wished = firstThatCan(finding, found, at.actions, only);
    if (wished.length === 0) byHand.push(finding);
    else if (!except || !isExcepted(finding, wished, except)) {
      for (const wish of wished)
        (isFree(wish) || only?.includes(wish.action.id) ? wishes : priced).push(wish);
    }
  }
  return { wishes, priced, byHand };
}

/** Remedies are alternatives, the best first; one that was asked for by name comes before it. */
function firstThatCan(
  finding: Finding,
  found: Found,
  actions: ReadonlyMap<string, AnyAction>,
  only: readonly string[] | undefined,
): readonly Wish[] {
  const named = finding.remedies.filter((id) => only?.includes(id));
  for (const id of named.length > 0 ? named : finding.remedies) {
    const action = actions.get(id);
    const targets = action?.fromFinding?.(found) ?? [];
    if (action && targets.length > 0) return targets.map((target) => ({ action, target }));
  }
  return [];
}

function isNamed({ control, remedies }: Finding, ids: readonly string[]): boolean {
  return ids.includes(control) || remedies.some((id) => ids.includes(id));
}

/** Leaving out the remedy leaves the check as it is, rather than taking the second best. */
function isExcepted({ control }: Finding, wished: readonly Wish[], ids: readonly string[]): boolean {
  return ids.includes(control) || wished.some(({ action }) => ids.includes(action.id));
}

const isFree = ({ action }: Wish): boolean => action.monthlyUsd === 0;

/** Names are unique within a type and region only. */
function keyOf({ type, region, arn, id }: Pick<Resource, 'type' | 'region' | 'arn' | 'id'>): string {
  return JSON.stringify([type, region, arn ?? id]);
}

/** @throws PersonError for a name that is neither */
export function refuseUnknownNames({ only = [], except = [] }: Choice, known: readonly string[]): void {
  for (const id of [...only, ...except]) if (!known.includes(id)) throw noSuchAction(id, nearest(id, known));
}
