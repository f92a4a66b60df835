import type { IamAction, Reading, Unread } from '../kernel/reading.ts';
import type { Collector, Identity, Place, Shelf } from './collector.ts';
import type { Listing, Resource } from './inventory.ts';
import type { FieldName, Readings, ResourceType } from './resource-type.ts';

/** The fields that somebody will read, by resource type. */
export type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

/** The shelf of one collector in one place; `close` marks as unread whatever it left open. */
export class Recorder implements Shelf {
  readonly #collector: Collector;
  readonly #place: Place;
  readonly #wanted: Wanted;
  readonly #listings: Listing[];
  readonly #resources: Map<string, Resource>;
  readonly #listedHere = new Map<string, Listing>();

  constructor(into: {
    collector: Collector;
    place: Place;
    wanted: Wanted;
    listings: Listing[];
    resources: Map<string, Resource>;
  }) {
    this.#collector = into.collector;
    this.#place = into.place;
    this.#wanted = into.wanted;
    this.#listings = into.listings;
    this.#resources = into.resources;
  }

  put<R extends ResourceType>(type: R, identity: Identity, fields: Partial<Readings<R>>): void {
    const region = identity.region ?? this.#region();
    const key = JSON.stringify([type.type, region, identity.arn ?? identity.id]);
    const before = this.#resources.get(key);
    const supplied = fields as Record<string, Reading<unknown>>;
    this.#resources.set(key, {
      type: type.type,
      id: identity.id,
      ...(identity.arn !== undefined && { arn: identity.arn }),
      region,
      fields: before ? { ...before.fields, ...supplied } : supplied,
    });
  }

  listed(type: ResourceType, result: Reading<{ readonly count: number }>): void {
    const listing = { type: type.type, region: this.#region(), result };
    this.#listedHere.set(type.type, listing);
    this.#listings.push(listing);
  }

  wants<R extends ResourceType>(type: R, ...fields: readonly FieldName<R>[]): boolean {
    const wanted = this.#wanted.get(type.type);
    return wanted !== undefined && (fields.length === 0 || fields.some((name) => wanted.has(name)));
  }

  /** For a collector that broke: a listing of which some may be missing is no listing. */
  takeBackListings(): void {
    for (const listing of this.#listedHere.values())
      this.#listings.splice(this.#listings.indexOf(listing), 1);
    this.#listedHere.clear();
  }

  close(unread: (action: IamAction) => Unread): void {
    for (const type of this.#collector.provides) {
      if (type.scope === 'listed') {
        if (!this.#listedHere.has(type.type) && this.wants(type)) {
          this.listed(type, unread(type.listing[0] as IamAction));
        }
        continue;
      }
      const identity = type.scope === 'account' ? accountIdentity(this.#place) : regionIdentity(this.#place);
      const key = JSON.stringify([type.type, identity.region, identity.id]);
      const supplied = this.#resources.get(key)?.fields ?? {};
      const open = Object.keys(type.fields).filter((name) => !(name in supplied) && this.wants(type, name));
      const readings = open.map((name) => [name, unread(type.fields[name]?.needs[0] as IamAction)]);
      if (open.length > 0) this.put(type, identity, Object.fromEntries(readings));
    }
  }

  #region(): string {
    return this.#collector.scope === 'global' ? 'global' : this.#place.region;
  }
}

/** The one identity under which every collector records facts about the account. */
export function accountIdentity(place: Pick<Place, 'account'>): Identity & { readonly region: string } {
  return { id: place.account, region: 'global' };
}

/** The one identity under which every collector records facts about a region. */
export function regionIdentity(place: Pick<Place, 'region'>): Identity & { readonly region: string } {
  return { id: place.region, region: place.region };
}
