/**
 * One form in which CloudTrail records come. Forms are tried in no order: each recognises its own by names that no
 * other form has. What a form hands on is looked at again, so that forms nest (an array of envelopes of strings).
 */
import type { Text } from '../kernel/text.ts';
import type { JsonValue } from './split/json-value.ts';

export type Opened =
  | { readonly records: Iterable<JsonValue> }
  /** Each is opened in turn. */
  | { readonly values: Iterable<JsonValue> }
  /** Of AWS, but no records of calls. */
  | { readonly apart: 'digest' | 'aggregated' | 'control' };

export interface ValueFormat {
  readonly id: string;
  readonly title: Text;
  /** Undefined: the value is of another form. The value may be cut; then its last part is. */
  readonly open: (value: JsonValue) => Opened | undefined;
}

export interface TextFormat {
  readonly id: string;
  readonly title: Text;
  /** The form has not the whole records. */
  readonly isLossy?: true;
  /** Undefined: the text is of another form. */
  readonly read: (text: TextFile) => Iterable<JsonValue | Unread> | undefined;
}

export interface TextFile {
  readonly bytes: Buffer;
  /** Of the first byte after a byte order mark. */
  readonly start: number;
  readonly firstLine: string;
}

/** A part that could not be read. */
export interface Unread {
  readonly offset?: number;
  readonly detail?: string;
}

export type Format = ValueFormat | TextFormat;
