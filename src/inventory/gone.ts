import type { Reading } from '../kernel/reading.ts';

/**
 * Whether AWS no longer knows a thing that it has just listed. It was deleted while the checkup ran: there is nothing
 * left to judge, so it is left out. Only for readings of which "not found" can mean nothing but the thing itself.
 */
export function isGone(readings: readonly Reading<unknown>[]): boolean {
  return readings.some((one) => one.state === 'failed' && one.fault.kind === 'not-found');
}
