import type { Acceptance, Checkup } from '../../posture/checkup.ts';
import type { Finding } from '../../posture/finding.ts';

/** The failures that the owner took on. */
export function acceptedOf(
  checkup: Checkup,
): { readonly finding: Finding; readonly acceptance: Acceptance }[] {
  return checkup.findings.flatMap((finding) => {
    const acceptance = finding.status === 'fail' ? checkup.accepted[finding.id] : undefined;
    return acceptance ? [{ finding, acceptance }] : [];
  });
}
