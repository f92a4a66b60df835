/** How the bill names regions, and how dear they are. */

interface BillingRegion {
  /** Before a usage type. Source: AWS's page of region billing codes; `EU` is Ireland's of old, for the first services. */
  readonly code: string;
  readonly oldCode?: string;
  readonly location: string;
  /**
   * Thousandths of us-east-1's price, for what is not the same everywhere. It is the ratio of the on-demand price of a
   * t3.micro (list prices of 2026-04, from memory): an approximation for every other thing.
   */
  readonly dearness: bigint;
}

const REGIONS: Readonly<Record<string, BillingRegion>> = {
  'us-east-1': { code: 'USE1', location: 'US East (N. Virginia)', dearness: 1000n },
  'us-east-2': { code: 'USE2', location: 'US East (Ohio)', dearness: 1000n },
  'us-west-1': { code: 'USW1', location: 'US West (N. California)', dearness: 1192n },
  'us-west-2': { code: 'USW2', location: 'US West (Oregon)', dearness: 1000n },
  'ca-central-1': { code: 'CAN1', location: 'Canada (Central)', dearness: 1115n },
  'eu-west-1': { code: 'EUW1', oldCode: 'EU', location: 'EU (Ireland)', dearness: 1096n },
  'eu-west-2': { code: 'EUW2', location: 'EU (London)', dearness: 1135n },
  'eu-west-3': { code: 'EUW3', location: 'EU (Paris)', dearness: 1135n },
  'eu-central-1': { code: 'EUC1', location: 'EU (Frankfurt)', dearness: 1154n },
  'eu-north-1': { code: 'EUN1', location: 'EU (Stockholm)', dearness: 1038n },
  'ap-northeast-1': { code: 'APN1', location: 'Asia Pacific (Tokyo)', dearness: 1308n },
  'ap-northeast-2': { code: 'APN2', location: 'Asia Pacific (Seoul)', dearness: 1250n },
  'ap-northeast-3': { code: 'APN3', location: 'Asia Pacific (Osaka)', dearness: 1308n },
  'ap-southeast-1': { code: 'APS1', location: 'Asia Pacific (Singapore)', dearness: 1269n },
  'ap-southeast-2': { code: 'APS2', location: 'Asia Pacific (Sydney)', dearness: 1269n },
  'ap-south-1': { code: 'APS3', location: 'Asia Pacific (Mumbai)', dearness: 1077n },
  'sa-east-1': { code: 'SAE1', location: 'South America (Sao Paulo)', dearness: 1615n },
  'af-south-1': { code: 'AFS1', location: 'Africa (Cape Town)', dearness: 1308n },
  'ap-east-1': { code: 'APE1', location: 'Asia Pacific (Hong Kong)', dearness: 1404n },
  'ap-east-2': { code: 'APE2', location: 'Asia Pacific (Taipei)', dearness: 1269n },
  'ap-south-2': { code: 'APS5', location: 'Asia Pacific (Hyderabad)', dearness: 1077n },
  'ap-southeast-3': { code: 'APS4', location: 'Asia Pacific (Jakarta)', dearness: 1269n },
  'ap-southeast-4': { code: 'APS6', location: 'Asia Pacific (Melbourne)', dearness: 1269n },
  'ap-southeast-5': { code: 'APS7', location: 'Asia Pacific (Malaysia)', dearness: 1142n },
  'ap-southeast-6': { code: 'APS10', location: 'Asia Pacific (New Zealand)', dearness: 1269n },
  'ap-southeast-7': { code: 'APS8', location: 'Asia Pacific (Thailand)', dearness: 1142n },
  'ca-west-1': { code: 'CAN2', location: 'Canada West (Calgary)', dearness: 1115n },
  'eu-central-2': { code: 'EUC2', location: 'Europe (Zurich)', dearness: 1269n },
  'eu-south-1': { code: 'EUS1', location: 'Europe (Milan)', dearness: 1154n },
  'eu-south-2': { code: 'EUS2', location: 'Europe (Spain)', dearness: 1096n },
  'il-central-1': { code: 'ILC1', location: 'Israel (Tel Aviv)', dearness: 1192n },
  'me-central-1': { code: 'MEC1', location: 'Middle East (UAE)', dearness: 1231n },
  'me-south-1': { code: 'MES1', location: 'Middle East (Bahrain)', dearness: 1231n },
  'mx-central-1': { code: 'MXC1', location: 'Mexico (Central)', dearness: 1050n },
};

/** @throws {Error} for a region without a billing code */
export function billingRegion(region: string): BillingRegion {
  const known = REGIONS[region];
  if (!known)
    throw new Error(`No billing code known for the region ${region}: see test/servers/bill/regions.ts`);
  return known;
}

/**
 * How the usage types of a service say where.
 * `old`: nothing for us-east-1, `EU` for Ireland, as services older than regions do; `code`: always the code;
 * `id`: the region's own name; `none`: nothing, for what is in no region.
 */
export type Prefixing = 'old' | 'code' | 'id' | 'none';

export function usageTypeIn(stem: string, region: string, prefixing: Prefixing): string {
  const { code, oldCode = code } = billingRegion(region);
  if (prefixing === 'none' || (prefixing === 'old' && region === 'us-east-1')) return stem;
  return `${{ old: oldCode, code, id: region }[prefixing]}-${stem}`;
}

/** `undefined` for what is in none: tax, fees, what is global. */
export function billingRegionOrNone(region: string): BillingRegion | undefined {
  return REGIONS[region];
}
