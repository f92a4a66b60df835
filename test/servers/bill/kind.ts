/** What a billable kind of thing tells of itself; the engine in `lifetimes.ts` knows no service. */
import type { Machines } from '../happened.ts';
import type { Structure } from '../model/service-model.ts';
import type { Product } from './products.ts';
import type { Tags } from './reading.ts';

/** What the bill must know of a thing to meter it. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

interface Where {
  readonly region: string;
  readonly account: string;
}

/** A call that succeeded. */
export interface BilledCall extends Where {
  readonly input: Structure;
  readonly output: Structure;
  readonly at: Date;
  readonly machines?: Machines;
}

/** A thing as it is at the moment of a call. */
export interface Known {
  readonly id: string;
  readonly facts: Facts;
}

/** Things that exist, of whatever kind, by the id their kind gave them. */
export type Find = (id: string) => Known | undefined;

interface Begun {
  /** In the whole account: what later calls name it by, with the region where that is needed. Beginning again changes. */
  readonly id: string;
  readonly facts: Facts;
  readonly tags?: Tags;
  /** Whoever made this thing made the new one too: a group's member is its group's. */
  readonly madeFor?: string;
  /** Ends then by itself. */
  readonly until?: Date;
}

interface Change {
  readonly id: string;
  readonly facts?: Facts;
  readonly tags?: Tags;
  readonly untag?: readonly string[];
}

/** Use that runs as long as the facts stay as they are. */
export interface Meter {
  readonly product: Product;
  /** Usage type without its region. */
  readonly usage: string;
  readonly operation: string;
  /** Units for every hour, or for every whole month, of running. */
  readonly quantity: number;
  readonly per: 'hour' | 'month';
  /** As on the bill, where it is not the thing's own id. */
  readonly resourceId?: string;
  /** Availability zone, where the bill names one. */
  readonly zone?: string;
  /** On the bill another thing, which has none of the tags. */
  readonly untagged?: true;
  /** Billed at least, of each run. */
  readonly leastSeconds?: number;
}

/** Use that a call is by itself. */
export interface Use {
  readonly product: Product;
  readonly usage: string;
  readonly operation: string;
  readonly quantity: number;
  /** As on the bill; the tags and the creator of that thing go with it where it is known. */
  readonly resourceId?: string;
  /** The bill names who called, where the export asks for it. */
  readonly namesCaller?: true;
}

type On<T> = Readonly<Record<string, (call: BilledCall, find: Find) => readonly T[]>>;

/** Operations are named `<botocore id>:<operation>`. Of one call, changes are read before ends, ends before beginnings. */
export interface Kind {
  readonly begins?: On<Begun>;
  readonly changes?: On<Change>;
  readonly ends?: On<string>;
  readonly uses?: On<Use>;
  readonly meters?: (thing: Known, where: Where) => readonly Meter[];
}
