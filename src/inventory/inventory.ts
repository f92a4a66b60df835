/** Everything seen in one account at one time: the only thing that judgement looks at, and what `--save` keeps. */
import type { Reading } from '../kernel/reading.ts';

export interface Resource {
  readonly type: string;
  /** What the owner calls it: bucket name, instance id, user name. Untrusted text. */
  readonly id: string;
  readonly arn?: string;
  /** `global` where the thing has no region. */
  readonly region: string;
  readonly fields: Readonly<Record<string, Reading<unknown>>>;
}

/** Whether AWS told which resources of a type there are. A missing listing is never an empty one. */
export interface Listing {
  readonly type: string;
  readonly region: string;
  readonly result: Reading<{ readonly count: number }>;
}

export interface RegionState {
  readonly name: string;
  /** `checked`: swept. `disabled`: not enabled for the account. `excluded`: left out by the caller's choice. */
  readonly state: 'checked' | 'disabled' | 'excluded';
}

export interface Caller {
  readonly arn: string;
  readonly userId: string;
}

export interface Account {
  readonly id: string;
  readonly alias: string | null;
  readonly partition: string;
}

/** What the collectors saw. */
export interface Collected {
  readonly listings: readonly Listing[];
  readonly resources: readonly Resource[];
}

export interface Inventory extends Collected {
  readonly account: Account;
  readonly caller: Caller;
  /** ISO 8601, UTC. Ages are counted from here, so a saved inventory is judged as of its own day. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly regions: readonly RegionState[];
  /** How the regions were learnt; where it is unread, only the regions in use by default were swept. */
  readonly regionsFrom: Reading<'account:ListRegions' | 'ec2:DescribeRegions'>;
  readonly apiCalls: { readonly total: number; readonly byService: Readonly<Record<string, number>> };
}
