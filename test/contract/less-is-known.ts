/** Holds an inventory taken under a fault against the one taken without: it may know less, and must say so; never other, never nothing. */
import { isDeepStrictEqual } from 'node:util';
import type { Collected, Listing, Resource } from '../../src/inventory/inventory.ts';
import type { ResourceType } from '../../src/inventory/resource-type.ts';
import type { Gap, Reading, Unread } from '../../src/kernel/reading.ts';

export interface Comparison {
  /** What the hurt inventory claims and the plain one does not bear out. */
  readonly lies: readonly string[];
  /** What it says it could not read, and about what. */
  readonly unread: readonly {
    readonly what: string;
    readonly needs: readonly string[];
    readonly reading: Unread;
  }[];
}

export function compare(plain: Collected, hurt: Collected, types: readonly ResourceType[]): Comparison {
  const lies: string[] = [];
  const unread: Comparison['unread'][number][] = [];
  const note = (what: string, needs: readonly string[], reading: Reading<unknown>): void => {
    for (const one of reading.state === 'known' ? (reading.gaps ?? []) : [reading]) {
      unread.push({ what, needs, reading: withoutRegion(one) });
    }
  };
  for (const type of types) {
    const before = plain.resources.filter((one) => one.type === type.type);
    const after = hurt.resources.filter((one) => one.type === type.type);
    for (const listing of plain.listings.filter((one) => one.type === type.type)) {
      const now = hurt.listings.find((one) => isSameListing(one, listing));
      const what = `${type.type} in ${listing.region}`;
      if (!now) lies.push(`${what}: the listing is gone`);
      else if (now.result.state !== 'known') note(what, type.listing, now.result);
      else if (now.result.value.count < countOf(listing)) lies.push(`${what}: fewer than there are`);
    }
    const isUnlisted = ({ region }: Resource): boolean =>
      hurt.listings.some(
        (one) =>
          one.type === type.type &&
          (one.region === region || one.region === 'global') &&
          one.result.state !== 'known',
      );
    for (const resource of before) {
      const now = after.find((one) => isSameResource(one, resource));
      const what = `${type.type} ${resource.id} in ${resource.region}`;
      if (!now) {
        if (!isUnlisted(resource)) lies.push(`${what}: gone`);
        continue;
      }
      for (const [name, { needs }] of Object.entries(type.fields)) {
        const [was, is] = [resource.fields[name], now.fields[name]];
        if (!was || !is) lies.push(`${what}: ${name} was not supplied`);
        else if (is.state !== 'known' || is.gaps) note(`${what}: ${name}`, [...type.listing, ...needs], is);
        // Another source may stand in, and says with `asOf` how old it is.
        else if (was.state !== 'known' || !isDeepStrictEqual(is.value, was.value)) {
          lies.push(`${what}: ${name} is ${JSON.stringify(is)}, was ${JSON.stringify(was)}`);
        }
      }
    }
    for (const extra of after.filter((one) => !before.some((other) => isSameResource(one, other)))) {
      const open = Object.values(extra.fields).filter((one) => one.state !== 'known' || one.gaps);
      if (open.length === 0) lies.push(`${type.type} ${extra.id}: was not there`);
      for (const [name, reading] of Object.entries(extra.fields)) {
        note(
          `${type.type} ${extra.id}: ${name}`,
          [...type.listing, ...(type.fields[name]?.needs ?? [])],
          reading,
        );
      }
    }
  }
  return { lies, unread };
}

function isSameResource(one: Resource, other: Resource): boolean {
  return (
    one.type === other.type && one.region === other.region && (one.arn ?? one.id) === (other.arn ?? other.id)
  );
}

function isSameListing(one: Listing, other: Listing): boolean {
  return one.type === other.type && one.region === other.region;
}

function countOf({ result }: Listing): number {
  return result.state === 'known' ? result.value.count : 0;
}

function withoutRegion(gap: Gap | Unread): Unread {
  return gap;
}
