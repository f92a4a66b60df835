/** What somebody who knows the account answered, where AWS's answers do not tell: with whom, when and until when. */
import type { FrameworkId } from './control.ts';

export const ANSWERS = ['yes', 'no', 'not-applicable'] as const;

export interface Attestation {
  readonly framework: FrameworkId;
  /** Id of the section. */
  readonly section: string;
  /** Whether the account does what the section asks for. */
  readonly answer: (typeof ANSWERS)[number];
  /** What the answer rests on, in the owner's words. */
  readonly note: string;
  readonly by: string;
  /** The day of the answer, `YYYY-MM-DD`. */
  readonly on: string;
  /** The last day on which it holds; then somebody has to look again. */
  readonly until: string;
}

/** Whether it no longer holds on this day. */
export function hasExpired({ until }: Attestation, today: string): boolean {
  return until < today;
}
