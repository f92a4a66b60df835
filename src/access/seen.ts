/** Resources of an inventory as their types; a field that nobody supplied was not read. */
import type { Inventory, Resource } from '../inventory/inventory.ts';
import type { FieldName, Readings, ResourceType } from '../inventory/resource-type.ts';
import type { Reading } from '../kernel/reading.ts';

export interface Seen<R extends ResourceType> {
  readonly id: string;
  readonly arn: string;
  readonly region: string;
  readonly read: <F extends FieldName<R>>(field: F) => Readings<R>[F];
}

export function seenOf<R extends ResourceType>({ resources }: Inventory, type: R): readonly Seen<R>[] {
  return resources.filter((one) => one.type === type.type).map((one) => seen(one, type));
}

function seen<R extends ResourceType>({ id, arn = '', region, fields }: Resource, type: R): Seen<R> {
  return {
    id,
    arn,
    region,
    read: <F extends FieldName<R>>(name: F) => (fields[name] ?? notCollected(type, name)) as Readings<R>[F],
  };
}

function notCollected(type: ResourceType, name: string): Reading<never> {
  return {
    state: 'failed',
    action: type.fields[name]?.needs[0] ?? 'unknown:Unknown',
    fault: { kind: 'not-collected', code: 'NotAsked', message: 'This was not asked' },
  };
}
