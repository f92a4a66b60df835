/** The keys that digests are signed with: what `aws cloudtrail list-public-keys` prints, or what the API answers. */
import { createPublicKey, type KeyObject } from 'node:crypto';

/** By fingerprint. */
export type PublicKeys = ReadonlyMap<string, KeyObject>;

export interface ListedKey {
  readonly Fingerprint?: string | undefined;
  /** PKCS #1 in DER; in base64 where it was printed. */
  readonly Value?: Uint8Array | string | undefined;
}

/** Keys that are none are left out: the signatures that need them are told as unchecked. */
export function publicKeys(listed: readonly ListedKey[]): PublicKeys {
  return new Map(
    listed.flatMap(({ Fingerprint, Value }) => {
      const key = Value === undefined ? undefined : keyOf(Value);
      return Fingerprint && key ? [[Fingerprint.toLowerCase(), key] as const] : [];
    }),
  );
}

/** @returns undefined where the text is no output of list-public-keys */
export function parsePublicKeys(text: string): PublicKeys | undefined {
  try {
    const { PublicKeyList } = JSON.parse(text) as { readonly PublicKeyList?: unknown };
    return Array.isArray(PublicKeyList) ? publicKeys(PublicKeyList as readonly ListedKey[]) : undefined;
  } catch {
    return undefined;
  }
}

function keyOf(value: Uint8Array | string): KeyObject | undefined {
  try {
    const der = typeof value === 'string' ? Buffer.from(value, 'base64') : Buffer.from(value);
    return createPublicKey({ key: der, format: 'der', type: 'pkcs1' });
  } catch {
    return undefined;
  }
}
