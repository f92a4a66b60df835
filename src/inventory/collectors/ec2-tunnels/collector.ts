import {
  DescribeVpnConnectionsCommand,
  EC2Client,
  paginateDescribeClientVpnEndpoints,
  paginateDescribeTrafficMirrorSessions,
  paginateDescribeTransitGateways,
  paginateDescribeVpcEndpointServiceConfigurations,
  paginateDescribeVpcEndpointServicePermissions,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcPeeringConnections,
} from '@aws-sdk/client-ec2';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import { onePage } from '../../lister.ts';
import {
  ClientVpn,
  TrafficMirror,
  TransitGateway,
  VpcEndpoint,
  VpcEndpointService,
  VpcPeering,
  VpnConnection,
} from '../../resources/ec2-tunnels.ts';

const isEnded = (state: string | undefined): boolean =>
  /^(deleted|rejected|expired|failed)$/i.test(state ?? '');

const vpnConnections = onePage((client: EC2Client) => client.send(new DescribeVpnConnectionsCommand({})));

export const collector = listsCollector({
  id: 'ec2-tunnels',
  scope: 'region',
  client: EC2Client,
  lists: [
    listOf({
      resource: ClientVpn,
      list: paginateDescribeClientVpnEndpoints,
      items: (page) => page.ClientVpnEndpoints,
      describe: ({ ClientVpnEndpointId = '', CreationTime }) => ({
        id: ClientVpnEndpointId,
        // The API gives a text here.
        fields: { createdAt: isoTime(CreationTime === undefined ? undefined : new Date(CreationTime)) },
      }),
    }),
    listOf({
      resource: VpnConnection,
      list: vpnConnections,
      items: (page) => page.VpnConnections?.filter(({ State }) => !isEnded(State)),
      describe: ({ VpnConnectionId = '' }) => ({ id: VpnConnectionId }),
    }),
    listOf({
      resource: VpcPeering,
      list: paginateDescribeVpcPeeringConnections,
      items: (page) => page.VpcPeeringConnections?.filter(({ Status }) => !isEnded(Status?.Code)),
      describe: ({ VpcPeeringConnectionId = '', RequesterVpcInfo, AccepterVpcInfo }) => ({
        id: VpcPeeringConnectionId,
        fields: {
          accounts: [RequesterVpcInfo, AccepterVpcInfo].flatMap((side) => side?.OwnerId ?? []),
        },
      }),
    }),
    listOf({
      resource: VpcEndpoint,
      list: paginateDescribeVpcEndpoints,
      items: (page) => page.VpcEndpoints?.filter(({ State }) => !isEnded(State)),
      describe: ({ VpcEndpointId = '', CreationTimestamp }) => ({
        id: VpcEndpointId,
        fields: { createdAt: isoTime(CreationTimestamp) },
      }),
    }),
    listOf({
      resource: VpcEndpointService,
      list: paginateDescribeVpcEndpointServiceConfigurations,
      items: (page) => page.ServiceConfigurations?.filter(({ ServiceState }) => !isEnded(ServiceState)),
      describe: ({ ServiceId = '' }) => ({ id: ServiceId }),
      reads: [
        {
          fields: ['allowed'],
          ask: async (client, { ServiceId }) => {
            const allowed: string[] = [];
            for await (const page of paginateDescribeVpcEndpointServicePermissions({ client }, { ServiceId }))
              allowed.push(...(page.AllowedPrincipals ?? []).flatMap(({ Principal }) => Principal ?? []));
            return { allowed };
          },
        },
      ],
    }),
    listOf({
      resource: TransitGateway,
      list: paginateDescribeTransitGateways,
      items: (page) => page.TransitGateways?.filter(({ State }) => !isEnded(State)),
      describe: ({ TransitGatewayId = '', CreationTime }) => ({
        id: TransitGatewayId,
        fields: { createdAt: isoTime(CreationTime) },
      }),
    }),
    listOf({
      resource: TrafficMirror,
      list: paginateDescribeTrafficMirrorSessions,
      items: (page) => page.TrafficMirrorSessions,
      describe: ({ TrafficMirrorSessionId = '' }) => ({ id: TrafficMirrorSessionId }),
    }),
  ],
});
