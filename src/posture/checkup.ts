/** The whole answer to "is my account all right?": what every report renders. Documented as `jikimi.checkup/1`. */
import type { Account, Caller, RegionState } from '../inventory/inventory.ts';
import type { IamAction } from '../kernel/reading.ts';
import type { Attestation } from './attestation.ts';
import type { FrameworkId } from './control.ts';
import type { Finding } from './finding.ts';

export interface Coverage {
  readonly regions: readonly (Omit<RegionState, 'state'> & {
    /** `partial`: some calls were not answered. `denied`: none was. */
    readonly state: RegionState['state'] | 'partial' | 'denied';
  })[];
  readonly denied: readonly {
    readonly action: IamAction;
    readonly region: string;
    readonly byOrganization: boolean;
  }[];
  readonly failed: readonly { readonly action: IamAction; readonly region: string; readonly fault: string }[];
}

/** A known risk that the owner took on, from the baseline file. */
export interface Acceptance {
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string;
}

export interface Checkup {
  /** Of the made-up account that comes along: what it says is nobody's. */
  readonly sample?: true;
  readonly account: Pick<Account, 'id' | 'alias' | 'partition'>;
  readonly caller: Caller;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly coverage: Coverage;
  /** At most five finding ids, most pressing first, one per control. */
  readonly doNow: readonly string[];
  /** Failures first, worst first. */
  readonly findings: readonly Finding[];
  /** Finding id to the acceptance that holds today. Accepted failures count neither for `doNow` nor for the exit code. */
  readonly accepted: Readonly<Record<string, Acceptance>>;
  /** What people answered of the sections that AWS's answers do not decide, expired ones included. */
  readonly attestations?: readonly Attestation[];
  /** Those that were asked for by name, to be shown section by section. */
  readonly frameworks?: readonly FrameworkId[];
  /** Against the last run kept in local history; `null` on the first. Ids of failures. */
  readonly since: {
    readonly at: string;
    readonly appeared: readonly string[];
    readonly gone: readonly string[];
  } | null;
  readonly apiCalls: { readonly total: number; readonly byService: Readonly<Record<string, number>> };
}
