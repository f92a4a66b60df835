import { source } from '../../../inventory/derivation.ts';
import {
  ClientVpn,
  TrafficMirror,
  TransitGateway,
  VpcEndpoint,
  VpcEndpointService,
  VpcPeering,
  VpnConnection,
} from '../../../inventory/resources/ec2-tunnels.ts';
import { RouteTable } from '../../../inventory/resources/route-table.ts';
import { foreignPeers, openService } from '../../oddities.ts';
import { defineSweepRow, odd } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 37,
  title: {
    en: 'VPN, peering, endpoint services, Transfer servers',
    ko: 'VPN, 피어링, 엔드포인트 서비스, Transfer 서버',
  },
  look: {
    en: 'VPC: Client VPN endpoints, Peering connections, Endpoint services, Transit gateways; Transfer Family: Servers',
    ko: 'VPC: Client VPN 엔드포인트, 피어링 연결, 엔드포인트 서비스, Transit Gateway; Transfer Family: 서버',
  },
  normal: {
    en: 'None, or links between networks of your own.',
    ko: '없거나, 내 네트워크 사이의 연결뿐입니다.',
  },
  makes: [
    'ec2:CreateClientVpnEndpoint',
    'ec2:CreateVpnConnection',
    'ec2:CreateVpcPeeringConnection',
    'ec2:CreateVpcEndpointServiceConfiguration',
    'ec2:CreateTransitGateway',
    'ec2:CreateTrafficMirrorSession',
    'ec2:CreateVpcEndpoint',
    'transfer:CreateServer',
    'transfer:CreateUser',
  ],
  changes: [
    'ec2:AcceptVpcPeeringConnection',
    'ec2:AcceptTransitGatewayVpcAttachment',
    'ec2:AuthorizeClientVpnIngress',
    'ec2:ModifyVpcEndpointServicePermissions',
    'ec2:CreateRoute',
    'ec2:ReplaceRoute',
    'transfer:ImportSshPublicKey',
    'transfer:UpdateUser',
  ],
  live: [
    source(RouteTable, 'peeringRoutes'),
    { ...source(ClientVpn, 'createdAt'), date: 'createdAt' },
    source(VpnConnection),
    source(VpcPeering, 'accounts'),
    { ...source(VpcEndpoint, 'createdAt'), date: 'createdAt' },
    source(VpcEndpointService, 'allowed'),
    { ...source(TransitGateway, 'createdAt'), date: 'createdAt' },
    source(TrafficMirror),
  ],
  odd: [odd(VpcPeering, 'accounts', foreignPeers), odd(VpcEndpointService, 'allowed', openService)],
  created: [
    'AWS::EC2::ClientVpnEndpoint',
    'AWS::EC2::VPNConnection',
    'AWS::EC2::VPCPeeringConnection',
    'AWS::EC2::VPCEndpoint',
    'AWS::EC2::TrafficMirrorSession',
    'AWS::Transfer::Server',
    'AWS::Transfer::User',
  ],
  controls: [],
  notCollected: { en: 'Transfer Family servers', ko: 'Transfer Family 서버' },
});
