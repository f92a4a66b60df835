import { RISKS, SEVERITIES, type Severity } from './control.ts';
import type { Finding, Status } from './finding.ts';

const STATUSES: readonly Status[] = ['fail', 'unknown', 'pass', 'not-applicable'];

/**
 * Failures, then what could not be checked, then the rest. Within each, what it opens the door to counts before how
 * bad it is, and among equals the quickest to mend comes first. The same order on every run and machine.
 */
export function worstFirst(a: Finding, b: Finding): number {
  return (
    STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
    RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    a.fix.minutes - b.fix.minutes ||
    byCodeUnit(a.control, b.control) ||
    byCodeUnit(a.resource.region, b.resource.region) ||
    byCodeUnit(a.resource.id, b.resource.id) ||
    byCodeUnit(a.id, b.id)
  );
}

export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

/** `localeCompare` differs between machines. */
function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
