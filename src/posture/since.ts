/**
 * "New since last time". Two runs are compared only where both looked: a permission lost, a region left out or a
 * control added since must not make old failures look new, or present ones look mended.
 */
import type { RegionState } from '../inventory/inventory.ts';
import type { Checkup } from './checkup.ts';
import type { Finding } from './finding.ts';

interface PastFailure {
  readonly id: string;
  readonly control: string;
  readonly region: string;
}

/** What is remembered of a run. */
export interface PastRun {
  /** ISO 8601. */
  readonly at: string;
  readonly controls: readonly string[];
  readonly regions: readonly string[];
  /** `[control, region]` where it could not be told which resources there are. */
  readonly unseen: readonly (readonly [control: string, region: string])[];
  /** Ids of the findings about single resources that could not be checked. */
  readonly unseenIds: readonly string[];
  readonly failures: readonly PastFailure[];
}

export function rememberRun(
  at: string,
  regions: readonly RegionState[],
  findings: readonly Finding[],
): PastRun {
  const unknown = findings.filter(({ status }) => status === 'unknown');
  const unseen = new Map(
    unknown
      .filter(({ resource }) => resource.id === '*')
      .map(({ control, resource }) => [`${control} ${resource.region}`, [control, resource.region] as const]),
  );
  return {
    at,
    controls: [...new Set(findings.map(({ control }) => control))].toSorted(),
    regions: regions.filter(({ state }) => state === 'checked').map(({ name }) => name),
    unseen: [...unseen.values()],
    unseenIds: unknown.filter(({ resource }) => resource.id !== '*').map(({ id }) => id),
    failures: findings
      .filter(({ status }) => status === 'fail')
      .map(({ id, control, resource }) => ({ id, control, region: resource.region })),
  };
}

export function compareRuns(now: PastRun, last: PastRun): NonNullable<Checkup['since']> {
  return {
    at: last.at,
    appeared: onlyIn(now, last).map(({ id }) => id),
    gone: onlyIn(last, now).map(({ id }) => id),
  };
}

/** Failures of `one` that `other` would have found, and did not. */
function onlyIn(one: PastRun, other: PastRun): readonly PastFailure[] {
  const failedOrUnseen = new Set([...other.failures.map(({ id }) => id), ...other.unseenIds]);
  const controls = new Set(other.controls);
  const regions = new Set([...other.regions, 'global']);
  const unseen = new Set(other.unseen.map(([control, region]) => `${control} ${region}`));
  return one.failures.filter(
    ({ id, control, region }) =>
      !failedOrUnseen.has(id) &&
      controls.has(control) &&
      regions.has(region) &&
      !unseen.has(`${control} ${region}`) &&
      !unseen.has(`${control} global`),
  );
}
