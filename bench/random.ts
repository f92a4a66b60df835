/** Repeatable by seed (mulberry32). */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  pick<T>(values: readonly T[]): T;
  /** The first values far more often than the last, as with people, addresses and buckets. */
  favour<T>(values: readonly T[]): T;
  hex(length: number): string;
  /** Capital letters and digits, as in key ids. */
  code(length: number): string;
  uuid(): string;
}

const HEX = '0123456789abcdef';
const CODE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function random(seed: number): Random {
  let state = Math.imul(seed, 2654435761) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  const at = <T>(values: readonly T[], index: number): T => {
    const value = values[Math.min(index, values.length - 1)];
    if (value === undefined) throw new RangeError('Nothing to pick from');
    return value;
  };
  const letters = (from: string, length: number): string => {
    let text = '';
    for (let left = length; left > 0; left--) text += from[below(from.length)];
    return text;
  };
  const hex = (length: number): string => letters(HEX, length);
  return {
    next,
    below,
    pick: (values) => at(values, below(values.length)),
    favour: (values) => at(values, Math.floor(values.length ** next()) - 1),
    hex,
    code: (length) => letters(CODE, length),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}
