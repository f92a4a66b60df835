/** Where an address is, as a database of addresses says; what it does not say is absent. */
export interface Place {
  /** ISO 3166, two letters. */
  readonly country?: string;
  /** Autonomous system: whose network it is. */
  readonly asn?: number;
  readonly operator?: string;
}

export type PlaceOf = (address: string) => Place | undefined;

/** "203.0.113.9 (NL, AS64500 Example Hosting)". */
export function placed(address: string, { country, asn, operator }: Place = {}): string {
  const network = [asn === undefined ? '' : `AS${asn}`, operator ?? ''].filter((one) => one !== '').join(' ');
  const known = [country ?? '', network].filter((one) => one !== '').join(', ');
  return known === '' ? address : `${address} (${known})`;
}
