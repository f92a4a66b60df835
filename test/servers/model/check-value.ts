/** Holds what we answer in AWS's name against AWS's own description of the answer. */
import { type PlacedShape, placed, type Ref, type ServiceModel, type Value } from './service-model.ts';

/**
 * Throws an error that names the member: unknown, missing though required, or of the wrong kind.
 * `complete: false` lets required members be missing and words be unknown, for what moto said.
 */
export function checkValue(
  service: ServiceModel,
  ref: Ref,
  value: Value,
  options: { readonly at: string; readonly complete: boolean },
): void {
  const shape = placed(service, ref);
  if (shape.document) return;
  const wrong = (why: string): never => {
    throw new Error(`${options.at}: ${why}`);
  };
  const inside = (ref: Ref, value: Value, step: string): void =>
    checkValue(service, ref, value, { ...options, at: `${options.at}${step}` });
  switch (shape.type) {
    case 'structure': {
      if (!isStructure(value)) return wrong('not a structure');
      for (const [name, member] of Object.entries(value)) {
        if (member === undefined) continue;
        inside(shape.members?.[name] ?? wrong(`AWS has no member ${name}`), member, `.${name}`);
      }
      const missing = (shape.required ?? []).filter((name) => value[name] === undefined);
      if (options.complete && missing.length > 0) wrong(`misses ${missing.join(', ')}`);
      return;
    }
    case 'list':
      if (!Array.isArray(value)) return wrong('not a list');
      for (const [index, item] of value.entries()) inside(memberOf(shape), item, `[${index}]`);
      return;
    case 'map':
      if (!isStructure(value)) return wrong('not a map');
      for (const [key, item] of Object.entries(value)) {
        if (item !== undefined) inside(valueOf(shape), item, `.${key}`);
      }
      return;
    default:
      if (!fits(shape, value)) return wrong(`${JSON.stringify(value)} is not a ${shape.type}`);
      if (options.complete && typeof value === 'string' && shape.enum?.includes(value) === false) {
        wrong(`${value} is not of ${shape.enum.join(', ')}`);
      }
  }
}

const KIND: Readonly<Record<string, (value: Value) => boolean>> = {
  string: (value) => typeof value === 'string',
  character: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isSafeInteger,
  long: Number.isSafeInteger,
  float: (value) => typeof value === 'number',
  double: (value) => typeof value === 'number',
  bigdecimal: (value) => typeof value === 'number',
  timestamp: (value) => value instanceof Date,
  blob: (value) => value instanceof Uint8Array,
};

function fits(shape: PlacedShape, value: Value): boolean {
  return KIND[shape.type]?.(value) ?? false;
}

export function isStructure(value: Value): value is { readonly [member: string]: Value | undefined } {
  const scalar = value instanceof Date || value instanceof Uint8Array || Array.isArray(value);
  return typeof value === 'object' && !scalar;
}

export function memberOf(list: PlacedShape): Ref {
  if (!list.member) throw new Error(`${list.shape} is a list of nothing`);
  return list.member;
}

export function valueOf(map: PlacedShape): Ref {
  if (!map.value) throw new Error(`${map.shape} is a map of nothing`);
  return map.value;
}

export function keyOf(map: PlacedShape): Ref {
  if (!map.key) throw new Error(`${map.shape} is a map without keys`);
  return map.key;
}
