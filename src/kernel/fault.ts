/** What went wrong in one AWS call, in the few kinds the product treats differently. Built in `aws/fault.ts` only. */
export type FaultKind =
  | 'denied'
  | 'throttled'
  | 'not-found'
  | 'region-disabled'
  | 'expired-token'
  | 'bad-credentials'
  | 'network'
  | 'aborted'
  | 'not-collected'
  | 'unexpected';

export interface AwsFault {
  readonly kind: FaultKind;
  /** AWS's error code, or ours in PascalCase when no answer came. */
  readonly code: string;
  /** AWS's words. May name resources of the account; never holds credentials. */
  readonly message: string;
}
