/** Failures by control: seventeen regions with the same fault are one problem to a person. */
import type { Checkup } from '../../posture/checkup.ts';
import { SEVERITIES } from '../../posture/control.ts';
import type { Finding } from '../../posture/finding.ts';
import { URGENCIES, type Urgency, urgencyOf } from '../wording/urgency.ts';

/** One control and all its failures that the owner has not accepted. */
export interface Problem
  extends Pick<Finding, 'control' | 'risk' | 'title' | 'why' | 'fix' | 'frameworks' | 'remedies'> {
  /** The worst among its findings. */
  readonly severity: Finding['severity'];
  readonly urgency: Urgency;
  /** At least one, worst first. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** How many of them are new since the last run. */
  readonly appeared: number;
}

/** In the order of the checkup's findings: worst first. */
export function problemsOf(checkup: Checkup): Problem[] {
  const appeared = new Set(checkup.since?.appeared);
  const failures = checkup.findings.filter((one) => one.status === 'fail' && !(one.id in checkup.accepted));
  return [...Map.groupBy(failures, (one) => one.control).values()].map((group) => {
    const findings = group as [Finding, ...Finding[]];
    const [{ control, risk, title, why, fix, frameworks, remedies }] = findings;
    const worst = <T>(order: readonly T[], of: (finding: Finding) => T): T =>
      order[Math.min(...findings.map((one) => order.indexOf(of(one))))] as T;
    return {
      control,
      risk,
      title,
      why,
      fix,
      frameworks,
      remedies,
      severity: worst(SEVERITIES, (one) => one.severity),
      urgency: worst(URGENCIES, urgencyOf),
      findings,
      appeared: findings.filter((one) => appeared.has(one.id)).length,
    };
  });
}

/** The failures to begin with, each with the problem it belongs to. */
export function doNowOf(
  checkup: Checkup,
  problems: readonly Problem[],
): { readonly finding: Finding; readonly problem: Problem }[] {
  return checkup.doNow.flatMap((id) => {
    const problem = problems.find(({ findings }) => findings.some((one) => one.id === id));
    const finding = problem?.findings.find((one) => one.id === id);
    return problem && finding ? [{ finding, problem }] : [];
  });
}
