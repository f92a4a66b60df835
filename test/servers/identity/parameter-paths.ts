import type { Value } from '../model/service-model.ts';

/** The texts at a path such as `Targets.RoleArn` of a call's parameters, through lists on the way. */
export function textsAt(value: Value | undefined, path: string): readonly string[] {
  return valuesAt(value, path === '' ? [] : path.split('.')).filter((one) => typeof one === 'string');
}

function valuesAt(value: Value | undefined, [first, ...rest]: readonly string[]): readonly Value[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((one) => valuesAt(one, first === undefined ? [] : [first, ...rest]));
  if (first === undefined) return [value];
  return valuesAt(memberOf(value, first), rest);
}

function memberOf(value: Value, name: string): Value | undefined {
  const isStructure = typeof value === 'object' && !(value instanceof Date) && !ArrayBuffer.isView(value);
  return isStructure ? (value as Readonly<Record<string, Value>>)[name] : undefined;
}
