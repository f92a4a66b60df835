/**
 * Ids such as AKIA…: base32 after a prefix that says what they are. Those made since about March 2019 begin with a set
 * bit, followed by 40 bits of the account number (published by S. Piper 2018, A. Steele 2020, T. Be'ery 2023); older
 * ones carry none.
 */
import type { LeakKind } from './leak.ts';

const KINDS = {
  AKIA: 'access-key',
  ASIA: 'temporary-key',
  ABIA: 'bearer-token-id',
  ACCA: 'context-credential-id',
} as const satisfies Readonly<Record<string, LeakKind>>;

export type KeyIdPrefix = keyof typeof KINDS;

export const KEY_ID_PREFIXES = Object.keys(KINDS) as readonly KeyIdPrefix[];
export const KEY_ID_LENGTH = 20;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const LARGEST_ACCOUNT = 999_999_999_999n;

export function kindOfKeyId(id: string): LeakKind {
  return KINDS[id.slice(0, 4) as KeyIdPrefix];
}

/** `undefined` of ids from before the change, whose bits say something else. */
export function accountOfKeyId(id: string): string | undefined {
  let bits = 0n;
  // Ten characters are 50 bits: the mark, the 40 of the account, nine of what follows.
  for (const character of id.slice(4, 14)) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  const isNewFormat = bits >> 49n === 1n;
  const account = (bits >> 9n) & ((1n << 40n) - 1n);
  return isNewFormat && account <= LARGEST_ACCOUNT ? String(account).padStart(12, '0') : undefined;
}

/** First four and last four characters. */
export function shownKeyId(id: string): string {
  return `${id.slice(0, 4)}...${id.slice(-4)}`;
}
