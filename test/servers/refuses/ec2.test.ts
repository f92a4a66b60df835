import {
  AllocateAddressCommand,
  AssociateAddressCommand,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AttachNetworkInterfaceCommand,
  AttachVolumeCommand,
  AttachVpnGatewayCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateCustomerGatewayCommand,
  CreateImageCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateNetworkInterfaceCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSnapshotCommand,
  CreateSubnetCommand,
  CreateTransitGatewayCommand,
  CreateTransitGatewayVpcAttachmentCommand,
  CreateVolumeCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  CreateVpnConnectionCommand,
  CreateVpnGatewayCommand,
  DeleteCustomerGatewayCommand,
  DeleteInternetGatewayCommand,
  DeleteNatGatewayCommand,
  DeleteNetworkAclCommand,
  DeleteNetworkInterfaceCommand,
  DeleteRouteTableCommand,
  DeleteSecurityGroupCommand,
  DeleteSnapshotCommand,
  DeleteSubnetCommand,
  DeleteTransitGatewayCommand,
  DeleteTransitGatewayVpcAttachmentCommand,
  DeleteVolumeCommand,
  DeleteVpcCommand,
  DeleteVpcEndpointsCommand,
  DeleteVpnConnectionCommand,
  DeleteVpnGatewayCommand,
  DeregisterImageCommand,
  DescribeImagesCommand,
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DetachInternetGatewayCommand,
  DetachNetworkInterfaceCommand,
  DetachVolumeCommand,
  DetachVpnGatewayCommand,
  DisableImageBlockPublicAccessCommand,
  DisableSnapshotBlockPublicAccessCommand,
  DisassociateAddressCommand,
  DisassociateRouteTableCommand,
  EC2Client,
  EnableImageBlockPublicAccessCommand,
  EnableSnapshotBlockPublicAccessCommand,
  type Instance,
  ModifyImageAttributeCommand,
  ModifyInstanceAttributeCommand,
  ModifySnapshotAttributeCommand,
  ReleaseAddressCommand,
  RevokeSecurityGroupIngressCommand,
  RunInstancesCommand,
  type RunInstancesRequest,
  StartInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateLoadBalancerCommand,
  DeleteLoadBalancerCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TestAccount } from '../aws-server.ts';
import { type Prepare, proveRefusals } from '../prove-refusals.ts';
import { refuses } from './ec2.ts';

const ZONE = 'ap-northeast-2a';

type Ec2Case = (ec2: EC2Client, account: TestAccount) => ReturnType<Prepare>;

async function run(ec2: EC2Client, wanted: Partial<RunInstancesRequest> = {}): Promise<Instance> {
  const { Images = [] } = await ec2.send(new DescribeImagesCommand({ Owners: ['amazon'] }));
  const { Instances = [] } = await ec2.send(
    new RunInstancesCommand({ ImageId: Images[0]?.ImageId, MinCount: 1, MaxCount: 1, ...wanted }),
  );
  return Instances[0] as Instance;
}

/** A VPC of its own, with one subnet. */
async function network(ec2: EC2Client): Promise<{ VpcId: string; SubnetId: string }> {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.9.0.0/16' }));
  const VpcId = Vpc?.VpcId ?? '';
  const { Subnet } = await ec2.send(
    new CreateSubnetCommand({ VpcId, CidrBlock: '10.9.0.0/24', AvailabilityZone: ZONE }),
  );
  return { VpcId, SubnetId: Subnet?.SubnetId ?? '' };
}

async function emptyVpc(ec2: EC2Client): Promise<{ VpcId: string; remove: () => Promise<unknown> }> {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.9.0.0/16' }));
  const VpcId = Vpc?.VpcId ?? '';
  return { VpcId, remove: () => ec2.send(new DeleteVpcCommand({ VpcId })) };
}

async function address(ec2: EC2Client): Promise<{ AllocationId: string; PublicIp: string }> {
  const { AllocationId = '', PublicIp = '' } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
  return { AllocationId, PublicIp };
}

async function natGateway(ec2: EC2Client) {
  const { VpcId, SubnetId } = await network(ec2);
  const { AllocationId } = await address(ec2);
  const { NatGateway } = await ec2.send(new CreateNatGatewayCommand({ SubnetId, AllocationId }));
  const NatGatewayId = NatGateway?.NatGatewayId;
  const cure = () => ec2.send(new DeleteNatGatewayCommand({ NatGatewayId }));
  return { VpcId, SubnetId, AllocationId, cure };
}

async function group(ec2: EC2Client, name: string, VpcId?: string): Promise<string> {
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({ GroupName: name, Description: name, VpcId }),
  );
  return GroupId;
}

async function volume(ec2: EC2Client): Promise<string> {
  const { VolumeId = '' } = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: ZONE, Size: 1 }));
  return VolumeId;
}

async function loadBalancer(account: TestAccount, Subnets: string[], SecurityGroups: string[] = []) {
  const elb = account.client(ElasticLoadBalancingV2Client);
  const { LoadBalancers = [] } = await elb.send(
    new CreateLoadBalancerCommand({ Name: 'front', Subnets, SecurityGroups }),
  );
  const LoadBalancerArn = LoadBalancers[0]?.LoadBalancerArn;
  return () => elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn }));
}

async function protectedInstance(ec2: EC2Client, which: 'DisableApiTermination' | 'DisableApiStop') {
  const { InstanceId = '' } = await run(ec2, { [which]: true });
  const cure = () => ec2.send(new ModifyInstanceAttributeCommand({ InstanceId, [which]: { Value: false } }));
  return { InstanceIds: [InstanceId], cure };
}

const CASES: Readonly<Record<string, Ec2Case>> = {
  '*: it is a dry run': async (ec2) => {
    const { SubnetId } = await network(ec2);
    let DryRun = true;
    return {
      call: () => ec2.send(new DeleteSubnetCommand({ SubnetId, DryRun })),
      cure: async () => (DryRun = false),
    };
  },
  'TerminateInstances: termination protection is on': async (ec2) => {
    const { InstanceIds, cure } = await protectedInstance(ec2, 'DisableApiTermination');
    return { call: () => ec2.send(new TerminateInstancesCommand({ InstanceIds })), cure };
  },
  'TerminateInstances: stop protection is on': async (ec2) => {
    const { InstanceIds, cure } = await protectedInstance(ec2, 'DisableApiStop');
    return { call: () => ec2.send(new TerminateInstancesCommand({ InstanceIds })), cure };
  },
  'StopInstances: stop protection is on': async (ec2) => {
    const { InstanceIds, cure } = await protectedInstance(ec2, 'DisableApiStop');
    return { call: () => ec2.send(new StopInstancesCommand({ InstanceIds })), cure };
  },
  'StartInstances: the instance is terminated': async (ec2) => {
    const { InstanceId = '' } = await run(ec2);
    await ec2.send(new TerminateInstancesCommand({ InstanceIds: [InstanceId] }));
    return { call: () => ec2.send(new StartInstancesCommand({ InstanceIds: [InstanceId] })) };
  },
  'DeleteVolume: the volume is attached': async (ec2) => {
    const { InstanceId } = await run(ec2, { Placement: { AvailabilityZone: ZONE } });
    const VolumeId = await volume(ec2);
    await ec2.send(new AttachVolumeCommand({ VolumeId, InstanceId, Device: '/dev/sdf' }));
    return {
      call: () => ec2.send(new DeleteVolumeCommand({ VolumeId })),
      cure: () => ec2.send(new DetachVolumeCommand({ VolumeId, InstanceId })),
    };
  },
  'DetachVolume: it is the root volume of a running instance': async (ec2) => {
    const instance = await run(ec2);
    const VolumeId = instance.BlockDeviceMappings?.[0]?.Ebs?.VolumeId;
    const InstanceIds = [instance.InstanceId ?? ''];
    return {
      call: () => ec2.send(new DetachVolumeCommand({ VolumeId, InstanceId: InstanceIds[0] })),
      cure: () => ec2.send(new StopInstancesCommand({ InstanceIds })),
    };
  },
  'DeleteSnapshot: an AMI uses the snapshot': async (ec2) => {
    const { InstanceId } = await run(ec2);
    const { ImageId = '' } = await ec2.send(new CreateImageCommand({ InstanceId, Name: 'golden' }));
    const { Images = [] } = await ec2.send(new DescribeImagesCommand({ ImageIds: [ImageId] }));
    const SnapshotId = Images[0]?.BlockDeviceMappings?.[0]?.Ebs?.SnapshotId;
    return {
      call: () => ec2.send(new DeleteSnapshotCommand({ SnapshotId })),
      cure: () => ec2.send(new DeregisterImageCommand({ ImageId })),
    };
  },
  'DeleteNetworkInterface: the interface is attached': async (ec2) => {
    const { SubnetId } = await network(ec2);
    const { InstanceId } = await run(ec2, { SubnetId });
    const { NetworkInterface } = await ec2.send(new CreateNetworkInterfaceCommand({ SubnetId }));
    const NetworkInterfaceId = NetworkInterface?.NetworkInterfaceId;
    const { AttachmentId } = await ec2.send(
      new AttachNetworkInterfaceCommand({ NetworkInterfaceId, InstanceId, DeviceIndex: 1 }),
    );
    return {
      call: () => ec2.send(new DeleteNetworkInterfaceCommand({ NetworkInterfaceId })),
      cure: () => ec2.send(new DetachNetworkInterfaceCommand({ AttachmentId })),
    };
  },
  'DetachNetworkInterface: it is the only interface of its instance': async (ec2) => {
    const { NetworkInterfaces = [] } = await run(ec2);
    const AttachmentId = NetworkInterfaces[0]?.Attachment?.AttachmentId;
    return { call: () => ec2.send(new DetachNetworkInterfaceCommand({ AttachmentId })) };
  },
  'ReleaseAddress: the address belongs to a NAT gateway': async (ec2) => {
    const { AllocationId, cure } = await natGateway(ec2);
    return { call: () => ec2.send(new ReleaseAddressCommand({ AllocationId })), cure };
  },
  'ReleaseAddress: the address is associated': async (ec2) => {
    const { InstanceId } = await run(ec2);
    const { AllocationId } = await address(ec2);
    const { AssociationId } = await ec2.send(new AssociateAddressCommand({ AllocationId, InstanceId }));
    return {
      call: () => ec2.send(new ReleaseAddressCommand({ AllocationId })),
      cure: () => ec2.send(new DisassociateAddressCommand({ AssociationId })),
    };
  },
  'DisassociateAddress: the address belongs to a NAT gateway': async (ec2) => {
    const { SubnetId } = await network(ec2);
    const { AllocationId, PublicIp } = await address(ec2);
    await ec2.send(new CreateNatGatewayCommand({ SubnetId, AllocationId }));
    return { call: () => ec2.send(new DisassociateAddressCommand({ PublicIp })) };
  },
  'DetachInternetGateway: the VPC has public addresses in use': async (ec2) => {
    const { VpcId, cure } = await natGateway(ec2);
    const { InternetGateway } = await ec2.send(new CreateInternetGatewayCommand());
    const InternetGatewayId = InternetGateway?.InternetGatewayId;
    await ec2.send(new AttachInternetGatewayCommand({ InternetGatewayId, VpcId }));
    return { call: () => ec2.send(new DetachInternetGatewayCommand({ InternetGatewayId, VpcId })), cure };
  },
  'DeleteInternetGateway: the gateway is attached': async (ec2) => {
    const { VpcId } = await emptyVpc(ec2);
    const { InternetGateway } = await ec2.send(new CreateInternetGatewayCommand());
    const InternetGatewayId = InternetGateway?.InternetGatewayId;
    await ec2.send(new AttachInternetGatewayCommand({ InternetGatewayId, VpcId }));
    return {
      call: () => ec2.send(new DeleteInternetGatewayCommand({ InternetGatewayId })),
      cure: () => ec2.send(new DetachInternetGatewayCommand({ InternetGatewayId, VpcId })),
    };
  },
  'DeleteSubnet: a network interface is in it': async (ec2) => {
    const { SubnetId } = await network(ec2);
    const { NetworkInterface } = await ec2.send(new CreateNetworkInterfaceCommand({ SubnetId }));
    const NetworkInterfaceId = NetworkInterface?.NetworkInterfaceId;
    return {
      call: () => ec2.send(new DeleteSubnetCommand({ SubnetId })),
      cure: () => ec2.send(new DeleteNetworkInterfaceCommand({ NetworkInterfaceId })),
    };
  },
  'DeleteSubnet: an instance is in it': async (ec2) => {
    const { SubnetId } = await network(ec2);
    const { InstanceId = '' } = await run(ec2, { SubnetId });
    return {
      call: () => ec2.send(new DeleteSubnetCommand({ SubnetId })),
      cure: () => ec2.send(new TerminateInstancesCommand({ InstanceIds: [InstanceId] })),
    };
  },
  'DeleteSubnet: a NAT gateway is in it': async (ec2) => {
    const { SubnetId, cure } = await natGateway(ec2);
    return { call: () => ec2.send(new DeleteSubnetCommand({ SubnetId })), cure };
  },
  'DeleteSubnet: an interface endpoint is in it': async (ec2) => {
    const { VpcId, SubnetId } = await network(ec2);
    const { VpcEndpoint } = await ec2.send(
      new CreateVpcEndpointCommand({
        VpcId,
        SubnetIds: [SubnetId],
        VpcEndpointType: 'Interface',
        ServiceName: 'com.amazonaws.ap-northeast-2.ssm',
      }),
    );
    const VpcEndpointIds = [VpcEndpoint?.VpcEndpointId ?? ''];
    return {
      call: () => ec2.send(new DeleteSubnetCommand({ SubnetId })),
      cure: () => ec2.send(new DeleteVpcEndpointsCommand({ VpcEndpointIds })),
    };
  },
  'DeleteSubnet: a load balancer is in it': async (ec2, account) => {
    const { VpcId, SubnetId } = await network(ec2);
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({ VpcId, CidrBlock: '10.9.1.0/24', AvailabilityZone: 'ap-northeast-2b' }),
    );
    const cure = await loadBalancer(account, [SubnetId, Subnet?.SubnetId ?? '']);
    return { call: () => ec2.send(new DeleteSubnetCommand({ SubnetId })), cure };
  },
  'DeleteSecurityGroup: it is the default group of its VPC': async (ec2) => {
    const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand());
    const GroupId = SecurityGroups.find(({ GroupName }) => GroupName === 'default')?.GroupId;
    return { call: () => ec2.send(new DeleteSecurityGroupCommand({ GroupId })) };
  },
  'DeleteSecurityGroup: an instance or network interface uses it': async (ec2) => {
    const GroupId = await group(ec2, 'web');
    const { InstanceId = '' } = await run(ec2, { SecurityGroupIds: [GroupId] });
    return {
      call: () => ec2.send(new DeleteSecurityGroupCommand({ GroupId })),
      cure: () => ec2.send(new TerminateInstancesCommand({ InstanceIds: [InstanceId] })),
    };
  },
  'DeleteSecurityGroup: another group refers to it': async (ec2) => {
    const GroupId = await group(ec2, 'web');
    const from = {
      GroupId: await group(ec2, 'database'),
      IpPermissions: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, UserIdGroupPairs: [{ GroupId }] }],
    };
    await ec2.send(new AuthorizeSecurityGroupIngressCommand(from));
    return {
      call: () => ec2.send(new DeleteSecurityGroupCommand({ GroupId })),
      cure: () => ec2.send(new RevokeSecurityGroupIngressCommand(from)),
    };
  },
  'DeleteSecurityGroup: a load balancer uses it': async (ec2, account) => {
    const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand());
    const GroupId = await group(ec2, 'front');
    const cure = await loadBalancer(
      account,
      Subnets.map(({ SubnetId = '' }) => SubnetId),
      [GroupId],
    );
    return { call: () => ec2.send(new DeleteSecurityGroupCommand({ GroupId })), cure };
  },
  'DeleteVpc: a subnet is in it': async (ec2) => {
    const { VpcId, SubnetId } = await network(ec2);
    return {
      call: () => ec2.send(new DeleteVpcCommand({ VpcId })),
      cure: () => ec2.send(new DeleteSubnetCommand({ SubnetId })),
    };
  },
  'DeleteVpc: a virtual private gateway is attached': async (ec2) => {
    const { VpcId, remove } = await emptyVpc(ec2);
    const { VpnGateway } = await ec2.send(new CreateVpnGatewayCommand({ Type: 'ipsec.1' }));
    const VpnGatewayId = VpnGateway?.VpnGatewayId;
    await ec2.send(new AttachVpnGatewayCommand({ VpnGatewayId, VpcId }));
    return { call: remove, cure: () => ec2.send(new DetachVpnGatewayCommand({ VpnGatewayId, VpcId })) };
  },
  'DeleteVpc: it has a route table beside the main one': async (ec2) => {
    const { VpcId, remove } = await emptyVpc(ec2);
    const { RouteTable } = await ec2.send(new CreateRouteTableCommand({ VpcId }));
    const RouteTableId = RouteTable?.RouteTableId;
    return { call: remove, cure: () => ec2.send(new DeleteRouteTableCommand({ RouteTableId })) };
  },
  'DeleteVpc: an internet gateway is attached': async (ec2) => {
    const { VpcId, remove } = await emptyVpc(ec2);
    const { InternetGateway } = await ec2.send(new CreateInternetGatewayCommand());
    const InternetGatewayId = InternetGateway?.InternetGatewayId;
    await ec2.send(new AttachInternetGatewayCommand({ InternetGatewayId, VpcId }));
    return {
      call: remove,
      cure: () => ec2.send(new DetachInternetGatewayCommand({ InternetGatewayId, VpcId })),
    };
  },
  'DeleteVpc: it has a security group beside the default one': async (ec2) => {
    const { VpcId, remove } = await emptyVpc(ec2);
    const GroupId = await group(ec2, 'web', VpcId);
    return { call: remove, cure: () => ec2.send(new DeleteSecurityGroupCommand({ GroupId })) };
  },
  'DeleteVpc: it has an endpoint': async (ec2) => {
    const { VpcId, remove } = await emptyVpc(ec2);
    const { VpcEndpoint } = await ec2.send(
      new CreateVpcEndpointCommand({
        VpcId,
        VpcEndpointType: 'Gateway',
        ServiceName: 'com.amazonaws.ap-northeast-2.s3',
      }),
    );
    const VpcEndpointIds = [VpcEndpoint?.VpcEndpointId ?? ''];
    return { call: remove, cure: () => ec2.send(new DeleteVpcEndpointsCommand({ VpcEndpointIds })) };
  },
  'DeleteRouteTable: it is the main route table': async (ec2) => {
    const { VpcId } = await emptyVpc(ec2);
    const { RouteTables = [] } = await ec2.send(
      new DescribeRouteTablesCommand({ Filters: [{ Name: 'vpc-id', Values: [VpcId] }] }),
    );
    const RouteTableId = RouteTables[0]?.RouteTableId;
    return { call: () => ec2.send(new DeleteRouteTableCommand({ RouteTableId })) };
  },
  'DeleteRouteTable: a subnet is associated': async (ec2) => {
    const { VpcId, SubnetId } = await network(ec2);
    const { RouteTable } = await ec2.send(new CreateRouteTableCommand({ VpcId }));
    const RouteTableId = RouteTable?.RouteTableId;
    const { AssociationId } = await ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId }));
    return {
      call: () => ec2.send(new DeleteRouteTableCommand({ RouteTableId })),
      cure: () => ec2.send(new DisassociateRouteTableCommand({ AssociationId })),
    };
  },
  'DeleteNetworkAcl: it is the default list of its VPC': async (ec2) => {
    const { VpcId } = await emptyVpc(ec2);
    const { NetworkAcls = [] } = await ec2.send(
      new DescribeNetworkAclsCommand({ Filters: [{ Name: 'vpc-id', Values: [VpcId] }] }),
    );
    const NetworkAclId = NetworkAcls[0]?.NetworkAclId;
    return { call: () => ec2.send(new DeleteNetworkAclCommand({ NetworkAclId })) };
  },
  'DeleteTransitGateway: it has attachments': async (ec2) => {
    const { VpcId, SubnetId } = await network(ec2);
    const { TransitGateway } = await ec2.send(new CreateTransitGatewayCommand());
    const TransitGatewayId = TransitGateway?.TransitGatewayId;
    const { TransitGatewayVpcAttachment } = await ec2.send(
      new CreateTransitGatewayVpcAttachmentCommand({ TransitGatewayId, VpcId, SubnetIds: [SubnetId] }),
    );
    const TransitGatewayAttachmentId = TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;
    return {
      call: () => ec2.send(new DeleteTransitGatewayCommand({ TransitGatewayId })),
      cure: () => ec2.send(new DeleteTransitGatewayVpcAttachmentCommand({ TransitGatewayAttachmentId })),
    };
  },
  'DeleteVpnGateway: it is attached': async (ec2) => {
    const { VpcId } = await emptyVpc(ec2);
    const { VpnGateway } = await ec2.send(new CreateVpnGatewayCommand({ Type: 'ipsec.1' }));
    const VpnGatewayId = VpnGateway?.VpnGatewayId;
    await ec2.send(new AttachVpnGatewayCommand({ VpnGatewayId, VpcId }));
    return {
      call: () => ec2.send(new DeleteVpnGatewayCommand({ VpnGatewayId })),
      cure: () => ec2.send(new DetachVpnGatewayCommand({ VpnGatewayId, VpcId })),
    };
  },
  'DeleteCustomerGateway: a VPN connection uses it': async (ec2) => {
    const { CustomerGateway } = await ec2.send(
      new CreateCustomerGatewayCommand({ Type: 'ipsec.1', BgpAsn: 65_000, IpAddress: '198.51.100.7' }),
    );
    const CustomerGatewayId = CustomerGateway?.CustomerGatewayId;
    const { VpnGateway } = await ec2.send(new CreateVpnGatewayCommand({ Type: 'ipsec.1' }));
    const { VpnConnection } = await ec2.send(
      new CreateVpnConnectionCommand({
        Type: 'ipsec.1',
        CustomerGatewayId,
        VpnGatewayId: VpnGateway?.VpnGatewayId,
      }),
    );
    const VpnConnectionId = VpnConnection?.VpnConnectionId;
    return {
      call: () => ec2.send(new DeleteCustomerGatewayCommand({ CustomerGatewayId })),
      cure: () => ec2.send(new DeleteVpnConnectionCommand({ VpnConnectionId })),
    };
  },
  'CreateVpcEndpoint: a route table has a gateway endpoint of the service already': async (ec2) => {
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
    const { RouteTable } = await ec2.send(new CreateRouteTableCommand({ VpcId: Vpc?.VpcId }));
    const region = await ec2.config.region();
    const create = () =>
      ec2.send(
        new CreateVpcEndpointCommand({
          VpcEndpointType: 'Gateway',
          VpcId: Vpc?.VpcId,
          ServiceName: `com.amazonaws.${region}.s3`,
          RouteTableIds: [RouteTable?.RouteTableId ?? ''],
        }),
      );
    const { VpcEndpoint } = await create();
    return {
      call: create,
      cure: () =>
        ec2.send(new DeleteVpcEndpointsCommand({ VpcEndpointIds: [VpcEndpoint?.VpcEndpointId ?? ''] })),
    };
  },
  'ModifySnapshotAttribute: it shares with everybody while block public access is on': async (ec2) => {
    const { SnapshotId } = await ec2.send(new CreateSnapshotCommand({ VolumeId: await volume(ec2) }));
    await ec2.send(new EnableSnapshotBlockPublicAccessCommand({ State: 'block-all-sharing' }));
    const share = { SnapshotId, CreateVolumePermission: { Add: [{ Group: 'all' as const }] } };
    return {
      call: () =>
        ec2.send(
          new ModifySnapshotAttributeCommand({
            ...share,
            Attribute: 'createVolumePermission',
            OperationType: 'add',
          }),
        ),
      cure: () => ec2.send(new DisableSnapshotBlockPublicAccessCommand()),
    };
  },
  'ModifyImageAttribute: it shares with everybody while block public access is on': async (ec2) => {
    const { InstanceId } = await run(ec2);
    const { ImageId } = await ec2.send(new CreateImageCommand({ InstanceId, Name: 'golden' }));
    await ec2.send(
      new EnableImageBlockPublicAccessCommand({ ImageBlockPublicAccessState: 'block-new-sharing' }),
    );
    return {
      call: () =>
        ec2.send(new ModifyImageAttributeCommand({ ImageId, LaunchPermission: { Add: [{ Group: 'all' }] } })),
      cure: () => ec2.send(new DisableImageBlockPublicAccessCommand()),
    };
  },
};

proveRefusals(
  refuses,
  Object.fromEntries(
    Object.entries(CASES).map(([name, prepare]): [string, Prepare] => [
      name,
      (account) => prepare(account.client(EC2Client), account),
    ]),
  ),
);
