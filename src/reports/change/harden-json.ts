/** `jikimi.harden/1`, the contract for programs. Fields are only ever added. Documented in `docs/schemas`. */

import type { Draft, Wish } from '../../change/draft.ts';
import type { Plan } from '../../change/plan.ts';
import type { Outcome } from '../../change/workshop.ts';
import type { Finding } from '../../posture/finding.ts';

export interface HardenRun {
  readonly plan: Plan;
  /** Absent where a plan was taken up that was made before: nothing was looked for then. */
  readonly found?: {
    readonly leftOut: Draft['leftOut'];
    readonly priced: readonly Wish[];
    readonly byHand: readonly Finding[];
    /** Checks that could not be made. */
    readonly unknown: number;
  };
  readonly decision: 'planned' | 'applied' | 'declined' | 'not-answered' | 'nothing-to-change';
  readonly change: string | null;
  readonly outcomes: readonly Outcome[];
}

export function hardenJson(run: HardenRun, version: string): string {
  return `${JSON.stringify(documentOf(run, version), null, 2)}\n`;
}

export type HardenDocument = ReturnType<typeof documentOf>;

function documentOf({ plan, found, decision, change, outcomes }: HardenRun, version: string) {
  return {
    schema: 'jikimi.harden/1',
    version,
    plan,
    leftOut: found?.leftOut.map(({ why, ...wish }) => ({ ...wishOf(wish), why })) ?? null,
    priced: found?.priced.map((wish) => ({ ...wishOf(wish), monthlyUsd: wish.action.monthlyUsd })) ?? null,
    byHand: found?.byHand.map(byHandOf) ?? null,
    unknownChecks: found?.unknown ?? null,
    decision,
    change,
    outcomes: outcomes.map(({ item, ...outcome }) => ({
      item: item.id,
      action: item.action,
      title: item.title,
      ...outcome,
    })),
  };
}

function wishOf({ action, target }: Wish) {
  return { action: action.id, title: action.title(target), target };
}

function byHandOf({ id, control, severity, title, resource, fix }: Finding) {
  const { type, arn, region } = resource;
  return { id, control, severity, title, resource: { type, id: resource.id, arn, region }, fix };
}
