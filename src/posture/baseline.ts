import type { Acceptance } from './checkup.ts';
import type { Risk } from './control.ts';
import type { Finding } from './finding.ts';

/** One known risk that the owner takes on. Without `resource` and `region` it covers every failure of the control. */
export interface BaselineEntry extends Acceptance {
  readonly control: string;
  /** Id or ARN, exactly. */
  readonly resource?: string | undefined;
  readonly region?: string | undefined;
}

export interface BaselineMatch {
  /** Finding id to the acceptance that holds. */
  readonly accepted: Readonly<Record<string, Acceptance>>;
  /** Their day has passed: what they covered counts again. */
  readonly expired: readonly BaselineEntry[];
  /** They cover no failure, though all was seen: mended since, or mistyped. */
  readonly unmatched: readonly BaselineEntry[];
}

/** `today` is `YYYY-MM-DD` in UTC. Entries for controls of this product that were not judged are left out of the account. */
export function matchBaseline(request: {
  readonly entries: readonly BaselineEntry[];
  readonly findings: readonly Finding[];
  readonly today: string;
  /** Ids of controls that exist but were not judged in this run. */
  readonly notJudged: ReadonlySet<string>;
  /** What each control's failures usually open the door to. */
  readonly risks: ReadonlyMap<string, Risk>;
}): BaselineMatch {
  const failures = Map.groupBy(
    request.findings.filter(({ status }) => status === 'fail'),
    ({ control }) => control,
  );
  const unseen = new Set(
    request.findings.filter(({ status }) => status === 'unknown').map(({ control }) => control),
  );
  const accepted: Record<string, Acceptance> = {};
  const expired: BaselineEntry[] = [];
  const unmatched: BaselineEntry[] = [];
  for (const entry of request.entries) {
    if (request.notJudged.has(entry.control)) continue;
    const about = (failures.get(entry.control) ?? []).filter((finding) => covers(entry, finding));
    if (about.length === 0 && !unseen.has(entry.control)) unmatched.push(entry);
    // Old things in a region may be accepted; that somebody mines there since yesterday has not been.
    const covered = about.filter(
      ({ control, risk }) => risk !== 'attacker-inside' || request.risks.get(control) === risk,
    );
    if (covered.length === 0) continue;
    if (entry.until < request.today) expired.push(entry);
    else for (const { id } of covered) accepted[id] = { reason: entry.reason, until: entry.until };
  }
  return { accepted, expired, unmatched };
}

function covers(entry: BaselineEntry, { resource }: Finding): boolean {
  return (
    (entry.region === undefined || entry.region === resource.region) &&
    (entry.resource === undefined || entry.resource === resource.id || entry.resource === resource.arn)
  );
}
