/** What was read of a failed check's resource, with the types that its resource model gives. */
import type { Facts, Found } from '../change/action.ts';
import type { FieldName, FieldValues, ResourceType } from '../inventory/resource-type.ts';

export function factsOf<R extends ResourceType>(type: R, ...fields: readonly FieldName<R>[]): Facts {
  return { type: type.type, fields };
}

/** `undefined` where it is another kind of thing, or was not read: never taken for none. */
export function factOf<R extends ResourceType, F extends FieldName<R>>(
  { resource, facts }: Found,
  type: R,
  field: F,
): FieldValues<R>[F] | undefined {
  const reading = resource.type === type.type ? facts[field] : undefined;
  return reading?.state === 'known' ? (reading.value as FieldValues<R>[F]) : undefined;
}
