import { EXIT, type ExitCode } from '../kernel/person-error.ts';
import type { Severity } from '../posture/control.ts';
import { isAtLeast } from '../posture/order.ts';
import type { CheckupOutcome } from './checkup.ts';

/**
 * What the shell learns. An expired sign-in comes first, since repeating the run changes everything else; then what
 * was asked for and could not be done; then failures at or above the threshold, which a script waits for.
 */
export function exitCodeOf({ checkup, stopped, problems }: CheckupOutcome, failOn?: Severity): ExitCode {
  if (stopped?.kind === 'expired-token') return EXIT.credentials;
  const [problem] = problems;
  if (problem) return problem.exitCode;
  const { coverage, findings, accepted } = checkup;
  const fails = findings.some(
    ({ id, status, severity }) =>
      failOn !== undefined && status === 'fail' && !(id in accepted) && isAtLeast(severity, failOn),
  );
  if (fails) return EXIT.findings;
  const unseen = coverage.denied.length + coverage.failed.length > 0;
  return unseen || findings.some(({ status }) => status === 'unknown') ? EXIT.incomplete : EXIT.done;
}
