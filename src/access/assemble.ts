import type { Inventory } from '../inventory/inventory.ts';
import { known, type Unread } from '../kernel/reading.ts';
import { type Access } from './access.ts';
import { doorsOf } from './doors.ts';
import { findPaths } from './escalation/search.ts';
import type { Technique } from './escalation/technique.ts';
import { escalationInput } from './escalation-input.ts';
import { type AccessSettings, CAPABILITIES, type Principal } from './principal.ts';
import { principalsOf } from './principals.ts';
import { readinessOf } from './readiness.ts';
import { ACCESS_READS, LAST_ACCESSED_READ } from './reads.ts';
import { remarksOn } from './remark.ts';
import { timelineOf } from './timeline.ts';

export function assembleAccess(
  inventory: Inventory,
  settings: AccessSettings,
  techniques: readonly Technique[],
): Access {
  const escalation = findPaths(escalationInput(inventory), techniques);
  const canRise = new Set(
    escalation.paths.filter(({ certainty }) => certainty === 'certain').map(({ from }) => from),
  );
  const principals = principalsOf(inventory, settings)
    .map((one) => (canRise.has(one.arn) ? risen(one) : one))
    .toSorted((a, b) => weight(b) - weight(a));
  return {
    account: inventory.account,
    caller: inventory.caller,
    now: inventory.startedAt,
    regions: inventory.regions,
    principals,
    doors: doorsOf(inventory, principals),
    timeline: timelineOf(inventory, principals),
    escalation,
    readiness: readinessOf(inventory, principals),
    remarks: remarksOn(inventory, principals.filter(isAskedOf).length),
    unread: unreadIn(inventory),
  };
}

/** Of whom a last-accessed job could tell. */
function isAskedOf({ type, isServiceLinked }: Principal): boolean {
  return type !== 'root' && !isServiceLinked;
}

/** A certain path makes it what its own policies do not say. */
function risen(principal: Principal): Principal {
  const { class: own } = principal;
  if (own.state === 'known' && (own.value === 'full-admin' || own.value === 'can-become-admin'))
    return principal;
  return { ...principal, class: known('can-become-admin') };
}

/** The strongest first, root before all. */
function weight({ type, class: capability, isServiceLinked }: Principal): number {
  if (type === 'root') return CAPABILITIES.length + 1;
  if (isServiceLinked) return -1;
  return capability.state === 'known' ? CAPABILITIES.length - CAPABILITIES.indexOf(capability.value) : 0.5;
}

/** Each reason once per type and region; what nobody asked is not missing. */
function unreadIn({ listings, resources }: Inventory): Access['unread'] {
  const types = new Map(
    [...ACCESS_READS, LAST_ACCESSED_READ].map(({ type, fields }) => [type.type, new Set(fields)]),
  );
  const found = new Map<string, Unread & { readonly of: string; readonly region: string }>();
  const note = (reading: Unread, of: string, region: string): void => {
    if (reading.state === 'failed' && reading.fault.kind === 'not-collected') return;
    found.set(`${of} ${region} ${reading.action}`, { ...reading, of, region });
  };
  for (const { type, region, result } of listings) {
    if (types.has(type) && result.state !== 'known') note(result, type, region);
  }
  for (const { type, region, fields } of resources) {
    for (const name of types.get(type) ?? []) {
      const reading = fields[name];
      if (reading && reading.state !== 'known') note(reading, type, region);
    }
  }
  return [...found.values()];
}
