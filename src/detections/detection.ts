import type { Text } from '../kernel/text.ts';

/** A CloudTrail record, as delivered. */
export type TrailRecord = Readonly<Record<string, unknown>>;

type AtLeastOne<T> = readonly [T, ...T[]];

/** What a record, or for a correlation a sequence of records in order of time, looks like. */
export type Example = TrailRecord | AtLeastOne<TrailRecord>;

/** A rule on CloudTrail, with what it is for and what it must not take for an attack. */
export interface Detection {
  /**
   * Plain Sigma: YAML documents with `title`, `level`, `tags`, `logsource` and `detection`, or further ones with
   * `correlation`. The rule's `name` is the entry's folder.
   */
  readonly rule: string;
  /** What was seen, as a sentence that reads alone in a list, at most 65 characters (Korean 45). */
  readonly title: Text;
  /** How to tell an attack from work: what to look at, in order. */
  readonly triage: AtLeastOne<Text>;
  /** What to do when it is one. */
  readonly response: AtLeastOne<Text>;
  /** The guided flow that follows: `intrusion` unless it is about money or the log itself. */
  readonly playbook: 'intrusion' | 'charges' | 'log-tampering';
  /** Smallest records (of the right shape) that it must find. */
  readonly matches: AtLeastOne<Example>;
  /** Near misses that it must let pass. */
  readonly ignores: AtLeastOne<Example>;
}

export function defineDetection(detection: Detection): Detection {
  return detection;
}
