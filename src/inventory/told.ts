import type { IamAction, Reading } from '../kernel/reading.ts';
import { known } from '../kernel/reading.ts';

/**
 * A member of an answer that AWS always sends. Where it is missing something has cut the answer, and taking that for
 * "no" or "none" would be a pass that nobody gave.
 * @throws TypeError naming the member
 */
export function told<T>(value: T | null | undefined, member: string): T {
  if (value === undefined || value === null) throw new TypeError(`AWS left out ${member}`);
  return value;
}

/** The same as a reading, where only this one fact hangs on it. */
export function readingOf<T>(action: IamAction, value: T | null | undefined, member: string): Reading<T> {
  if (value !== undefined && value !== null) return known(value);
  const fault = { kind: 'unexpected', code: 'MemberMissing', message: `AWS left out ${member}` } as const;
  return { state: 'failed', action, fault };
}
