/** Addresses in a network, of both families. */
import { parseCidr } from 'cidr-tools';

export interface Network {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** No leading zeros: some read them as octal. */
const ADDRESS = /^(?:(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}|[0-9a-f:]*:[0-9a-f:.]*)$/i;
const NETWORK = /^[0-9a-f:.]+(?:\/\d{1,3})?$/i;

/** `10.0.0.0/8`, `2001:db8::/32`; a bare address is a network of one. Null when it is none. */
export function parseNetwork(cidr: string): Network | null {
  if (!NETWORK.test(cidr)) return null;
  try {
    const { version, start, end } = parseCidr(cidr);
    return version === 4 || version === 6 ? { family: version, first: start, last: end } : null;
  } catch {
    return null;
  }
}

export function contains({ family, first, last }: Network, text: string): boolean {
  const address = ADDRESS.test(text) ? parseNetwork(text) : null;
  return address !== null && address.family === family && address.first >= first && address.first <= last;
}
