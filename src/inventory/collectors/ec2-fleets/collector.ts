import {
  EC2Client,
  paginateDescribeFleets,
  paginateDescribeLaunchTemplates,
  paginateDescribeSpotFleetRequests,
  paginateDescribeSpotInstanceRequests,
} from '@aws-sdk/client-ec2';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import { Ec2Fleet, LaunchTemplate, SpotFleet, SpotRequest } from '../../resources/ec2-fleets.ts';

/** Ended requests stay in the lists for days; they run nothing. */
const ENDED = /^(deleted|cancelled|closed|failed)$/;
const runs = (state: string | undefined): boolean => !ENDED.test(state ?? '');

export const collector = listsCollector({
  id: 'ec2-fleets',
  scope: 'region',
  client: EC2Client,
  lists: [
    listOf({
      resource: LaunchTemplate,
      list: paginateDescribeLaunchTemplates,
      input: { MaxResults: 200 },
      items: (page) => page.LaunchTemplates,
      describe: ({ LaunchTemplateId = '', CreateTime }) => ({
        id: LaunchTemplateId,
        fields: { createdAt: isoTime(CreateTime) },
      }),
    }),
    listOf({
      resource: Ec2Fleet,
      list: paginateDescribeFleets,
      items: (page) => page.Fleets?.filter(({ FleetState }) => runs(FleetState)),
      describe: ({ FleetId = '', CreateTime }) => ({
        id: FleetId,
        fields: { createdAt: isoTime(CreateTime) },
      }),
    }),
    listOf({
      resource: SpotFleet,
      list: paginateDescribeSpotFleetRequests,
      items: (page) =>
        page.SpotFleetRequestConfigs?.filter(({ SpotFleetRequestState }) => runs(SpotFleetRequestState)),
      describe: ({ SpotFleetRequestId = '', CreateTime }) => ({
        id: SpotFleetRequestId,
        fields: { createdAt: isoTime(CreateTime) },
      }),
    }),
    listOf({
      resource: SpotRequest,
      list: paginateDescribeSpotInstanceRequests,
      items: (page) => page.SpotInstanceRequests?.filter(({ State }) => runs(State)),
      describe: ({ SpotInstanceRequestId = '', CreateTime }) => ({
        id: SpotInstanceRequestId,
        fields: { createdAt: isoTime(CreateTime) },
      }),
    }),
  ],
});
