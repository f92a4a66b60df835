/**
 * What a dotted field of a record is compared with. Every step passes through an array that it meets (one level), so
 * that `ipPermissions.items.ipRanges` needs no index; an array or object at the end counts as its compact JSON, and an
 * array's elements beside it. Null is absent. Numbers and booleans are compared as their JSON. `sql/` says the same.
 */
export type FieldValues = readonly string[];

export function valuesOf(record: unknown, field: string): FieldValues {
  let found: unknown[] = [record];
  for (const step of field.split('.')) {
    found = found
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .flatMap((value) => property(value, step));
  }
  return found
    .flatMap((value): unknown[] => (Array.isArray(value) ? [value, ...value] : [value]))
    .flatMap((value) => (value === null || value === undefined ? [] : [textOf(value)]));
}

/** What a correlation groups by: no array is passed through. */
export function groupValueOf(record: unknown, field: string): string | null {
  let value: unknown = record;
  for (const step of field.split('.')) value = property(value, step)[0];
  return value === null || value === undefined ? null : textOf(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function property(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.hasOwn(value, name) ? [(value as Readonly<Record<string, unknown>>)[name]] : [];
}
