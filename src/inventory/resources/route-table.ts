import { defineResource, field } from '../resource-type.ts';

const DESCRIBE = 'ec2:DescribeRouteTables';

export interface PeeringRoute {
  readonly destination: string;
  readonly peering: string;
  readonly peerVpc: string;
  /** The account of the VPC on the other side. */
  readonly peerAccount: string;
  /** All address ranges of the VPC on the other side. */
  readonly peerRanges: readonly string[];
}

/** The way to the internet through a NAT gateway, which charges for what goes through it. */
export interface NatExit {
  readonly natGateway: string;
  /** Services that the table reaches through gateway endpoints instead: `s3`, `dynamodb`. */
  readonly gatewayEndpoints: readonly string[];
}

export const RouteTable = defineResource({
  type: 'AWS::EC2::RouteTable',
  name: { en: 'Route table', ko: '라우팅 테이블' },
  scope: 'listed',
  listing: [DESCRIBE],
  fields: {
    /** Those that lead somewhere; a route to a peering that is gone carries nothing. */
    peeringRoutes: field<readonly PeeringRoute[]>(DESCRIBE, 'ec2:DescribeVpcPeeringConnections'),
    /** `null`: nothing leaves through a NAT gateway; endpoints are then not asked for. */
    natExit: field<NatExit | null>(DESCRIBE, 'ec2:DescribeVpcEndpoints'),
  },
});
