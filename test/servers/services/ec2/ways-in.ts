/** Ways into a VPC that outlive a key: Client VPN, EC2 Instance Connect endpoints; and what watches addresses, IPAM. */
import type {
  ClientVpnEndpoint,
  CreateClientVpnEndpointRequest,
  CreateClientVpnEndpointResult,
  CreateInstanceConnectEndpointRequest,
  CreateInstanceConnectEndpointResult,
  CreateIpamRequest,
  CreateIpamResult,
  DeleteClientVpnEndpointRequest,
  DeleteClientVpnEndpointResult,
  DeleteInstanceConnectEndpointRequest,
  DeleteInstanceConnectEndpointResult,
  DeleteIpamRequest,
  DeleteIpamResult,
  DeleteTrafficMirrorSessionRequest,
  DeleteTrafficMirrorSessionResult,
  DescribeClientVpnEndpointsRequest,
  DescribeClientVpnEndpointsResult,
  DescribeInstanceConnectEndpointsRequest,
  DescribeInstanceConnectEndpointsResult,
  DescribeIpamsRequest,
  DescribeIpamsResult,
  DescribeTrafficMirrorSessionsResult,
  Ec2InstanceConnectEndpoint,
  Ipam,
} from '@aws-sdk/client-ec2';
import { memory } from '../../call-context.ts';
import { AwsRefusal, mendOutput, type ServiceAnswers } from '../../service-answers.ts';
import { ec2Answer, ec2Id, filtered, kept, tagsOf } from './kept.ts';

const vpns = kept<ClientVpnEndpoint>('InvalidClientVpnEndpointId.NotFound', 'client VPN endpoint ID');
const connects = kept<Ec2InstanceConnectEndpoint>(
  'InvalidInstanceConnectEndpointId.NotFound',
  'instance connect endpoint ID',
);
const ipams = kept<Ipam>('InvalidIpamId.NotFound', 'IPAM ID');
const mirrorsGone = memory('region', () => new Set<string>());

export const wayInAnswers: NonNullable<ServiceAnswers['answers']> = {
  CreateClientVpnEndpoint: ec2Answer<CreateClientVpnEndpointRequest, CreateClientVpnEndpointResult>(
    (input, at) => {
      const id = ec2Id('cvpn-endpoint');
      const Status = { Code: 'pending-associate' as const };
      const DnsName = `*.${id}.prod.clientvpn.${at.region}.amazonaws.com`;
      vpns.put(
        id,
        {
          ClientVpnEndpointId: id,
          Description: input.Description,
          Status,
          CreationTime: at.account.clock.now().toISOString().slice(0, 19),
          DnsName,
          ClientCidrBlock: input.ClientCidrBlock,
          DnsServers: input.DnsServers ?? [],
          SplitTunnel: input.SplitTunnel ?? false,
          VpnProtocol: 'openvpn',
          TransportProtocol: input.TransportProtocol ?? 'udp',
          VpnPort: input.VpnPort ?? 443,
          ServerCertificateArn: input.ServerCertificateArn,
          Tags: tagsOf(input.TagSpecifications),
          SecurityGroupIds: input.SecurityGroupIds,
          VpcId: input.VpcId,
        },
        at,
      );
      return { ClientVpnEndpointId: id, Status, DnsName };
    },
  ),
  DescribeClientVpnEndpoints: ec2Answer<DescribeClientVpnEndpointsRequest, DescribeClientVpnEndpointsResult>(
    ({ ClientVpnEndpointIds: ids, Filters }, at) => ({
      ClientVpnEndpoints: filtered(ids?.map((id) => vpns.get(id, at)) ?? vpns.all(at), Filters),
    }),
  ),
  DeleteClientVpnEndpoint: ec2Answer<DeleteClientVpnEndpointRequest, DeleteClientVpnEndpointResult>(
    ({ ClientVpnEndpointId }, at) => {
      vpns.remove(ClientVpnEndpointId, at);
      return { Status: { Code: 'deleting' } };
    },
  ),

  CreateInstanceConnectEndpoint: ec2Answer<
    CreateInstanceConnectEndpointRequest,
    CreateInstanceConnectEndpointResult
  >(async (input, at) => {
    const { DescribeSubnetsCommand, EC2Client } = await import('@aws-sdk/client-ec2');
    const { Subnets = [] } = await at
      .moto(EC2Client)
      .send(new DescribeSubnetsCommand({ SubnetIds: [input.SubnetId ?? ''] }));
    if (connects.all(at).some((one) => one.VpcId === Subnets[0]?.VpcId)) {
      throw new AwsRefusal(
        'InstanceConnectEndpointLimitExceeded',
        'The maximum number of EC2 Instance Connect Endpoints for this VPC has been reached.',
      );
    }
    const id = ec2Id('eice');
    const endpoint: Ec2InstanceConnectEndpoint = {
      OwnerId: at.account.id,
      InstanceConnectEndpointId: id,
      InstanceConnectEndpointArn: `arn:aws:ec2:${at.region}:${at.account.id}:instance-connect-endpoint/${id}`,
      State: 'create-complete',
      DnsName: `${id}.ec2-instance-connect-endpoint.${at.region}.amazonaws.com`,
      VpcId: Subnets[0]?.VpcId,
      AvailabilityZone: Subnets[0]?.AvailabilityZone,
      SubnetId: input.SubnetId,
      CreatedAt: at.account.clock.now(),
      PreserveClientIp: input.PreserveClientIp ?? false,
      SecurityGroupIds: input.SecurityGroupIds ?? [],
      Tags: tagsOf(input.TagSpecifications),
    };
    return { InstanceConnectEndpoint: connects.put(id, endpoint, at) };
  }),
  DescribeInstanceConnectEndpoints: ec2Answer<
    DescribeInstanceConnectEndpointsRequest,
    DescribeInstanceConnectEndpointsResult
  >(({ InstanceConnectEndpointIds: ids, Filters }, at) => ({
    InstanceConnectEndpoints: filtered(ids?.map((id) => connects.get(id, at)) ?? connects.all(at), Filters),
  })),
  DeleteInstanceConnectEndpoint: ec2Answer<
    DeleteInstanceConnectEndpointRequest,
    DeleteInstanceConnectEndpointResult
  >(({ InstanceConnectEndpointId }, at) => ({
    InstanceConnectEndpoint: {
      ...connects.remove(InstanceConnectEndpointId, at),
      State: 'delete-in-progress',
    },
  })),

  CreateIpam: ec2Answer<CreateIpamRequest, CreateIpamResult>((input, at) => {
    const id = ec2Id('ipam');
    const ipam: Ipam = {
      OwnerId: at.account.id,
      IpamId: id,
      IpamArn: `arn:aws:ec2::${at.account.id}:ipam/${id}`,
      IpamRegion: at.region,
      PublicDefaultScopeId: ec2Id('ipam-scope'),
      PrivateDefaultScopeId: ec2Id('ipam-scope'),
      ScopeCount: 2,
      Description: input.Description,
      OperatingRegions: input.OperatingRegions ?? [{ RegionName: at.region }],
      State: 'create-complete',
      Tags: tagsOf(input.TagSpecifications),
      Tier: input.Tier ?? 'advanced',
    };
    return { Ipam: ipams.put(id, ipam, at) };
  }),
  DescribeIpams: ec2Answer<DescribeIpamsRequest, DescribeIpamsResult>(({ IpamIds: ids, Filters }, at) => ({
    Ipams: filtered(ids?.map((id) => ipams.get(id, at)) ?? ipams.all(at), Filters),
  })),
  DeleteIpam: ec2Answer<DeleteIpamRequest, DeleteIpamResult>(({ IpamId }, at) => ({
    Ipam: { ...ipams.remove(IpamId, at), State: 'delete-in-progress' },
  })),

  /** moto makes and lists them, and deletes none. */
  DeleteTrafficMirrorSession: ec2Answer<DeleteTrafficMirrorSessionRequest, DeleteTrafficMirrorSessionResult>(
    async ({ TrafficMirrorSessionId: id = '' }, at) => {
      const { DescribeTrafficMirrorSessionsCommand, EC2Client } = await import('@aws-sdk/client-ec2');
      const { TrafficMirrorSessions = [] } = await at
        .moto(EC2Client)
        .send(new DescribeTrafficMirrorSessionsCommand({}));
      const gone = mirrorsGone(at).value;
      if (gone.has(id) || !TrafficMirrorSessions.some((one) => one.TrafficMirrorSessionId === id)) {
        throw new AwsRefusal(
          'InvalidTrafficMirrorSessionId.NotFound',
          `The traffic mirror session ID '${id}' does not exist`,
        );
      }
      gone.add(id);
      return { TrafficMirrorSessionId: id };
    },
  ),
};

export const mirrorMends = {
  DescribeTrafficMirrorSessions: mendOutput<DescribeTrafficMirrorSessionsResult>((output, at) => ({
    ...output,
    TrafficMirrorSessions: output.TrafficMirrorSessions?.filter(
      (one) => !mirrorsGone(at).value.has(one.TrafficMirrorSessionId ?? ''),
    ),
  })),
} satisfies ServiceAnswers['mends'];
