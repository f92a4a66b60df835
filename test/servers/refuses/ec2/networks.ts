import {
  type CreateVpcEndpointRequest,
  type DeleteCustomerGatewayRequest,
  type DeleteNetworkAclRequest,
  type DeleteRouteTableRequest,
  type DeleteSecurityGroupRequest,
  type DeleteSubnetRequest,
  type DeleteTransitGatewayRequest,
  type DeleteVpcRequest,
  type DeleteVpnGatewayRequest,
  DescribeInstancesCommand,
  DescribeInternetGatewaysCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkAclsCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeTransitGatewayAttachmentsCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpnConnectionsCommand,
  DescribeVpnGatewaysCommand,
  EC2Client,
  type SecurityGroup,
} from '@aws-sdk/client-ec2';
import type { CallContext } from '../../call-context.ts';
import { motoRefuses, type RefusalRule, refuse } from '../../refusal-rule.ts';

const cannotDelete = (kind: string, id: string | undefined) =>
  `The ${kind} '${id}' has dependencies and cannot be deleted.`;

const filter = (name: string, value: string) => [{ Name: name, Values: [value] }];

export const networks: readonly RefusalRule[] = [
  subnetRule('a network interface is in it', async (id, at) => {
    const { NetworkInterfaces = [] } = await at
      .moto(EC2Client)
      .send(new DescribeNetworkInterfacesCommand({ Filters: filter('subnet-id', id) }));
    return NetworkInterfaces.length > 0;
  }),
  subnetRule('an instance is in it', async (id, at) => {
    const { Reservations = [] } = await at
      .moto(EC2Client)
      .send(new DescribeInstancesCommand({ Filters: filter('subnet-id', id) }));
    return Reservations.flatMap(({ Instances = [] }) => Instances).some(
      ({ State }) => State?.Name !== 'terminated',
    );
  }),
  subnetRule('a NAT gateway is in it', async (id, at) => {
    const { NatGateways = [] } = await at
      .moto(EC2Client)
      .send(new DescribeNatGatewaysCommand({ Filter: filter('subnet-id', id) }));
    return NatGateways.some(({ State }) => State !== 'deleted' && State !== 'failed');
  }),
  subnetRule('an interface endpoint is in it', async (id, at) => {
    const { VpcEndpoints = [] } = await at.moto(EC2Client).send(new DescribeVpcEndpointsCommand());
    return VpcEndpoints.some(({ SubnetIds = [], State }) => SubnetIds.includes(id) && !isGone(State));
  }),
  subnetRule('a load balancer is in it', async (id, at) => {
    const { DescribeLoadBalancersCommand, ElasticLoadBalancingV2Client } = await import(
      '@aws-sdk/client-elastic-load-balancing-v2'
    );
    const { LoadBalancers = [] } = await at
      .moto(ElasticLoadBalancingV2Client)
      .send(new DescribeLoadBalancersCommand());
    return LoadBalancers.some(({ AvailabilityZones = [] }) =>
      AvailabilityZones.some(({ SubnetId }) => SubnetId === id),
    );
  }),

  refuse<DeleteSecurityGroupRequest>({
    operation: 'DeleteSecurityGroup',
    when: 'it is the default group of its VPC',
    code: 'CannotDelete',
    message: async (input, at) => {
      const group = await groupOf(input, at);
      return (
        group?.GroupName === 'default' &&
        `the specified group: "${group.GroupId}" name: "default" cannot be deleted by a user`
      );
    },
  }),
  groupRule('an instance or network interface uses it', async (id, at) => {
    const { NetworkInterfaces = [] } = await at
      .moto(EC2Client)
      .send(new DescribeNetworkInterfacesCommand({ Filters: filter('group-id', id) }));
    return NetworkInterfaces.length > 0;
  }),
  groupRule('another group refers to it', async (id, at) => {
    const { SecurityGroups = [] } = await at.moto(EC2Client).send(new DescribeSecurityGroupsCommand());
    return SecurityGroups.filter(({ GroupId }) => GroupId !== id)
      .flatMap(({ IpPermissions = [], IpPermissionsEgress = [] }) => [
        ...IpPermissions,
        ...IpPermissionsEgress,
      ])
      .some(({ UserIdGroupPairs = [] }) => UserIdGroupPairs.some(({ GroupId }) => GroupId === id));
  }),
  groupRule('a load balancer uses it', async (id, at) => {
    const { DescribeLoadBalancersCommand, ElasticLoadBalancingV2Client } = await import(
      '@aws-sdk/client-elastic-load-balancing-v2'
    );
    const { LoadBalancers = [] } = await at
      .moto(ElasticLoadBalancingV2Client)
      .send(new DescribeLoadBalancersCommand());
    return LoadBalancers.some(({ SecurityGroups = [] }) => SecurityGroups.includes(id));
  }),

  motoRefuses('DeleteVpc', 'a subnet is in it', 'DependencyViolation'),
  motoRefuses('DeleteVpc', 'a virtual private gateway is attached', 'DependencyViolation'),
  motoRefuses('DeleteVpc', 'it has a route table beside the main one', 'DependencyViolation'),
  vpcRule('an internet gateway is attached', async (id, at) => {
    const { InternetGateways = [] } = await at
      .moto(EC2Client)
      .send(new DescribeInternetGatewaysCommand({ Filters: filter('attachment.vpc-id', id) }));
    return InternetGateways.length > 0;
  }),
  vpcRule('it has a security group beside the default one', async (id, at) => {
    const { SecurityGroups = [] } = await at
      .moto(EC2Client)
      .send(new DescribeSecurityGroupsCommand({ Filters: filter('vpc-id', id) }));
    return SecurityGroups.some(({ GroupName }) => GroupName !== 'default');
  }),
  vpcRule('it has an endpoint', async (id, at) => {
    const { VpcEndpoints = [] } = await at
      .moto(EC2Client)
      .send(new DescribeVpcEndpointsCommand({ Filters: filter('vpc-id', id) }));
    return VpcEndpoints.some(({ State }) => !isGone(State));
  }),

  refuse<DeleteRouteTableRequest>({
    operation: 'DeleteRouteTable',
    when: 'it is the main route table',
    code: 'DependencyViolation',
    message: async ({ RouteTableId = '' }, at) => {
      const { RouteTables = [] } = await at
        .moto(EC2Client)
        .send(new DescribeRouteTablesCommand({ RouteTableIds: [RouteTableId] }));
      return (
        RouteTables[0]?.Associations?.some(({ Main }) => Main) && cannotDelete('routeTable', RouteTableId)
      );
    },
  }),
  motoRefuses('DeleteRouteTable', 'a subnet is associated', 'DependencyViolation'),
  refuse<DeleteNetworkAclRequest>({
    operation: 'DeleteNetworkAcl',
    when: 'it is the default list of its VPC',
    code: 'InvalidParameterValue',
    message: async ({ NetworkAclId = '' }, at) => {
      const { NetworkAcls = [] } = await at
        .moto(EC2Client)
        .send(new DescribeNetworkAclsCommand({ NetworkAclIds: [NetworkAclId] }));
      return NetworkAcls[0]?.IsDefault && `cannot delete default network ACL ${NetworkAclId}`;
    },
  }),
  refuse<DeleteTransitGatewayRequest>({
    operation: 'DeleteTransitGateway',
    when: 'it has attachments',
    code: 'IncorrectState',
    message: async ({ TransitGatewayId = '' }, at) => {
      const { TransitGatewayAttachments = [] } = await at
        .moto(EC2Client)
        .send(new DescribeTransitGatewayAttachmentsCommand());
      const left = TransitGatewayAttachments.filter(
        (one) => one.TransitGatewayId === TransitGatewayId && !isGone(one.State),
      ).map((one) => one.TransitGatewayAttachmentId);
      return left.length > 0 && `${TransitGatewayId} has non-deleted VPC Attachments: ${left.join(', ')}.`;
    },
  }),
  refuse<DeleteVpnGatewayRequest>({
    operation: 'DeleteVpnGateway',
    when: 'it is attached',
    code: 'IncorrectState',
    message: async ({ VpnGatewayId = '' }, at) => {
      const { VpnGateways = [] } = await at
        .moto(EC2Client)
        .send(new DescribeVpnGatewaysCommand({ VpnGatewayIds: [VpnGatewayId] }));
      const attached = VpnGateways[0]?.VpcAttachments?.find(({ State }) => State === 'attached');
      return attached && `The vpnGateway '${VpnGatewayId}' is attached to ${attached.VpcId}.`;
    },
  }),
  refuse<DeleteCustomerGatewayRequest>({
    operation: 'DeleteCustomerGateway',
    when: 'a VPN connection uses it',
    code: 'IncorrectState',
    message: async ({ CustomerGatewayId = '' }, at) => {
      const { VpnConnections = [] } = await at.moto(EC2Client).send(new DescribeVpnConnectionsCommand());
      const isUsed = VpnConnections.some(
        (one) => one.CustomerGatewayId === CustomerGatewayId && !isGone(one.State),
      );
      return isUsed && 'The customer gateway is in use.';
    },
  }),
  refuse<CreateVpcEndpointRequest>({
    operation: 'CreateVpcEndpoint',
    when: 'a route table has a gateway endpoint of the service already',
    code: 'RouteAlreadyExists',
    message: async ({ ServiceName = '', RouteTableIds = [] }, at) => {
      const { VpcEndpoints = [] } = await at
        .moto(EC2Client)
        .send(new DescribeVpcEndpointsCommand({ Filters: filter('service-name', ServiceName) }));
      const taken = new Set(
        VpcEndpoints.filter(({ State }) => !isGone(State)).flatMap((one) => one.RouteTableIds ?? []),
      );
      const table = RouteTableIds.find((id) => taken.has(id));
      return table !== undefined && `route table ${table} already has a route to ${ServiceName}`;
    },
  }),
];

type Holds = (id: string, at: CallContext) => Promise<boolean>;

function subnetRule(when: string, holds: Holds): RefusalRule {
  return refuse<DeleteSubnetRequest>({
    operation: 'DeleteSubnet',
    when,
    code: 'DependencyViolation',
    message: async ({ SubnetId = '' }, at) => (await holds(SubnetId, at)) && cannotDelete('subnet', SubnetId),
  });
}

function vpcRule(when: string, holds: Holds): RefusalRule {
  return refuse<DeleteVpcRequest>({
    operation: 'DeleteVpc',
    when,
    code: 'DependencyViolation',
    message: async ({ VpcId = '' }, at) => (await holds(VpcId, at)) && cannotDelete('vpc', VpcId),
  });
}

function groupRule(when: string, holds: Holds): RefusalRule {
  return refuse<DeleteSecurityGroupRequest>({
    operation: 'DeleteSecurityGroup',
    when,
    code: 'DependencyViolation',
    message: async (input, at) => {
      const { GroupId = '' } = (await groupOf(input, at)) ?? {};
      return GroupId !== '' && (await holds(GroupId, at)) && `resource ${GroupId} has a dependent object`;
    },
  });
}

async function groupOf(
  { GroupId, GroupName }: DeleteSecurityGroupRequest,
  at: CallContext,
): Promise<SecurityGroup | undefined> {
  const { SecurityGroups = [] } = await at.moto(EC2Client).send(new DescribeSecurityGroupsCommand());
  return SecurityGroups.find((one) => (GroupId ? one.GroupId === GroupId : one.GroupName === GroupName));
}

function isGone(state: string | undefined): boolean {
  return state?.toLowerCase() === 'deleted' || state?.toLowerCase() === 'deleting';
}
