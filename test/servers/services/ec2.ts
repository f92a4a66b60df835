import type {
  DescribeRegionsRequest,
  DescribeRegionsResult,
  EnableImageBlockPublicAccessRequest,
  EnableSnapshotBlockPublicAccessRequest,
  GetImageBlockPublicAccessStateResult,
  GetInstanceMetadataDefaultsResult,
  GetSnapshotBlockPublicAccessStateResult,
  InstanceMetadataDefaultsResponse,
  ModifyInstanceMetadataDefaultsRequest,
} from '@aws-sdk/client-ec2';
import { DEFAULT_REGIONS, OPT_IN_REGIONS } from '../account-state.ts';
import { memory } from '../call-context.ts';
import { emptyLists } from '../empty-lists.ts';
import { launchProtection } from '../launch-protection.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import { reservationAnswers } from './ec2/reservations.ts';
import { settingAnswers } from './ec2/settings.ts';
import { mirrorMends, wayInAnswers } from './ec2/ways-in.ts';

export const snapshotSharing = memory<GetSnapshotBlockPublicAccessStateResult['State']>(
  'region',
  () => 'unblocked',
);
export const imageSharing = memory('region', () => 'unblocked');
const metadataDefaults = memory<InstanceMetadataDefaultsResponse>('region', () => ({ ManagedBy: 'account' }));

export const service: ServiceAnswers = {
  answers: {
    ...reservationAnswers,
    ...settingAnswers,
    ...wayInAnswers,
    ...emptyLists(`
      DescribeAddressTransfers DescribeBundleTasks DescribeCapacityBlocks DescribeCapacityReservationFleets
      DescribeConversionTasks DescribeElasticGpus DescribeExportImageTasks DescribeExportTasks
      DescribeFastLaunchImages DescribeFastSnapshotRestores DescribeFpgaImages DescribeHostReservations
      DescribeImportImageTasks DescribeImportSnapshotTasks DescribeInstanceEventWindows DescribeIpamPools
      DescribeIpamResourceDiscoveries DescribeIpv6Pools DescribeLocalGateways DescribeLockedSnapshots
      DescribeMacHosts DescribeNetworkInsightsAnalyses DescribeNetworkInsightsPaths
      DescribeNetworkInterfacePermissions DescribePlacementGroups DescribePublicIpv4Pools
      DescribeReplaceRootVolumeTasks DescribeReservedInstancesListings
      DescribeReservedInstancesModifications DescribeScheduledInstances DescribeSecurityGroupVpcAssociations
      DescribeStoreImageTasks DescribeTransitGatewayConnects DescribeTransitGatewayMulticastDomains
      DescribeTransitGatewayPolicyTables DescribeVerifiedAccessEndpoints DescribeVerifiedAccessGroups
      DescribeVerifiedAccessInstances DescribeVerifiedAccessTrustProviders
      DescribeVpcBlockPublicAccessExclusions DescribeVpcEndpointConnections ListImagesInRecycleBin
      ListSnapshotsInRecycleBin`),
    DescribeRegions: answer<DescribeRegionsRequest, DescribeRegionsResult>((input, at) => {
      if (input.Filters) throw new AwsRefusal('InvalidParameterValue', 'The test server filters no regions');
      const known = [...DEFAULT_REGIONS, ...OPT_IN_REGIONS];
      const unknown = input.RegionNames?.find((name) => !known.includes(name));
      if (unknown) throw new AwsRefusal('InvalidParameterValue', `Invalid region provided: ${unknown}`);
      const Regions = known
        .filter(
          (name) => input.RegionNames?.includes(name) ?? (input.AllRegions || at.account.isEnabled(name)),
        )
        .map((name) => ({
          RegionName: name,
          Endpoint: `ec2.${name}.amazonaws.com`,
          OptInStatus: optInStatus(name, at.account.isEnabled(name)),
        }));
      return { Regions };
    }),

    GetSnapshotBlockPublicAccessState: answer<object, GetSnapshotBlockPublicAccessStateResult>(
      (_input, at) => ({
        State: snapshotSharing(at).value,
        ManagedBy: 'account',
      }),
    ),
    EnableSnapshotBlockPublicAccess: answer<EnableSnapshotBlockPublicAccessRequest, object>(
      ({ State }, at) => ({
        State: (snapshotSharing(at).value = State),
      }),
    ),
    DisableSnapshotBlockPublicAccess: answer<object, object>((_input, at) => ({
      State: (snapshotSharing(at).value = 'unblocked'),
    })),

    GetImageBlockPublicAccessState: answer<object, GetImageBlockPublicAccessStateResult>((_input, at) => ({
      ImageBlockPublicAccessState: imageSharing(at).value,
      ManagedBy: 'account',
    })),
    EnableImageBlockPublicAccess: answer<EnableImageBlockPublicAccessRequest, object>(
      ({ ImageBlockPublicAccessState }, at) => ({
        ImageBlockPublicAccessState: (imageSharing(at).value = ImageBlockPublicAccessState ?? ''),
      }),
    ),
    DisableImageBlockPublicAccess: answer<object, object>((_input, at) => ({
      ImageBlockPublicAccessState: (imageSharing(at).value = 'unblocked'),
    })),

    GetInstanceMetadataDefaults: answer<object, GetInstanceMetadataDefaultsResult>((_input, at) => ({
      AccountLevel: metadataDefaults(at).value,
    })),
    ModifyInstanceMetadataDefaults: answer<ModifyInstanceMetadataDefaultsRequest, object>((input, at) => {
      const { DryRun: _, ...wanted } = input;
      // "no-preference" (-1 for the hop limit) takes a default back.
      const set = Object.entries(wanted).filter(([, value]) => value !== 'no-preference' && value !== -1);
      const kept = Object.entries(metadataDefaults(at).value).filter(([name]) => !(name in wanted));
      metadataDefaults(at).value = Object.fromEntries([...kept, ...set]);
      return { Return: true };
    }),
  },
  mends: { ...launchProtection, ...mirrorMends },
};

function optInStatus(name: string, enabled: boolean): string {
  if (DEFAULT_REGIONS.includes(name)) return 'opt-in-not-required';
  return enabled ? 'opted-in' : 'not-opted-in';
}
