import type { Inventory } from '../inventory/inventory.ts';
import type { Unread } from '../kernel/reading.ts';
import { type Access } from './access.ts';
import { type AccessSettings, CAPABILITIES, type Principal } from './principal.ts';
import { principalsOf } from './principals.ts';
import { readinessOf } from './readiness.ts';
import { ACCESS_READS } from './reads.ts';
import { timelineOf } from './timeline.ts';

export function assembleAccess(inventory: Inventory, settings: AccessSettings): Access {
  const principals = principalsOf(inventory, settings).toSorted((a, b) => weight(b) - weight(a));
  return {
    account: inventory.account,
    caller: inventory.caller,
    now: inventory.startedAt,
    regions: inventory.regions,
    principals,
    timeline: timelineOf(inventory, principals),
    readiness: readinessOf(inventory, principals),
    unread: unreadIn(inventory),
  };
}

/** The strongest first, root before all. */
function weight({ type, class: capability, isServiceLinked }: Principal): number {
  if (type === 'root') return CAPABILITIES.length + 1;
  if (isServiceLinked) return -1;
  return capability.state === 'known' ? CAPABILITIES.length - CAPABILITIES.indexOf(capability.value) : 0.5;
}

/** Each reason once per type and region; what nobody asked is not missing. */
function unreadIn({ listings, resources }: Inventory): Access['unread'] {
  const types = new Map(ACCESS_READS.map(({ type, fields }) => [type.type, new Set(fields)]));
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
