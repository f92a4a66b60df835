import type { Partition } from '../kernel/partitions.ts';
import { known, type Reading } from '../kernel/reading.ts';
import { attempt } from './attempt.ts';
import type { AwsClients } from './gate.ts';

/** A region of the partition; `disabled` includes those never opted in to. */
export interface AccountRegion {
  readonly name: string;
  readonly state: 'enabled' | 'disabled';
}

export interface Regions {
  /** Sorted by name. */
  readonly regions: readonly AccountRegion[];
  /** Who told; unread where nobody did, and then `regions` are those in use by default. */
  readonly regionsFrom: Reading<'account:ListRegions' | 'ec2:DescribeRegions'>;
}

export async function readRegions(aws: AwsClients, partition: Partition): Promise<Regions> {
  const first = await attempt('account:ListRegions', () => fromAccount(aws, partition.homeRegion));
  if (first.state === 'known')
    return { regions: sorted(first.value), regionsFrom: known('account:ListRegions') };
  const second = await attempt('ec2:DescribeRegions', () => fromEc2(aws, partition.homeRegion));
  if (second.state === 'known')
    return { regions: sorted(second.value), regionsFrom: known('ec2:DescribeRegions') };
  const usual = partition.defaultRegions.map((name) => ({ name, state: 'enabled' as const }));
  return { regions: sorted(usual), regionsFrom: first };
}

async function fromAccount(aws: AwsClients, homeRegion: string): Promise<AccountRegion[]> {
  const { AccountClient, paginateListRegions } = await import('@aws-sdk/client-account');
  const regions: AccountRegion[] = [];
  for await (const page of paginateListRegions(
    { client: aws.client(AccountClient, homeRegion) },
    { MaxResults: 50 },
  )) {
    for (const { RegionName, RegionOptStatus } of page.Regions ?? []) {
      // While AWS is still enabling or disabling a region, IAM does not work there.
      const isEnabled = RegionOptStatus === 'ENABLED' || RegionOptStatus === 'ENABLED_BY_DEFAULT';
      if (RegionName) regions.push({ name: RegionName, state: isEnabled ? 'enabled' : 'disabled' });
    }
  }
  return someOf(regions);
}

async function fromEc2(aws: AwsClients, homeRegion: string): Promise<AccountRegion[]> {
  const { DescribeRegionsCommand, EC2Client } = await import('@aws-sdk/client-ec2');
  const command = new DescribeRegionsCommand({ AllRegions: true });
  const { Regions = [] } = await aws.client(EC2Client, homeRegion).send(command);
  return someOf(
    Regions.flatMap(({ RegionName, OptInStatus }) =>
      RegionName
        ? [{ name: RegionName, state: OptInStatus === 'not-opted-in' ? 'disabled' : 'enabled' } as const]
        : [],
    ),
  );
}

/** Every account has a region that is on: a list without one is no list. */
function someOf(regions: AccountRegion[]): AccountRegion[] {
  if (!regions.some((region) => region.state === 'enabled')) throw new Error('AWS named no enabled region');
  return regions;
}

function sorted(regions: readonly AccountRegion[]): readonly AccountRegion[] {
  return [...regions].sort((a, b) => (a.name < b.name ? -1 : 1));
}
