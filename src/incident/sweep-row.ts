import type { Source } from '../inventory/derivation.ts';
import type { FieldName, FieldValues, ResourceType } from '../inventory/resource-type.ts';
import type { Text } from '../kernel/text.ts';

/** An event source without `.amazonaws.com`, and a call: `iam:CreateUser`. */
type TrailCall = `${string}:${string}`;

/** One thing that an intruder leaves behind: which calls leave it, and what of the account shows it now. */
export interface SweepRow {
  /** Its place in the sweep, from 1. */
  readonly number: number;
  /** A noun phrase of at most 60 characters. */
  readonly title: Text;
  /** Where a person looks, in the words of the console. */
  readonly look: Text;
  /** What is there in an account that nobody broke into. */
  readonly normal: Text;
  /** Calls that make such a thing, or are it: a session, a secret that was read. */
  readonly makes: readonly TrailCall[];
  /** Calls that alter, open or remove what stood there before. */
  readonly changes: readonly TrailCall[];
  /** What of the inventory shows it; none: Jikimi does not read it, and a person looks. */
  readonly live: readonly LiveSource[];
  /** Types of the table `created`, all of this row. */
  readonly created: readonly string[];
  /** Ids of controls whose failing means that such a thing may have stood there before. */
  readonly controls: readonly string[];
  /** What of the things there is unusual, however old they are. Their fields stand in `live`. */
  readonly odd?: readonly Oddity[];
  /** AWS has no call that lists such things: nobody can read them. */
  readonly unlisted?: true;
  /** What of the row Jikimi does not read, though it reads the rest. */
  readonly notCollected?: Text;
}

export interface LiveSource extends Source {
  /** Of the fields, the one that tells since when the thing has been so. */
  readonly date?: string;
}

export interface Oddity {
  readonly of: ResourceType;
  readonly field: string;
  /** What is odd, in words that follow the name of the thing; `null`: nothing. */
  readonly judge: (value: never, account: string) => Text | null;
}

export function odd<R extends ResourceType, F extends FieldName<R>>(
  of: R,
  field: F,
  judge: (value: FieldValues<R>[F], account: string) => Text | null,
): Oddity {
  return { of, field, judge };
}

export function defineSweepRow(row: SweepRow): SweepRow {
  return row;
}
