/** The four switches of S3 Block Public Access; a bucket obeys a switch that is on for it or for the account. */
export interface PublicAccessBlock {
  /** Refuses new public ACLs. */
  readonly blockPublicAcls: boolean;
  /** Makes public ACLs, old and new, mean nothing. */
  readonly ignorePublicAcls: boolean;
  /** Refuses new public policies. */
  readonly blockPublicPolicy: boolean;
  /** Lets only the account and AWS services use a bucket whose policy is public. */
  readonly restrictPublicBuckets: boolean;
}

/** In the order of the S3 console. */
export const SWITCHES = [
  'blockPublicAcls',
  'ignorePublicAcls',
  'blockPublicPolicy',
  'restrictPublicBuckets',
] as const;

export function switchesOff(block: PublicAccessBlock): readonly (keyof PublicAccessBlock)[] {
  return SWITCHES.filter((name) => !block[name]);
}

/** As AWS writes them: `BlockPublicAcls`. */
export function switchNames(switches: readonly (keyof PublicAccessBlock)[]): string {
  return switches.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join(', ');
}
