import { defineResource, field } from '../resource-type.ts';

export const ClientVpn = defineResource({
  type: 'AWS::EC2::ClientVpnEndpoint',
  name: { en: 'Client VPN endpoint', ko: 'Client VPN 엔드포인트' },
  scope: 'listed',
  listing: ['ec2:DescribeClientVpnEndpoints'],
  fields: { createdAt: field<string | null>('ec2:DescribeClientVpnEndpoints') },
});

export const VpnConnection = defineResource({
  type: 'AWS::EC2::VPNConnection',
  name: { en: 'VPN connection', ko: 'VPN 연결' },
  scope: 'listed',
  listing: ['ec2:DescribeVpnConnections'],
  fields: {},
});

export const VpcPeering = defineResource({
  type: 'AWS::EC2::VPCPeeringConnection',
  name: { en: 'VPC peering connection', ko: 'VPC 피어링 연결' },
  scope: 'listed',
  listing: ['ec2:DescribeVpcPeeringConnections'],
  fields: {
    /** Of both sides, this account's too. */
    accounts: field<readonly string[]>('ec2:DescribeVpcPeeringConnections'),
  },
});

export const VpcEndpoint = defineResource({
  type: 'AWS::EC2::VPCEndpoint',
  name: { en: 'VPC endpoint', ko: 'VPC 엔드포인트' },
  scope: 'listed',
  listing: ['ec2:DescribeVpcEndpoints'],
  fields: { createdAt: field<string | null>('ec2:DescribeVpcEndpoints') },
});

/** What others can be let into through a private address. */
export const VpcEndpointService = defineResource({
  type: 'AWS::EC2::VPCEndpointService',
  name: { en: 'Endpoint service', ko: '엔드포인트 서비스' },
  scope: 'listed',
  listing: ['ec2:DescribeVpcEndpointServiceConfigurations'],
  fields: {
    /** ARNs of who may connect; `*`: everybody. */
    allowed: field<readonly string[]>('ec2:DescribeVpcEndpointServicePermissions'),
  },
});

export const TransitGateway = defineResource({
  type: 'AWS::EC2::TransitGateway',
  name: { en: 'Transit gateway', ko: 'Transit Gateway' },
  scope: 'listed',
  listing: ['ec2:DescribeTransitGateways'],
  fields: { createdAt: field<string | null>('ec2:DescribeTransitGateways') },
});

/** Copies all that an instance sends and receives. */
export const TrafficMirror = defineResource({
  type: 'AWS::EC2::TrafficMirrorSession',
  name: { en: 'Traffic mirror session', ko: '트래픽 미러 세션' },
  scope: 'listed',
  listing: ['ec2:DescribeTrafficMirrorSessions'],
  fields: {},
});
