/** What is known of one fact. Nothing in the product may turn `denied` or `failed` into a value: unread is never a pass. */
import type { AwsFault } from './fault.ts';

/** An IAM action such as `s3:GetBucketPolicy`. */
export type IamAction = `${string}:${string}`;

export interface Known<T> {
  readonly state: 'known';
  readonly value: T;
  /** When AWS computed the value, where that is not "just now" (the credential report is up to four hours old). ISO 8601. */
  readonly asOf?: string;
  /** Places that the value should cover and does not. What was seen is enough to fail on, never to pass on. */
  readonly gaps?: readonly Gap[];
}

export type Unread =
  | {
      readonly state: 'denied';
      readonly action: IamAction;
      /** Denied by the organisation (SCP, RCP, declarative policy), so no IAM policy of the account's can allow it. */
      readonly byOrganization?: true;
    }
  | { readonly state: 'failed'; readonly action: IamAction; readonly fault: AwsFault };

/** A place that could not be read. */
export type Gap = Unread & { readonly region: string };

export type Reading<T> = Known<T> | Unread;

export function known<T>(value: T, asOf?: string): Known<T> {
  return asOf === undefined ? { state: 'known', value } : { state: 'known', value, asOf };
}

/** A value gathered over several places, some of which may be unread. */
export function knownExcept<T>(value: T, gaps: readonly Gap[]): Known<T> {
  return gaps.length === 0 ? { state: 'known', value } : { state: 'known', value, gaps };
}

/** Applies `change` to a known value; an unread one stays as it is. */
export function mapReading<T, U>(reading: Reading<T>, change: (value: T) => U): Reading<U> {
  return reading.state === 'known' ? { ...reading, value: change(reading.value) } : reading;
}

/** All the values (without their `asOf`), when every one of them was read; else the first unread. */
export function allKnown<T extends Readonly<Record<string, Reading<unknown>>>>(
  readings: T,
): Reading<{ readonly [K in keyof T]: T[K] extends Reading<infer V> ? V : never }> {
  const values: Record<string, unknown> = {};
  const gaps: Gap[] = [];
  for (const [name, reading] of Object.entries(readings)) {
    if (reading.state !== 'known') return reading;
    values[name] = reading.value;
    gaps.push(...(reading.gaps ?? []));
  }
  return knownExcept(values as { readonly [K in keyof T]: T[K] extends Reading<infer V> ? V : never }, gaps);
}
