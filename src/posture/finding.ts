import type { IamAction } from '../kernel/reading.ts';
import type { Text } from '../kernel/text.ts';
import type { Fix, FrameworkId, Risk, Severity } from './control.ts';

export type Status = 'pass' | 'fail' | 'not-applicable' | 'unknown';

/** What could not be read, and why. `fault` is an AWS error code; absent for a plain denial. */
export interface Missing {
  readonly action: IamAction;
  readonly region: string;
  readonly reason: 'denied' | 'denied-by-organization' | 'failed';
  readonly fault?: string;
}

/** One control's answer about one resource. The reports know findings, not controls. */
export interface Finding {
  /** Stable across runs: same control, same resource, same id. */
  readonly id: string;
  readonly control: string;
  readonly status: Status;
  readonly severity: Severity;
  readonly risk: Risk;
  readonly resource: {
    readonly type: string;
    readonly name: Text;
    /** `*` where the answer is about all resources of the type. */
    readonly id: string;
    readonly arn: string | null;
    readonly region: string;
  };
  readonly title: Text;
  readonly because: Text;
  readonly why: Text;
  /** `console` already points at this resource. */
  readonly fix: Fix;
  /** Of an `unknown`: what keeps it from an answer. Of a `fail`: where there may be more of it, unseen. */
  readonly missing: readonly Missing[];
  readonly remedies: readonly string[];
  readonly frameworks: Readonly<Partial<Record<FrameworkId, readonly string[]>>>;
}
