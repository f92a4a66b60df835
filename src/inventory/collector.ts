import type { AwsClients } from '../aws/gate.ts';
import type { Reading } from '../kernel/reading.ts';
import type { FieldName, Readings, ResourceType } from './resource-type.ts';

/** Where a collector stands while it asks. */
export interface Place {
  readonly account: string;
  readonly partition: string;
  /** The region being swept; for `global` collectors the home region of the partition (`us-east-1` in `aws`). */
  readonly region: string;
  /** All enabled regions, for global services that answer per region. */
  readonly regions: readonly string[];
  readonly closely?: Closely;
}

/** What the person wants asked though it costs a call and more for each identity. */
export interface Closely {
  /** Which services each identity used, or also which of their actions. */
  readonly lastAccessed?: 'services' | 'actions';
  /** Only of identities whose ARN contains this. */
  readonly of?: string;
  /** Every user's passwords, MFA devices, key uses and SSH keys, however many users there are. */
  readonly everyUser?: boolean;
}

export interface Identity {
  readonly id: string;
  readonly arn?: string;
  /** Defaults to the place's region, `global` in a global collector. */
  readonly region?: string;
}

/** Takes what a collector saw. */
export interface Shelf {
  /** Adds one resource. A field that nobody supplies is judged as unread. */
  put<R extends ResourceType>(type: R, identity: Identity, fields: Partial<Readings<R>>): void;
  /** Says whether the type could be listed here. Required once per provided `listed` type. */
  listed(type: ResourceType, result: Reading<{ readonly count: number }>): void;
  /** Whether any of these fields is wanted; asking AWS for what no control reads is waste. */
  wants<R extends ResourceType>(type: R, ...fields: readonly FieldName<R>[]): boolean;
}

/**
 * Reads one kind of resource from AWS. `run` may throw an AWS exception: what it provides is then unread, never absent.
 * Collectors are the only inventory code that imports SDK clients; each is loaded only when something it provides is wanted.
 */
export interface Collector {
  /** The folder's name. */
  readonly id: string;
  /** `global` runs once, `region` once per enabled region. */
  readonly scope: 'global' | 'region';
  /** Each type has exactly one collector; a test holds this. */
  readonly provides: readonly ResourceType[];
  readonly run: (aws: AwsClients, place: Place, shelf: Shelf) => Promise<void>;
}

export function defineCollector(collector: Collector): Collector {
  return collector;
}
