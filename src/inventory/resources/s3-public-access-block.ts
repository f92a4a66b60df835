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

/** The switches with the names of the S3 console, in its order. */
export const SWITCHES = [
  'blockPublicAcls',
  'ignorePublicAcls',
  'blockPublicPolicy',
  'restrictPublicBuckets',
] as const;

export function switchesOff(block: PublicAccessBlock): readonly (keyof PublicAccessBlock)[] {
  return SWITCHES.filter((name) => !block[name]);
}
