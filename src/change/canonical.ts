import { createHash } from 'node:crypto';
import type { Json } from '../kernel/json.ts';

/** The same text for the same value, whatever the order of its members. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256, base16. */
export function hashOf(...values: readonly Json[]): string {
  const hash = createHash('sha256');
  for (const value of values) hash.update(`${canonical(value)}\n`);
  return hash.digest('hex');
}
