import {
  CreateNetworkAclEntryCommand,
  CreateVpcCommand,
  DescribeNetworkAclsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type { Seed } from '../law.ts';
import { REGION } from '../policies.ts';

/** As AWS makes it; over IPv6 too; an office before it, and two networks. */
export const seed: Seed['seed'] = async (account, n) => {
  const ec2 = account.client(EC2Client, REGION);
  const ids: string[] = [];
  for (const CidrBlock of n === 2 ? ['10.7.0.0/16', '10.8.0.0/16'] : ['10.7.0.0/16']) {
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock }));
    const { NetworkAcls } = await ec2.send(
      new DescribeNetworkAclsCommand({ Filters: [{ Name: 'vpc-id', Values: [Vpc?.VpcId ?? ''] }] }),
    );
    ids.push(NetworkAcls?.[0]?.NetworkAclId ?? '');
  }
  const add = (NetworkAclId: string, RuleNumber: number, more: object) =>
    ec2.send(
      new CreateNetworkAclEntryCommand({
        NetworkAclId,
        RuleNumber,
        Egress: false,
        RuleAction: 'allow',
        Protocol: '-1',
        ...more,
      }),
    );
  for (const id of ids) {
    if (n === 1) await add(id, 101, { Ipv6CidrBlock: '::/0' });
    if (n === 2) {
      await add(id, 20, { CidrBlock: '203.0.113.0/24', Protocol: '6', PortRange: { From: 22, To: 22 } });
    }
  }
  return ids.map((name) => ({ region: REGION, name }));
};
