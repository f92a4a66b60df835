import {
  AcceptVpcPeeringConnectionCommand,
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  CreateNatGatewayCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  CreateVpcPeeringConnectionCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type { TestAccount } from '../../servers/aws-server.ts';
import { SEED_REGION, type Seed } from './seed.ts';

async function createVpc(account: TestAccount, CidrBlock: string): Promise<string> {
  const { Vpc } = await account.client(EC2Client, SEED_REGION).send(new CreateVpcCommand({ CidrBlock }));
  return Vpc?.VpcId ?? '';
}

const acls: Seed = async (account) => {
  const ec2 = account.client(EC2Client, SEED_REGION);
  const VpcId = await createVpc(account, '10.30.0.0/16');
  const { NetworkAcl } = await ec2.send(new CreateNetworkAclCommand({ VpcId }));
  const NetworkAclId = NetworkAcl?.NetworkAclId ?? '';
  await ec2.send(
    new CreateNetworkAclEntryCommand({
      NetworkAclId,
      RuleNumber: 90,
      RuleAction: 'deny',
      Egress: false,
      Protocol: '6',
      PortRange: { From: 22, To: 22 },
      CidrBlock: '0.0.0.0/0',
    }),
  );
  return [
    {
      type: 'AWS::EC2::NetworkAcl',
      id: NetworkAclId,
      region: SEED_REGION,
      fields: {
        isDefault: false,
        subnets: 0,
        ingress: [
          { number: 90, allows: false, protocol: 'tcp', fromPort: 22, toPort: 22, from: '0.0.0.0/0' },
        ],
      },
    },
  ];
};

const tables: Seed = async (account) => {
  const ec2 = account.client(EC2Client, SEED_REGION);
  const [VpcId, PeerVpcId] = [
    await createVpc(account, '10.40.0.0/16'),
    await createVpc(account, '10.41.0.0/16'),
  ];
  const { VpcPeeringConnection } = await ec2.send(
    new CreateVpcPeeringConnectionCommand({ VpcId, PeerVpcId }),
  );
  const { VpcPeeringConnectionId } = VpcPeeringConnection ?? {};
  await ec2.send(new AcceptVpcPeeringConnectionCommand({ VpcPeeringConnectionId }));
  const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.40.1.0/24' }));
  const { AllocationId } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
  const { NatGateway } = await ec2.send(
    new CreateNatGatewayCommand({ SubnetId: Subnet?.SubnetId, AllocationId }),
  );
  const { RouteTable } = await ec2.send(new CreateRouteTableCommand({ VpcId }));
  const RouteTableId = RouteTable?.RouteTableId ?? '';
  const NatGatewayId = NatGateway?.NatGatewayId ?? '';
  await ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId: Subnet?.SubnetId }));
  await ec2.send(
    new CreateRouteCommand({ RouteTableId, DestinationCidrBlock: '10.0.0.0/8', VpcPeeringConnectionId }),
  );
  await ec2.send(new CreateRouteCommand({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0', NatGatewayId }));
  for (const service of ['s3', 'dynamodb']) {
    await ec2.send(
      new CreateVpcEndpointCommand({
        VpcId,
        ServiceName: `com.amazonaws.${SEED_REGION}.${service}`,
        VpcEndpointType: 'Gateway',
        RouteTableIds: [RouteTableId],
      }),
    );
  }
  const place = { type: 'AWS::EC2::RouteTable', region: SEED_REGION };
  return [
    {
      ...place,
      id: RouteTableId,
      fields: {
        peeringRoutes: [
          {
            destination: '10.0.0.0/8',
            peering: VpcPeeringConnectionId,
            peerVpc: PeerVpcId,
            peerAccount: account.id,
            peerRanges: ['10.41.0.0/16'],
          },
        ],
        natExit: { natGateway: NatGatewayId, gatewayEndpoints: ['s3', 'dynamodb'] },
      },
    },
  ];
};

export const networkPaths = { 'ec2-network-acl': acls, 'ec2-route-table': tables };
