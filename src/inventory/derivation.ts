import type { Reading } from '../kernel/reading.ts';
import type { Collected } from './inventory.ts';
import type { FieldName, Readings, ResourceType } from './resource-type.ts';

/** What a derivation takes from another type: which there are, and these of their fields. */
export interface Source {
  readonly type: ResourceType;
  readonly fields: readonly string[];
}

export function source<R extends ResourceType>(type: R, ...fields: readonly FieldName<R>[]): Source {
  return { type, fields };
}

/** Facts computed from what other types' collectors saw, when all of them have finished. Pure, no AWS calls. */
export interface Derivation<R extends ResourceType = ResourceType> {
  /** The folder's name. */
  readonly id: string;
  /** Of scope `account`. */
  readonly provides: R;
  readonly from: readonly Source[];
  /** Must pass on as unread whatever it could not see in full. */
  readonly derive: (seen: Collected) => Readings<R>;
}

export function defineDerivation<R extends ResourceType>(derivation: Derivation<R>): Derivation<R> {
  return derivation;
}

export type AnyDerivation = Omit<Derivation, 'derive'> & {
  readonly derive: (seen: Collected) => Readonly<Record<string, Reading<unknown>>>;
};
