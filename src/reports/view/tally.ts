import type { Checkup } from '../../posture/checkup.ts';
import type { Finding, Status } from '../../posture/finding.ts';

/** A finding as the owner sees it: a failure that they took on is no longer a failure. */
export type Standing = Status | 'accepted';

export function standingOf(finding: Finding, { accepted }: Pick<Checkup, 'accepted'>): Standing {
  return finding.status === 'fail' && finding.id in accepted ? 'accepted' : finding.status;
}

/** Worst first: a control stands where its worst finding stands. */
export const STANDINGS: readonly Standing[] = ['fail', 'unknown', 'accepted', 'pass', 'not-applicable'];

export interface Tally {
  /** Controls, each counted once. */
  readonly checks: Readonly<Record<Standing, number>>;
  /** Answers: one per control and resource. */
  readonly findings: Readonly<Record<Standing, number>>;
}

export function tallyOf(checkup: Checkup): Tally {
  const checks = new Map<string, Standing>();
  const findings = { fail: 0, unknown: 0, accepted: 0, pass: 0, 'not-applicable': 0 };
  for (const finding of checkup.findings) {
    const standing = standingOf(finding, checkup);
    findings[standing] += 1;
    const before = checks.get(finding.control);
    if (!before || STANDINGS.indexOf(standing) < STANDINGS.indexOf(before))
      checks.set(finding.control, standing);
  }
  const counted = { fail: 0, unknown: 0, accepted: 0, pass: 0, 'not-applicable': 0 };
  for (const standing of checks.values()) counted[standing] += 1;
  return { checks: counted, findings };
}
