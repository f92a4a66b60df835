import {
  AcceptVpcPeeringConnectionCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateVpcCommand,
  CreateVpcPeeringConnectionCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** All private networks; a range of the other side is routed already; two peerings, both too wide. */
export const seed: Seed['seed'] = async (account, n) => {
  const ec2 = account.client(EC2Client, REGION);
  const vpc = async (CidrBlock: string) =>
    (await ec2.send(new CreateVpcCommand({ CidrBlock }))).Vpc?.VpcId ?? '';
  const here = await vpc('10.7.0.0/16');
  const { RouteTable } = await ec2.send(new CreateRouteTableCommand({ VpcId: here }));
  const name = RouteTable?.RouteTableId ?? '';
  const peerTo = async (range: string) => {
    const PeerVpcId = await vpc(range);
    const { VpcPeeringConnection } = await ec2.send(
      new CreateVpcPeeringConnectionCommand({ VpcId: here, PeerVpcId }),
    );
    const id = VpcPeeringConnection?.VpcPeeringConnectionId ?? '';
    await ec2.send(new AcceptVpcPeeringConnectionCommand({ VpcPeeringConnectionId: id }));
    return id;
  };
  const route = (DestinationCidrBlock: string, VpcPeeringConnectionId: string) =>
    ec2.send(new CreateRouteCommand({ RouteTableId: name, DestinationCidrBlock, VpcPeeringConnectionId }));
  const first = await peerTo('10.8.0.0/16');
  await route('10.0.0.0/8', first);
  const wide = [{ destination: '10.0.0.0/8', peering: first, ranges: ['10.8.0.0/16'] }];
  if (n === 1) await route('10.8.0.0/16', first);
  if (n === 2) {
    const second = await peerTo('192.168.4.0/22');
    await route('192.168.0.0/16', second);
    wide.push({
      destination: '192.168.0.0/16',
      peering: second,
      ranges: ['192.168.4.0/24', '192.168.5.0/24'],
    });
  }
  return [{ region: REGION, name, wide }];
};
