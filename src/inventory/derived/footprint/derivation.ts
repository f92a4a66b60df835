import type { AwsFault } from '../../../kernel/fault.ts';
import { type Gap, knownExcept } from '../../../kernel/reading.ts';
import { defineDerivation } from '../../derivation.ts';
import type { Collected, Resource } from '../../inventory.ts';
import {
  type Dated,
  FOOTPRINT,
  Footprint,
  type RegionFootprint,
  type RunningServers,
} from '../../resources/footprint.ts';

const NOT_ASKED: AwsFault = {
  kind: 'not-collected',
  code: 'NotCollected',
  message: 'Nobody listed this type',
};

export const derivation = defineDerivation({
  id: 'footprint',
  provides: Footprint,
  from: FOOTPRINT,
  derive: (seen) => {
    const own = seen.resources.filter(({ type }) => FOOTPRINT.some((one) => one.type.type === type));
    const byRegion = Map.groupBy(own, ({ region }) => region);
    const regions = [...byRegion].map(([region, resources]) => footprintOf(region, resources));
    const gaps = [...unlisted(seen), ...own.flatMap(unread)];
    return {
      regions: knownExcept(
        regions.toSorted((a, b) => (a.region < b.region ? -1 : 1)),
        gaps,
      ),
    };
  },
});

function unlisted({ listings }: Collected): readonly Gap[] {
  return FOOTPRINT.flatMap(({ type }): readonly Gap[] => {
    const own = listings.filter((one) => one.type === type.type);
    const action = type.listing[0];
    if (own.length === 0 && action) return [{ state: 'failed', action, fault: NOT_ASKED, region: 'global' }];
    return own.flatMap(({ region, result }) => (result.state === 'known' ? [] : [{ ...result, region }]));
  });
}

function unread({ type, region, fields }: Resource): readonly Gap[] {
  const names = FOOTPRINT.find((one) => one.type.type === type)?.fields ?? [];
  return names.flatMap((name) => {
    const reading = fields[name];
    return reading && reading.state !== 'known' ? [{ ...reading, region }] : [];
  });
}

function footprintOf(region: string, resources: readonly Resource[]): RegionFootprint {
  const dated = resources.flatMap(datedFrom).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const counts = Map.groupBy(resources, ({ type }) => type);
  return {
    region,
    counts: Object.fromEntries([...counts].map(([type, { length }]) => [type, length])),
    running: runningServers(resources),
    oldest: dated[0] ?? null,
    newest: dated.at(-1) ?? null,
  };
}

function datedFrom({ type, id, fields }: Resource): readonly Dated[] {
  const date = FOOTPRINT.find((one) => one.type.type === type)?.date;
  const at = date === undefined ? undefined : valueOf(fields[date]);
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? [{ type, id, at }] : [];
}

function runningServers(resources: readonly Resource[]): readonly RunningServers[] {
  const running = resources.flatMap(({ fields }) => {
    const [state, instanceType, at] = [fields['state'], fields['instanceType'], fields['startedAt']].map(
      valueOf,
    );
    const runs = state === 'running' || state === 'pending';
    return runs && typeof instanceType === 'string' && typeof at === 'string' ? [{ instanceType, at }] : [];
  });
  return [...Map.groupBy(running, ({ instanceType }) => instanceType)]
    .map(([instanceType, alike]) => ({
      instanceType,
      count: alike.length,
      newestAt:
        alike
          .map(({ at }) => at)
          .toSorted()
          .at(-1) ?? '',
    }))
    .toSorted((a, b) => b.count - a.count);
}

function valueOf(reading: Resource['fields'][string] | undefined): unknown {
  return reading?.state === 'known' ? reading.value : undefined;
}
