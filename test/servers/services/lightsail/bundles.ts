/** Lightsail's price list of Linux instances, and what they boot (lightsail.aws/pricing, November 2026, us-east-1). */
import type {
  Blueprint,
  Bundle,
  GetBlueprintsResult,
  GetBundlesResult,
  GetRegionsResult,
  Region,
} from '@aws-sdk/client-lightsail';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';

/** id, name, type, USD a month, vCPUs, GB of memory, GB of disk, GB of transfer */
const BUNDLES: readonly Bundle[] = (
  [
    ['nano_3_0', 'Nano', 'nano', 5, 2, 0.5, 20, 1024],
    ['micro_3_0', 'Micro', 'micro', 7, 2, 1, 40, 2048],
    ['small_3_0', 'Small', 'small', 12, 2, 2, 60, 3072],
    ['medium_3_0', 'Medium', 'medium', 24, 2, 4, 80, 4096],
    ['large_3_0', 'Large', 'large', 44, 2, 8, 160, 5120],
    ['xlarge_3_0', 'Xlarge', 'xlarge', 84, 4, 16, 320, 6144],
    ['2xlarge_3_0', '2Xlarge', '2xlarge', 164, 8, 32, 640, 7168],
  ] as const
).map(([bundleId, name, instanceType, price, cpuCount, ramSizeInGb, diskSizeInGb, transfer], index) => ({
  bundleId,
  name,
  instanceType,
  price,
  cpuCount,
  ramSizeInGb,
  diskSizeInGb,
  transferPerMonthInGb: transfer,
  isActive: true,
  power: 300 * (index + 1),
  supportedPlatforms: ['LINUX_UNIX'],
  publicIpv4AddressCount: 1,
}));

const BLUEPRINTS: readonly Blueprint[] = (
  [
    ['amazon_linux_2023', 'Amazon Linux 2023', 'amazon_linux', 'os'],
    ['ubuntu_24_04', 'Ubuntu', 'ubuntu', 'os'],
    ['debian_12', 'Debian', 'debian', 'os'],
    ['wordpress', 'WordPress', 'wordpress', 'app'],
  ] as const
).map(([blueprintId, name, group, type]) => ({
  blueprintId,
  name,
  group,
  type,
  isActive: true,
  minPower: 0,
  platform: 'LINUX_UNIX',
}));

const REGIONS =
  'ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 ' +
  'eu-west-1 eu-west-2 eu-west-3 us-east-1 us-east-2 us-west-2';

export const bundleAnswers: ServiceAnswers['answers'] = {
  GetBundles: answer<object, GetBundlesResult>(() => ({ bundles: [...BUNDLES] })),
  GetBlueprints: answer<object, GetBlueprintsResult>(() => ({ blueprints: [...BLUEPRINTS] })),
  GetRegions: answer<object, GetRegionsResult>(() => ({
    regions: REGIONS.split(' ').map((name) => ({ name: name as NonNullable<Region['name']> })),
  })),
};

/** @throws {AwsRefusal} */
export function bundleOf(id: string | undefined): Bundle {
  return BUNDLES.find((bundle) => bundle.bundleId === id) ?? refuse(`The bundle does not exist: ${id}`);
}

/** @throws {AwsRefusal} */
export function blueprintOf(id: string | undefined): Blueprint {
  return (
    BLUEPRINTS.find((blueprint) => blueprint.blueprintId === id) ??
    refuse(`The blueprint does not exist: ${id}`)
  );
}

function refuse(message: string): never {
  throw new AwsRefusal('NotFoundException', message, 404);
}
