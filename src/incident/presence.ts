/**
 * Whether a thing that the log saw made is there now, by an inventory. "Gone" is said only where AWS listed all things of
 * its kind, in its region, in its account, after it was made; everything else is unknown, with the reason.
 */
import type { Inventory, Resource } from '../inventory/inventory.ts';
import type { ResourceType } from '../inventory/resource-type.ts';
import type { Reading } from '../kernel/reading.ts';
import { LISTED_IN_PART, LISTED_TYPES, NAMED_BY_PATH, WITHIN, type Within } from './presence-types.ts';

export type Presence = 'there' | 'gone' | 'unknown';

/** `kind`: no type of ours reads such things. `in-part`: only some of them can be listed. */
export interface Unchecked {
  readonly reason: 'other-account' | 'kind' | 'in-part' | 'younger' | 'not-read' | 'denied' | 'failed';
  /** Of AWS, where one was denied, failed or not asked. */
  readonly action?: string;
}

export type Standing =
  | { readonly presence: 'there' | 'gone' }
  | { readonly presence: 'unknown'; readonly why: Unchecked };

export interface Thing {
  readonly type: string;
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly made: Date;
}

export function standingOf(thing: Thing, inventory: Inventory): Standing {
  if (inventory.account.id !== thing.account) return unknown({ reason: 'other-account' });
  const part = WITHIN[thing.type];
  const type = part?.of ?? LISTED_TYPES.find((one) => one.type === thing.type);
  if (!type) return unknown({ reason: 'kind' });
  const found = inventory.resources.filter((one) => one.type === type.type && isIn(one.region, thing.region));
  const parts = part ? isPart(part, found, thing) : undefined;
  if (part ? parts === true : found.some((one) => names(one, type, thing.id))) return { presence: 'there' };
  // A key or a password may be a moment younger than the inventory, and AWS tells of it late.
  if (LISTED_IN_PART.includes(type)) return unknown({ reason: 'in-part' });
  if (typeof parts === 'object') return unknown(parts);
  const gap = listingGap(type, thing.region, inventory);
  if (gap) return unknown(gap);
  if (thing.made >= new Date(inventory.startedAt)) return unknown({ reason: 'younger' });
  return { presence: 'gone' };
}

const unknown = (why: Unchecked): Standing => ({ presence: 'unknown', why });

/** @returns why not all of what would tell was read, where it was not and it is not among the rest */
function isPart({ of, parts }: Within, found: readonly Resource[], { id }: Thing): boolean | Unchecked {
  const readings = found.flatMap((one) =>
    parts.map(({ field, names: namesOf }) => ({ one, field, namesOf, reading: one.fields[field] })),
  );
  const isThere = readings.some(
    ({ one, namesOf, reading }) =>
      reading?.state === 'known' && namesOf(reading.value as never, one).some((name) => isSame(name, id)),
  );
  if (isThere) return true;
  const gaps = readings.map(({ field, reading }) => gapOf(reading, of.fields[field]?.needs[0] ?? ''));
  return gaps.find((gap) => gap !== undefined) ?? false;
}

function listingGap(type: ResourceType, region: string, inventory: Inventory): Unchecked | undefined {
  const { scope, listing, fields } = type;
  if (scope !== 'listed') {
    const isThere = inventory.resources.some((one) => one.type === type.type && isIn(one.region, region));
    return isThere ? undefined : { reason: 'not-read', action: Object.values(fields)[0]?.needs[0] ?? '' };
  }
  const asked = inventory.listings.filter((one) => one.type === type.type && isIn(one.region, region));
  if (asked.length === 0) return { reason: 'not-read', action: listing[0] ?? '' };
  return asked.map(({ result }) => gapOf(result, listing[0] ?? '')).find((gap) => gap !== undefined);
}

function gapOf(reading: Reading<unknown> | undefined, needed: string): Unchecked | undefined {
  if (!reading) return { reason: 'not-read', action: needed };
  const [open] = reading.state === 'known' ? (reading.gaps ?? []) : [reading];
  if (!open) return undefined;
  if (open.state === 'denied') return { reason: 'denied', action: open.action };
  return { reason: open.fault.kind === 'not-collected' ? 'not-read' : 'failed', action: open.action };
}

/** Global things are made in some region, and listed in none. */
const isIn = (seen: string, region: string): boolean => seen === 'global' || seen === region;

const names = ({ id, arn }: Resource, type: ResourceType, wanted: string): boolean =>
  NAMED_BY_PATH.includes(type)
    ? id === wanted
    : isSame(id, wanted) || (arn !== undefined && isSame(arn, wanted));

/** A name, an ARN or an address of the same thing: one ends in the other. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  if (one === '' || other === '') return false;
  return ENDS.some((mark) => one.endsWith(mark + other) || other.endsWith(mark + one));
}

const ENDS = ['/', ':'] as const;
