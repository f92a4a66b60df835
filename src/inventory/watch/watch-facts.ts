/** What the account has to be told by, as AWS answered, each part on its own read or unread. */
import type { Reading, Unread } from '../../kernel/reading.ts';
import type { Recorder } from '../resources/cloudtrail-coverage.ts';
import type { MetricFilterPattern } from './metric-filter-pattern.ts';

export interface TrailFact {
  readonly recorder: Recorder;
  /** ARN of its log group, without the ending `:*`; `null` where it has none. */
  readonly logGroup: string | null;
}

export interface FilterFact {
  readonly name: string;
  readonly logGroup: string;
  readonly region: string;
  readonly pattern: MetricFilterPattern;
  /** Each `namespace` and `name`, joined. */
  readonly metrics: readonly string[];
}

export interface AlarmFact {
  readonly region: string;
  readonly metrics: readonly string[];
  /** Goes off when something is counted, and its actions are on. */
  readonly works: boolean;
  readonly actions: readonly string[];
}

export interface RuleFact {
  readonly name: string;
  readonly region: string;
  readonly pattern: string;
  readonly enabled: boolean;
  /** Sees read-only calls too, which EventBridge leaves out unless the rule asks for them. */
  readonly seesReads: boolean;
  readonly targets: Reading<readonly string[]>;
}

/** Something of which we do not know whether it is the answer. `region`: where alone it could be; `null`: anywhere. */
export interface Blindness {
  readonly unread: Unread;
  readonly region: string | null;
}

export interface WatchFacts {
  readonly partition: string;
  readonly account: string;
  readonly homeRegion: string;
  readonly regions: readonly string[];
  readonly trails: readonly TrailFact[];
  readonly filters: readonly FilterFact[];
  readonly alarms: readonly AlarmFact[];
  readonly rules: readonly RuleFact[];
  /** Confirmed subscriptions by topic ARN. */
  readonly subscribers: ReadonlyMap<string, Reading<number>>;
  readonly blindness: readonly Blindness[];
}
