import type { Random } from './random.ts';

export interface Parts {
  readonly request?: unknown;
  readonly response?: unknown;
  readonly additional?: unknown;
  readonly resources?: unknown;
}

export interface Call {
  readonly source: string;
  readonly name: string;
  readonly write?: boolean;
  readonly data?: boolean;
  /** Other than AwsApiCall. */
  readonly eventType?: 'AwsServiceEvent' | 'AwsConsoleSignIn';
  parts(made: Random, place: Place): Parts;
}

/** Where, and for which application: each has buckets, keys and tables of its own. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly application: number;
}
