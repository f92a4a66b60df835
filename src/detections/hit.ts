import type { Level, Rule } from './sigma/rule.ts';

/** A rule seen in the log: on one record, or as a correlation on several. */
export interface Hit {
  /** The rule's id: for our own the entry's folder. */
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  readonly tags: readonly string[];
  /** In order of time; of a long burst the first ones. */
  readonly eventIds: readonly string[];
  /** How many records it rests on. */
  readonly records: number;
  /** Of a correlation: of the record that fulfilled it. */
  readonly actor: string | null;
  readonly account: string | null;
  readonly region: string | null;
  /** When it was fulfilled. */
  readonly time: Date;
}

/** A record that a rule matched. */
export interface FoundRow {
  readonly event_id: string | null;
  readonly at: number | bigint;
  readonly actor: string | null;
  readonly account: string | null;
  readonly region: string | null;
}

export function headOf({ id, title, level, tags }: Rule): Pick<Hit, 'rule' | 'title' | 'level' | 'tags'> {
  return { rule: id, title, level, tags };
}
