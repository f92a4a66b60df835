import { EC2Client, type NetworkAclEntry, paginateDescribeNetworkAcls } from '@aws-sdk/client-ec2';
import { listCollector } from '../../list-collector.ts';
import { type AclEntry, NetworkAcl } from '../../resources/network-acl.ts';
import { told } from '../../told.ts';

export const collector = listCollector({
  id: 'ec2-network-acl',
  scope: 'region',
  resource: NetworkAcl,
  client: EC2Client,
  list: paginateDescribeNetworkAcls,
  input: { MaxResults: 1000 },
  items: (page) => told(page.NetworkAcls, 'networkAclSet'),
  describe: (acl, { partition, region, account }) => ({
    id: acl.NetworkAclId ?? '',
    arn: `arn:${partition}:ec2:${region}:${acl.OwnerId ?? account}:network-acl/${acl.NetworkAclId}`,
    fields: {
      isDefault: acl.IsDefault === true,
      ingress: told(acl.Entries, 'entrySet')
        .filter(({ Egress }) => Egress === false)
        .map(entryFrom)
        .toSorted((a, b) => a.number - b.number),
      subnets: acl.Associations?.length ?? 0,
    },
  }),
});

const PROTOCOL_NAMES: Readonly<Record<string, string>> = { '-1': 'all', '6': 'tcp', '17': 'udp' };

function entryFrom(entry: NetworkAclEntry): AclEntry {
  const protocol = told(entry.Protocol, 'protocol');
  return {
    number: told(entry.RuleNumber, 'ruleNumber'),
    allows: told(entry.RuleAction, 'ruleAction') === 'allow',
    protocol: PROTOCOL_NAMES[protocol] ?? protocol,
    fromPort: entry.PortRange?.From ?? null,
    toPort: entry.PortRange?.To ?? null,
    from: told(entry.CidrBlock ?? entry.Ipv6CidrBlock, 'cidrBlock'),
  };
}
