import { DescribeRouteTablesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { containsCidr } from 'cidr-tools';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import { RouteTable } from '../../../inventory/resources/route-table.ts';
import { told } from '../../../inventory/told.ts';
import { ec2Call } from '../../ec2-call.ts';
import { factOf } from '../../facts.ts';

interface WideRoute {
  readonly [key: string]: string | readonly string[];
  readonly destination: string;
  /** The peering's id. */
  readonly peering: string;
  /** The ranges of the network on the other side: beyond them a peering carries nothing. */
  readonly ranges: readonly string[];
}

/** `name` is the route table's id. */
interface RouteTarget extends Target {
  readonly wide: readonly WideRoute[];
}

type Route = {
  readonly destination: string;
  /** A peering's id; `null` where it leads elsewhere. */
  readonly peering: string | null;
};

export const action = defineAction<RouteTarget>()({
  id: 'ec2-narrow-peering-route',
  title: ({ name, region }) => ({
    en: `Let the route table ${name} (${region}) lead no further than the peered network`,
    ko: `라우팅 테이블 ${name}(${region})의 피어링 경로를 상대 네트워크 범위로 좁히기`,
  }),
  reads: ['ec2:DescribeRouteTables'],
  writes: ['ec2:CreateRoute', 'ec2:DeleteRoute'],
  // Only the routes at issue, and what stands where the narrow ones will.
  capture: async (aws, { region, name, wide }): Promise<readonly Route[]> => {
    const { RouteTables } = await aws
      .client(EC2Client, region)
      .send(new DescribeRouteTablesCommand({ RouteTableIds: [name] }));
    const routes = told(told(RouteTables?.[0], 'routeTableSet').Routes, 'routeSet');
    const concerned = new Set(wide.flatMap(({ destination, ranges }) => [destination, ...ranges]));
    return routes
      .flatMap((one): readonly Route[] => {
        const destination = one.DestinationCidrBlock ?? one.DestinationIpv6CidrBlock;
        const peering = one.VpcPeeringConnectionId ?? null;
        return destination !== undefined && concerned.has(destination) ? [{ destination, peering }] : [];
      })
      .toSorted((one, other) => (one.destination < other.destination ? -1 : 1));
  },
  holds: (routes, { wide }) => wide.every((one) => !isThere(routes, one)),
  apply: (target, routes) => {
    const there = target.wide.filter((one) => isThere(routes, one));
    const narrow = there.flatMap(({ peering, ranges }) =>
      ranges.map((destination) => ({ destination, peering })),
    );
    return [
      ...narrow.filter((one) => !isTaken(routes, one)).map((one) => create(target, one)),
      ...there.map((one) => remove(target, one)),
    ];
  },
  undo: (target, before, now) => [
    ...before.filter((one) => !isTaken(now, one)).map((one) => create(target, one)),
    ...now.filter((one) => !isTaken(before, one)).map((one) => remove(target, one)),
  ],
  effect: ({ wide }) => {
    const words = wide
      .map(({ destination, ranges, peering }) => `${destination} → ${ranges.join(', ')} (${peering})`)
      .join('; ');
    return {
      en: `The routes lead to the ranges of the network on the other side only: ${words}. What lies beyond them was never reached over the peering.`,
      ko: `경로가 상대 네트워크의 범위로만 향합니다: ${words}. 그 밖의 주소는 원래 피어링으로 닿지 않았습니다.`,
    };
  },
  hurts: () => [
    {
      en: 'If the other side adds a range to its network later, you have to add a route for it. Addresses beyond it follow your other routes from now on, to the internet for example.',
      ko: '상대 네트워크에 나중에 범위가 추가되면 경로도 추가해야 합니다. 범위 밖의 주소는 이제 인터넷 같은 다른 경로로 나갑니다.',
    },
  ],
  monthlyUsd: 0,
  minutes: 1,
  // Whether a part of the network on the other side is enough only the owner knows.
  fromFinding: (found) => {
    const wide = (factOf(found, RouteTable, 'peeringRoutes') ?? []).flatMap(
      ({ destination, peering, peerRanges }) => {
        const ranges = peerRanges.filter((range) => isFamily(range, destination));
        const isBeyond = ranges.length > 0 && !containsCidr([...peerRanges], destination);
        return isBeyond ? [{ destination, peering, ranges }] : [];
      },
    );
    const { region, id } = found.resource;
    return wide.length > 0 ? [{ region, name: id, wide }] : [];
  },
});

function isFamily(range: string, other: string): boolean {
  return range.includes(':') === other.includes(':');
}

function isThere(routes: readonly Route[], wanted: Pick<WideRoute, 'destination' | 'peering'>): boolean {
  return routes.some((one) => one.destination === wanted.destination && one.peering === wanted.peering);
}

/** A table has one route to a destination. */
function isTaken(routes: readonly Route[], { destination }: Route): boolean {
  return routes.some((one) => one.destination === destination);
}

function create(target: Target, { destination, peering }: Route): Call {
  const call = ec2Call(target, 'CreateRoute', {
    ...at(target, destination),
    VpcPeeringConnectionId: peering,
  });
  return { ...call, doneWhen: ['RouteAlreadyExists'] };
}

function remove(target: Target, { destination }: Pick<Route, 'destination'>): Call {
  return { ...ec2Call(target, 'DeleteRoute', at(target, destination)), doneWhen: ['InvalidRoute.NotFound'] };
}

function at({ name }: Target, destination: string) {
  return {
    RouteTableId: name,
    ...(destination.includes(':')
      ? { DestinationIpv6CidrBlock: destination }
      : { DestinationCidrBlock: destination }),
  };
}
