/** What could not be checked, by the permission or fault that stood in the way: what the owner can mend. */
import type { Text } from '../../kernel/text.ts';
import type { Checkup } from '../../posture/checkup.ts';
import type { Finding, Missing } from '../../posture/finding.ts';

export interface Gap extends Pick<Missing, 'action' | 'reason' | 'fault'> {
  readonly regions: readonly string[];
  /** The controls left without a full answer, by their titles. */
  readonly controls: readonly { readonly control: string; readonly title: Text }[];
  readonly findings: readonly Finding[];
}

/** The gap that hides most first. */
export function gapsOf(checkup: Checkup): Gap[] {
  const holes = checkup.findings.flatMap((finding) =>
    finding.missing.map((missing) => ({ finding, missing })),
  );
  const key = ({ missing }: (typeof holes)[number]): string =>
    [missing.action, missing.reason, missing.fault ?? ''].join(' ');
  return [...Map.groupBy(holes, key).values()]
    .map((group) => {
      const { action, reason, fault } = (group[0] as (typeof holes)[number]).missing;
      const controls = new Map(group.map(({ finding: { control, title } }) => [control, { control, title }]));
      return {
        action,
        reason,
        ...(fault !== undefined && { fault }),
        regions: [...new Set(group.map(({ missing }) => missing.region))].sort(),
        controls: [...controls.values()],
        findings: [...new Set(group.map(({ finding }) => finding))],
      };
    })
    .sort((a, b) => b.controls.length - a.controls.length || b.findings.length - a.findings.length);
}
