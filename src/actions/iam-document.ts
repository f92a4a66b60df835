import type { Json } from '../kernel/json.ts';

/** A policy as IAM hands it out, URL-encoded. What AWS stores is JSON, so its spaces are not kept. */
export function readDocument(encoded: string): Json {
  return JSON.parse(decodeURIComponent(encoded)) as Json;
}
