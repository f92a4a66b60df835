import {
  AuthorizeSecurityGroupIngressCommand,
  CreateManagedPrefixListCommand,
  CreateNetworkInterfaceCommand,
  CreateSecurityGroupCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type { TestAccount } from '../../servers/aws-server.ts';
import { SEED_REGION, type Seed } from './seed.ts';

/** A security group with a port open to everybody. */
export async function openGroup(account: TestAccount, name: string, port: number): Promise<string> {
  const ec2 = account.client(EC2Client, SEED_REGION);
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({ GroupName: name, Description: name }),
  );
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId,
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
      ],
    }),
  );
  return GroupId;
}

const groups: Seed = async (account) => {
  const ec2 = account.client(EC2Client, SEED_REGION);
  const open = await openGroup(account, 'bastion', 22);
  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand());
  const { NetworkInterface } = await ec2.send(
    new CreateNetworkInterfaceCommand({
      SubnetId: Subnets[0]?.SubnetId,
      Groups: [open],
      Description: 'bastion',
    }),
  );
  const { PrefixList } = await ec2.send(
    new CreateManagedPrefixListCommand({
      PrefixListName: 'offices',
      AddressFamily: 'IPv4',
      MaxEntries: 5,
      Entries: [{ Cidr: '198.51.100.0/24' }],
    }),
  );
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({ GroupName: 'offices', Description: 'from the offices only' }),
  );
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId,
      IpPermissions: [
        {
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          PrefixListIds: [{ PrefixListId: PrefixList?.PrefixListId }],
        },
      ],
    }),
  );
  const place = { type: 'AWS::EC2::SecurityGroup', region: SEED_REGION };
  return [
    {
      ...place,
      id: open,
      fields: {
        groupName: 'bastion',
        isDefault: false,
        attachmentsIfOpen: [{ interfaceId: NetworkInterface?.NetworkInterfaceId, description: 'bastion' }],
      },
    },
    { ...place, id: GroupId, fields: { groupName: 'offices', attachmentsIfOpen: null } },
  ];
};

export const ec2Network = { 'ec2-security-group': groups };
