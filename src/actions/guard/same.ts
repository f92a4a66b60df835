import { canonical } from '../../change/canonical.ts';
import type { Json } from '../../kernel/json.ts';

export const isSame = (one: Json, other: Json): boolean => canonical(one) === canonical(other);

/** Without members that are undefined: as JSON keeps it. */
export function asJson<T extends Json>(value: unknown): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
