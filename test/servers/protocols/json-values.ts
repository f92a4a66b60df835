/** Values as JSON, by the model: the bodies of json and rest-json. */
import type { Json } from '../../../src/kernel/json.ts';
import { isStructure, memberOf, valueOf } from '../model/check-value.ts';
import { type PlacedShape, placed, type Ref, type ServiceModel, type Value } from '../model/service-model.ts';
import { readTimestamp, writeTimestamp } from './scalar.ts';

export function readJsonStructure(
  service: ServiceModel,
  members: readonly (readonly [string, Ref])[],
  json: Json,
): Record<string, Value> {
  const found: Record<string, Value> = {};
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return found;
  const object = json as { readonly [key: string]: Json };
  for (const [name, ref] of members) {
    const shape = placed(service, ref);
    const item = object[shape.locationName ?? name];
    if (item !== undefined && item !== null) found[name] = readJson(service, shape, item);
  }
  return found;
}

export function readJson(service: ServiceModel, shape: PlacedShape, json: Json): Value {
  if (shape.document) return readDocument(json) ?? {};
  switch (shape.type) {
    case 'structure':
      return readJsonStructure(service, Object.entries(shape.members ?? {}), json);
    case 'list': {
      const member = placed(service, memberOf(shape));
      return (json as readonly Json[]).map((item) => readJson(service, member, item));
    }
    case 'map': {
      const value = placed(service, valueOf(shape));
      const entries = Object.entries(json as { readonly [key: string]: Json });
      return Object.fromEntries(entries.map(([key, item]) => [key, readJson(service, value, item)]));
    }
    case 'timestamp':
      return readTimestamp(json as string | number);
    case 'blob':
      return Buffer.from(json as string, 'base64');
    default:
      return json as string | number | boolean;
  }
}

/** Any JSON; what is null is not there. */
function readDocument(json: Json): Value | undefined {
  if (json === null) return undefined;
  if (Array.isArray(json)) return json.flatMap((item: Json) => readDocument(item) ?? []);
  if (typeof json !== 'object') return json;
  return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, readDocument(item)]));
}

export function writeJsonStructure(
  service: ServiceModel,
  members: readonly (readonly [string, Ref])[],
  value: Value,
): { readonly [key: string]: Json } {
  if (!isStructure(value)) throw new Error('Not a structure');
  const json: Record<string, Json> = {};
  for (const [name, ref] of members) {
    const shape = placed(service, ref);
    const member = value[name];
    if (member !== undefined) json[shape.locationName ?? name] = writeJson(service, shape, member);
  }
  return json;
}

export function writeJson(service: ServiceModel, shape: PlacedShape, value: Value): Json {
  if (shape.document) return value as Json;
  switch (shape.type) {
    case 'structure':
      return writeJsonStructure(service, Object.entries(shape.members ?? {}), value);
    case 'list': {
      const member = placed(service, memberOf(shape));
      return (value as readonly Value[]).map((item) => writeJson(service, member, item));
    }
    case 'map': {
      const item = placed(service, valueOf(shape));
      const entries = Object.entries(value as Record<string, Value>);
      return Object.fromEntries(entries.map(([key, one]) => [key, writeJson(service, item, one)]));
    }
    case 'timestamp':
      return writeTimestamp(value as Date, shape.timestampFormat ?? 'unixTimestamp');
    case 'blob':
      return Buffer.from(value as Uint8Array).toString('base64');
    default:
      return value as string | number | boolean;
  }
}
