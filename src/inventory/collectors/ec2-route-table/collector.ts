import {
  EC2Client,
  paginateDescribeRouteTables,
  type Route,
  type RouteTable as SdkRouteTable,
} from '@aws-sdk/client-ec2';
import { known, knownExcept, mapReading, type Reading } from '../../../kernel/reading.ts';
import { defineCollector, type Place } from '../../collector.ts';
import { type NatExit, type PeeringRoute, RouteTable } from '../../resources/route-table.ts';
import { told } from '../../told.ts';
import { type Endpoints, readGatewayEndpoints } from './endpoints.ts';
import { type Peerings, readPeerings } from './peerings.ts';

export const collector = defineCollector({
  id: 'ec2-route-table',
  scope: 'region',
  provides: [RouteTable],
  run: async (aws, place, shelf) => {
    const client = aws.client(EC2Client, place.region);
    const tables: SdkRouteTable[] = [];
    for await (const page of paginateDescribeRouteTables({ client }, { MaxResults: 100 })) {
      tables.push(...told(page.RouteTables, 'routeTableSet'));
    }
    shelf.listed(RouteTable, known({ count: tables.length }));

    const routes = tables.flatMap(routesOf);
    const wantsPeerings = shelf.wants(RouteTable, 'peeringRoutes') && routes.some(isToPeer);
    const wantsEndpoints = shelf.wants(RouteTable, 'natExit') && routes.some(isToNat);
    // Neither is asked for where no route needs it.
    const [peerings, endpoints] = await Promise.all([
      wantsPeerings ? readPeerings(client) : known<Peerings>(new Map()),
      wantsEndpoints ? readGatewayEndpoints(client) : known<Endpoints>([]),
    ]);
    const { partition, region, account } = place;
    for (const table of tables) {
      const id = table.RouteTableId ?? '';
      shelf.put(
        RouteTable,
        { id, arn: `arn:${partition}:ec2:${region}:${table.OwnerId ?? account}:route-table/${id}` },
        {
          peeringRoutes: peeringRoutesOf(table, peerings, place),
          natExit: natExitOf(table, endpoints),
        },
      );
    }
  },
});

/** AWS marks a route to something that is gone as a black hole. */
function routesOf(table: SdkRouteTable): readonly Route[] {
  return told(table.Routes, 'routeSet').filter(({ State }) => State !== 'blackhole');
}

function isToPeer({ VpcPeeringConnectionId }: Route): boolean {
  return VpcPeeringConnectionId !== undefined;
}

function isToNat({ NatGatewayId }: Route): boolean {
  return NatGatewayId !== undefined;
}

function peeringRoutesOf(
  table: SdkRouteTable,
  peerings: Reading<Peerings>,
  { region }: Place,
): Reading<readonly PeeringRoute[]> {
  const routes = routesOf(table).filter(isToPeer);
  if (routes.length === 0) return known([]);
  if (peerings.state !== 'known') return peerings;
  const found = routes.map((route): PeeringRoute | null => {
    const peering = route.VpcPeeringConnectionId ?? '';
    const destination = route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock;
    const peer = peerings.value.get(peering)?.find(({ vpc }) => vpc !== table.VpcId);
    if (destination === undefined || peer === undefined) return null;
    const { vpc: peerVpc, account: peerAccount, ranges: peerRanges } = peer;
    return { destination, peering, peerVpc, peerAccount, peerRanges };
  });
  const seen = found.filter((one) => one !== null);
  if (seen.length === found.length) return known(seen);
  // Through a prefix list, or to a peering that is not told of: how wide it is was not seen.
  const fault = {
    kind: 'not-collected',
    code: 'NotCollected',
    message: 'A peering route without range',
  } as const;
  return knownExcept(seen, [{ state: 'failed', action: 'ec2:DescribeRouteTables', fault, region }]);
}

function natExitOf(table: SdkRouteTable, endpoints: Reading<Endpoints>): Reading<NatExit | null> {
  const natGateway = routesOf(table).find(isToNat)?.NatGatewayId;
  if (natGateway === undefined) return known(null);
  return mapReading(endpoints, (all) => ({
    natGateway,
    gatewayEndpoints: all
      .filter(({ routeTables }) => routeTables.includes(table.RouteTableId ?? ''))
      .map(({ service }) => service),
  }));
}
