import {
  AuthorizeSecurityGroupIngressCommand,
  CreateVpcCommand,
  DescribeSecurityGroupsCommand,
  EC2Client,
  RevokeSecurityGroupEgressCommand,
} from '@aws-sdk/client-ec2';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** As AWS makes it; with rules, described and tagged; without a way out. */
export const seed: Seed['seed'] = async (account, n) => {
  const ec2 = account.client(EC2Client, REGION);
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }));
  const Filters = [
    { Name: 'vpc-id', Values: [Vpc?.VpcId ?? ''] },
    { Name: 'group-name', Values: ['default'] },
  ];
  const { SecurityGroups } = await ec2.send(new DescribeSecurityGroupsCommand({ Filters }));
  const { GroupId = '', IpPermissionsEgress = [] } = SecurityGroups?.[0] ?? {};
  if (n > 0) {
    const ports = (port: number) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port });
    await ec2.send(
      new AuthorizeSecurityGroupIngressCommand({
        GroupId,
        IpPermissions: [
          { ...ports(22), IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'from home' }] },
          { ...ports(443), Ipv6Ranges: [{ CidrIpv6: '::/0', Description: 'web' }] },
          { IpProtocol: 'icmp', FromPort: -1, ToPort: -1, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
        ],
      }),
    );
    await ec2.send(
      new AuthorizeSecurityGroupIngressCommand({
        GroupId,
        IpPermissions: [{ ...ports(5432), IpRanges: [{ CidrIp: '10.1.0.0/16', Description: 'database' }] }],
        TagSpecifications: [{ ResourceType: 'security-group-rule', Tags: [{ Key: 'Owner', Value: 'shop' }] }],
      }),
    );
  }
  if (n === 2) {
    await ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions: IpPermissionsEgress }));
  }
  return [{ region: REGION, name: GroupId }];
};
