import { canonical } from '../../change/canonical.ts';
import type { Json } from '../../kernel/json.ts';

export const isSame = (one: Json, other: Json): boolean => canonical(one) === canonical(other);

/** Without members that are undefined: as JSON keeps it. */
export function asJson(value: unknown): { readonly [key: string]: Json } {
  return JSON.parse(JSON.stringify(value)) as { readonly [key: string]: Json };
}

/** As a person reads it. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
