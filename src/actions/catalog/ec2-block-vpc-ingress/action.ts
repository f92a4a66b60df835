import { DescribeVpcBlockPublicAccessOptionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { defineAction, type Target } from '../../../change/action.ts';
import { Ec2RegionDefaults } from '../../../inventory/resources/ec2-region-defaults.ts';
import { told } from '../../../inventory/told.ts';
import { ec2Call } from '../../ec2-call.ts';
import { theRegion } from '../../found.ts';
import { managedBy, refuseIfManaged } from '../../organization-managed.ts';

export const action = defineAction<Target>()({
  id: 'ec2-block-vpc-ingress',
  title: ({ region }) => ({
    en: `Keep the internet out of every VPC in ${region}`,
    ko: `${region}의 모든 VPC에 인터넷에서 들어오는 통신 차단`,
  }),
  reads: ['ec2:DescribeVpcBlockPublicAccessOptions'],
  writes: ['ec2:ModifyVpcBlockPublicAccessOptions'],
  capture: async (aws, { region }) => {
    const { VpcBlockPublicAccessOptions: options } = await aws
      .client(EC2Client, region)
      .send(new DescribeVpcBlockPublicAccessOptionsCommand({}));
    return {
      mode: told(options?.InternetGatewayBlockMode, 'internetGatewayBlockMode'),
      managedBy: managedBy(options?.ManagedBy),
    };
  },
  holds: ({ mode }) => mode !== 'off',
  apply: (target) => [
    ec2Call(target, 'ModifyVpcBlockPublicAccessOptions', { InternetGatewayBlockMode: 'block-ingress' }),
  ],
  undo: (target) => [
    ec2Call(target, 'ModifyVpcBlockPublicAccessOptions', { InternetGatewayBlockMode: 'off' }),
  ],
  effect: () => ({
    en: 'Nothing in the VPCs of this region can be reached from the internet, whatever security groups say. Calls from inside, through NAT gateways and egress-only gateways, go on.',
    ko: '보안 그룹이 무엇이든 이 리전의 VPC에는 인터넷에서 들어올 수 없습니다. NAT 게이트웨이와 송신 전용 게이트웨이를 통해 안에서 나가는 통신은 계속됩니다.',
  }),
  hurts: () => [
    {
      en: 'Every website, load balancer, VPN and SSH access over the internet in this region is cut off at once, unless its VPC or subnet is excluded: use it where nothing is meant to be reached.',
      ko: '예외로 지정한 VPC나 서브넷이 아니면 이 리전의 웹 사이트, 로드 밸런서, VPN, 인터넷을 통한 SSH 접속이 모두 바로 끊깁니다. 외부에 공개할 것이 없는 리전에서만 사용하세요.',
    },
  ],
  refuses: refuseIfManaged,
  monthlyUsd: 0,
  minutes: 5,
  fromFinding: theRegion(Ec2RegionDefaults),
});
