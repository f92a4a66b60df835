/** S3's requests in CloudTrail's form: bucket, host, the query as sent, and the body as JSON made of its XML. */
import type { Json } from '../../../src/kernel/json.ts';
import type { Called } from '../identify.ts';
import {
  type PlacedShape,
  placed,
  type ServiceModel,
  type Structure,
  type Value,
} from '../model/service-model.ts';
import { lowerFirst } from './parameters.ts';
import type { JsonObject } from './trail-record.ts';

const XMLNS = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** Headers that are not told, or not of the request's matter. */
const UNTOLD =
  /^(Content-|x-amz-(content|checksum|sdk)|x-amz-expected-bucket-owner|If-|Range|x-amz-.*customer)/i;

export function s3Request({ service, operation }: Called, input: Structure, host: string): JsonObject {
  const shape = operation.input && placed(service, operation.input);
  const told: Record<string, Json> = {};
  for (const word of subresourcesOf(operation.http.requestUri)) told[word] = '';
  for (const [member, ref] of Object.entries(shape?.members ?? {})) {
    const value = input[member];
    if (value === undefined) continue;
    if (ref.location === 'uri') told[member === 'Bucket' ? 'bucketName' : lowerFirst(member)] = value as Json;
    else if (ref.location === 'querystring' || ref.location === 'header') {
      const name = ref.locationName ?? member;
      if (!UNTOLD.test(name) && isPlain(value)) told[name] = String(value);
    } else if (member === 'Policy' && typeof value === 'string') told['bucketPolicy'] = parsed(value);
    else {
      const inner = placed(service, ref);
      if (inner.type === 'structure') {
        told[ref.locationName ?? member] = { xmlns: XMLNS, ...xmlAsJson(service, inner, value as Structure) };
      }
    }
  }
  return { ...told, Host: host };
}

/** The words of `?policy` and the like that say which of a bucket's settings is meant. */
function subresourcesOf(requestUri: string): readonly string[] {
  return (requestUri.split('?')[1] ?? '').split('&').filter((word) => word !== '' && !word.includes('='));
}

function xmlAsJson(service: ServiceModel, shape: PlacedShape, value: Structure): JsonObject {
  const told: Record<string, Json> = {};
  for (const [member, ref] of Object.entries(shape.members ?? {})) {
    const item = value[member];
    if (item === undefined) continue;
    const inner = placed(service, ref);
    const name = ref.locationName ?? member;
    if (inner.type !== 'list' || !inner.member) {
      told[name] = one(inner, item);
      continue;
    }
    const element = placed(service, inner.member);
    const all = (Array.isArray(item) ? (item as readonly Value[]) : []).map((each) => one(element, each));
    const alone: Json = all.length === 1 ? (all[0] ?? null) : all;
    if (inner.flattened) told[name] = alone;
    else told[name] = all.length === 0 ? '' : { [element.locationName ?? 'member']: alone };
  }
  return told;

  function one(shape: PlacedShape, value: Value): Json {
    if (shape.type === 'structure') return xmlAsJson(service, shape, value as Structure);
    if (value instanceof Date) return value.toISOString();
    if (value === 'true' || value === 'false') return value === 'true';
    return value as Json;
  }
}

function isPlain(value: Value): value is string | number | boolean {
  return typeof value !== 'object';
}

function parsed(policy: string): Json {
  try {
    return JSON.parse(policy) as Json;
  } catch {
    return policy;
  }
}
