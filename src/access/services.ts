/** Which services each identity has tried to use, as last-accessed jobs tell; latest first. */
import type { Inventory } from '../inventory/inventory.ts';
import { LastAccessed, type ServiceUse } from '../inventory/resources/last-accessed.ts';
import { mapReading, type Reading } from '../kernel/reading.ts';
import { seenOf } from './seen.ts';

const ACTION = 'iam:GenerateServiceLastAccessedDetails';

/** By ARN. Whoever was asked about by no job is not known to have used nothing. */
export function servicesBy(inventory: Inventory): (arn: string) => Reading<readonly ServiceUse[]> {
  const found = new Map(seenOf(inventory, LastAccessed).map((one) => [one.arn, one.read('services')]));
  const listed = inventory.listings.find(({ type }) => type === LastAccessed.type)?.result;
  return (arn) => {
    const reading = found.get(arn);
    if (reading) return mapReading(reading, (all) => all.toSorted(latestFirst));
    if (listed && listed.state !== 'known') return listed;
    const message = listed ? 'No job was asked about it: it has no policy' : 'This was not asked';
    return {
      state: 'failed',
      action: ACTION,
      fault: { kind: 'not-collected', code: listed ? 'NoRights' : 'NotAsked', message },
    };
  };
}

function latestFirst(a: ServiceUse, b: ServiceUse): number {
  return (b.at ?? '').localeCompare(a.at ?? '') || a.service.localeCompare(b.service);
}
