/** The three worlds of AWS that share nothing: accounts, credentials, regions, consoles. */
import { parseArn } from './arn.ts';

export interface Partition {
  readonly id: string;
  /** Where global services of the partition are asked. */
  readonly homeRegion: string;
  readonly consoleHost: string;
  /** Regions that are on without the owner's doing and cannot be turned off; swept where the list of regions is denied. */
  readonly defaultRegions: readonly string[];
  /** How its region names begin; empty for the commercial partition. */
  readonly regionPrefix: string;
}

const COMMERCIAL: Partition = {
  id: 'aws',
  homeRegion: 'us-east-1',
  consoleHost: 'console.aws.amazon.com',
  defaultRegions: [
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-south-1',
    'ap-southeast-1',
    'ap-southeast-2',
    'ca-central-1',
    'eu-central-1',
    'eu-north-1',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'sa-east-1',
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
  ],
  regionPrefix: '',
};

/** Read November 2026 (AWS Regions and endpoints). Regions launched after 20 March 2019 are opt-in and never default. */
export const PARTITIONS: readonly Partition[] = [
  {
    id: 'aws-cn',
    homeRegion: 'cn-north-1',
    consoleHost: 'console.amazonaws.cn',
    defaultRegions: ['cn-north-1', 'cn-northwest-1'],
    regionPrefix: 'cn-',
  },
  {
    id: 'aws-us-gov',
    homeRegion: 'us-gov-west-1',
    consoleHost: 'console.amazonaws-us-gov.com',
    defaultRegions: ['us-gov-east-1', 'us-gov-west-1'],
    regionPrefix: 'us-gov-',
  },
  COMMERCIAL,
];

/** By its id; the commercial one where it is not known. */
export function partitionOfId(id: string): Partition {
  return PARTITIONS.find((partition) => partition.id === id) ?? COMMERCIAL;
}

/** `undefined` for partitions Jikimi does not know (isolated and sovereign clouds). */
export function partitionOfArn(arn: string): Partition | undefined {
  const id = parseArn(arn)?.partition;
  return PARTITIONS.find((partition) => partition.id === id);
}

/** By the region's name alone, before anybody has signed in. */
export function partitionOfRegion(region: string): Partition {
  return PARTITIONS.find((partition) => region.startsWith(partition.regionPrefix)) ?? COMMERCIAL;
}

/** Where to try to sign in: the region the person configured, then the home of its partition. */
export function signInRegions(configured: string | undefined): readonly [string, ...string[]] {
  const home = partitionOfRegion(configured ?? '').homeRegion;
  return configured === undefined || configured === home ? [home] : [configured, home];
}
