import {
  AuthorizeSecurityGroupIngressCommand,
  CreateManagedPrefixListCommand,
  CreateSecurityGroupCommand,
  CreateVpcCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** SSH beside the web, and databases by a list of the whole internet; everything, in both families, tagged; one's own address instead, which has a rule already. */
export const seed: Seed['seed'] = async (account, n) => {
  const ec2 = account.client(EC2Client, REGION);
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.7.0.0/16' }));
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'web', VpcId: Vpc?.VpcId }),
  );
  const { PrefixList } = await ec2.send(
    new CreateManagedPrefixListCommand({
      PrefixListName: 'visitors',
      AddressFamily: 'IPv4',
      MaxEntries: 5,
      Entries: [{ Cidr: '198.51.100.0/24' }, { Cidr: '0.0.0.0/0', Description: 'all' }],
    }),
  );
  const listed = [{ PrefixListId: PrefixList?.PrefixListId, Description: 'by a list' }];
  const ports = (port: number) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port });
  const web = { ...ports(443), IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'visitors' }] };
  const anywhere = [{ CidrIp: '0.0.0.0/0', Description: 'for a minute' }];
  const all = { IpProtocol: '-1', IpRanges: anywhere, Ipv6Ranges: [{ CidrIpv6: '::/0' }] };
  const permissions = [
    [
      { ...web, PrefixListIds: listed },
      { ...ports(22), IpRanges: [...anywhere, { CidrIp: '198.51.100.0/24' }] },
      { ...ports(5432), PrefixListIds: listed },
    ],
    [all, { ...ports(3306), IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    [
      web,
      { ...ports(22), IpRanges: [...anywhere, { CidrIp: '203.0.113.7/32', Description: 'home' }] },
      { ...ports(3389), IpRanges: anywhere, Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
    ],
  ];
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId,
      IpPermissions: permissions[n],
      ...(n === 1 && {
        TagSpecifications: [{ ResourceType: 'security-group-rule', Tags: [{ Key: 'Owner', Value: 'shop' }] }],
      }),
    }),
  );
  const target = { region: REGION, name: GroupId };
  return [n === 2 ? { ...target, onlyFrom: ['203.0.113.7/32', '2001:db8:7::/48'] } : target];
};
