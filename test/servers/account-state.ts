import { VirtualClock } from './clock.ts';
import type { Happened } from './happened.ts';
import { KeyRing } from './identity/key-ring.ts';
import { OutsideFacts } from './outside-facts.ts';
import { Pages } from './paging.ts';
import { RegionChanges } from './region-changes.ts';
import { Rules } from './rules.ts';
import { TrailLog } from './trail/trail-log.ts';

/** In use in every account; `account:ListRegions` calls them ENABLED_BY_DEFAULT. */
export const DEFAULT_REGIONS: readonly string[] = words(
  'ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-southeast-1',
  'ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 eu-west-1 eu-west-2 eu-west-3',
  'sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2',
);

/** Off until the owner opts in. */
export const OPT_IN_REGIONS: readonly string[] = words(
  'af-south-1 ap-east-1 ap-east-2 ap-south-2 ap-southeast-3 ap-southeast-4',
  'ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-south-1',
  'eu-south-2 il-central-1 me-central-1 me-south-1 mx-central-1',
);

function words(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}

/** One answered call. */
export interface Call {
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly principal: string;
  /** HTTP status; 0 where the connection was cut. */
  readonly status: number;
  /** AWS's error code, where there was one. */
  readonly error?: string;
  /** IAM actions that AWS authorises for it. */
  readonly actions: readonly string[];
}

/** Facts about the root user that no API sets. Columns as in the credential report, counts as in the account summary. */
export interface RootFacts {
  readonly report?: Readonly<Record<string, string>>;
  readonly summary?: Readonly<Record<string, number>>;
  /** Its MFA device is an app on a phone. */
  readonly virtualMfa?: boolean;
}

/** Everything that belongs to one account on the server, beside what moto holds. */
export class AccountState {
  readonly id: string;
  readonly rules = new Rules();
  readonly pages = new Pages();
  readonly calls: Call[] = [];
  /** Everything asked of the account, in order. The trail and the bill are made from it. */
  readonly happened: Happened[] = [];
  readonly clock = new VirtualClock();
  /** What CloudTrail knows. */
  readonly trail = new TrailLog();
  /** Added to the time every call takes. */
  latencyMs = 0;
  /** Opt-in regions that the owner enabled. */
  readonly optedIn = new Set<string>();
  readonly regionChanges = new RegionChanges();
  root: RootFacts = {};
  readonly facts = new OutsideFacts();
  /** User name to columns of the credential report that moto cannot know: passwords and keys used. */
  readonly reportColumns = new Map<string, Readonly<Record<string, string>>>();
  readonly keys = new KeyRing();
  /** Calls leave no trace for now: who keeps the score looks. */
  isUnseen = false;
  /** How long a change in IAM takes to be known everywhere. */
  settleMs = 0;

  constructor(id: string) {
    this.id = id;
  }

  /** When a change made now will be known; `undefined`: at once. */
  settledMs(): number | undefined {
    return this.settleMs > 0 ? this.clock.nowMs() + this.settleMs : undefined;
  }

  isEnabled(region: string): boolean {
    this.regionChanges.settle(this.optedIn, this.clock.nowMs());
    return DEFAULT_REGIONS.includes(region) || this.optedIn.has(region);
  }
}
