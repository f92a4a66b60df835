import {
  type EC2Client,
  paginateDescribeVpcPeeringConnections,
  type VpcPeeringConnectionVpcInfo,
} from '@aws-sdk/client-ec2';
import { attempt } from '../../../aws/attempt.ts';
import type { Reading } from '../../../kernel/reading.ts';
import { told } from '../../told.ts';

interface Side {
  readonly vpc: string;
  readonly account: string;
  readonly ranges: readonly string[];
}

/** Id of the peering to the two VPCs that it joins. */
export type Peerings = ReadonlyMap<string, readonly Side[]>;

export function readPeerings(client: EC2Client): Promise<Reading<Peerings>> {
  return attempt('ec2:DescribeVpcPeeringConnections', async () => {
    const peerings = new Map<string, readonly Side[]>();
    for await (const page of paginateDescribeVpcPeeringConnections({ client }, { MaxResults: 1000 })) {
      for (const one of told(page.VpcPeeringConnections, 'vpcPeeringConnectionSet')) {
        const sides = [one.RequesterVpcInfo, one.AccepterVpcInfo].flatMap((side) =>
          side ? [sideFrom(side)] : [],
        );
        peerings.set(one.VpcPeeringConnectionId ?? '', sides);
      }
    }
    return peerings;
  });
}

function sideFrom(side: VpcPeeringConnectionVpcInfo): Side {
  const ranges = [
    side.CidrBlock,
    ...(side.CidrBlockSet ?? []).map(({ CidrBlock }) => CidrBlock),
    ...(side.Ipv6CidrBlockSet ?? []).map(({ Ipv6CidrBlock }) => Ipv6CidrBlock),
  ].filter((range) => range !== undefined);
  return { vpc: side.VpcId ?? '', account: side.OwnerId ?? '', ranges: [...new Set(ranges)] };
}
