/**
 * Who can act in an account, what with, what it may do, and who has been in. `jikimi.access/1` in `docs/schemas` is this
 * as JSON. What was not read is a reading that says why: never "never", never "none".
 */
import type { Account, Caller, RegionState } from '../inventory/inventory.ts';
import type { Unread } from '../kernel/reading.ts';
import type { Door } from './doors.ts';
import type { EscalationPaths } from './escalation/path.ts';
import type { Principal } from './principal.ts';
import type { Readiness } from './readiness.ts';
import type { Remark } from './remark.ts';

export interface Access {
  readonly account: Account;
  readonly caller: Caller;
  /** When the inventory was taken, ISO 8601. */
  readonly now: string;
  readonly regions: readonly RegionState[];
  readonly principals: readonly Principal[];
  /** Ways into roles for those who are no IAM users. */
  readonly doors: readonly Door[];
  /** Newest first. */
  readonly timeline: readonly Moment[];
  /** How somebody without full rights gets them. */
  readonly escalation: EscalationPaths;
  /** How sure the owner can get back in. */
  readonly readiness: Readiness;
  /** What was not asked, or was cut off. */
  readonly remarks: readonly Remark[];
  /** What could not be read, each reason once. */
  readonly unread: readonly (Unread & { readonly of: string; readonly region: string })[];
}

export const MOMENT_KINDS = [
  'signed-in',
  'sign-in-failed',
  'password-used',
  'key-used',
  'role-used',
  'service-used',
  'user-created',
  'role-created',
  'key-created',
  'password-changed',
  'ssh-key-created',
  'service-credential-created',
] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

export interface Moment {
  /** ISO 8601. */
  readonly at: string;
  /** ARN; `null` where AWS hides who it was. */
  readonly who: string | null;
  readonly kind: MomentKind;
  /** Address, where known. */
  readonly from: string | null;
  readonly region: string | null;
  /** Id of the credential, service called, words of a failure, or whether MFA was used. */
  readonly detail: string | null;
  readonly source: 'event-history' | 'credential-report' | 'role-last-used' | 'last-accessed' | 'iam';
  /** When AWS wrote that down, where that is not just now. */
  readonly asOf: string | null;
}
