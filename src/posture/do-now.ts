import type { Finding } from './finding.ts';
import { isAtLeast, worstFirst } from './order.ts';

/** More than a person does in one sitting is not read. */
const AT_MOST = 5;

/**
 * Ids of the failures to mend first: one per control, the most pressing. Failures below medium appear only where
 * nothing else failed.
 */
export function chooseDoNow(findings: readonly Finding[], accepted: ReadonlySet<string>): readonly string[] {
  const open = findings.filter(({ id, status }) => status === 'fail' && !accepted.has(id));
  const grave = open.filter(({ severity }) => isAtLeast(severity, 'medium'));
  const candidates = (grave.length > 0 ? grave : open).toSorted(worstFirst);
  const onePerControl = new Map<string, string>();
  for (const { control, id } of candidates) if (!onePerControl.has(control)) onePerControl.set(control, id);
  return [...onePerControl.values()].slice(0, AT_MOST);
}
