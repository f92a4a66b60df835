/** One answer about one thing, whoever gave it. */
export interface Verdict {
  /** Prowler's check, or our control. */
  readonly rule: string;
  readonly status: 'pass' | 'fail' | 'silent' | 'unknown';
  /** Empty where there is none. */
  readonly arn: string;
  readonly id: string;
  readonly region: string;
  readonly because: string;
}
