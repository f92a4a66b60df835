import { EC2Client, paginateDescribeNetworkAcls } from '@aws-sdk/client-ec2';
import { aclEntry } from '../../acl-entry.ts';
import { listCollector } from '../../list-collector.ts';
import { NetworkAcl } from '../../resources/network-acl.ts';
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
        .map(aclEntry)
        .toSorted((a, b) => a.number - b.number),
      subnets: acl.Associations?.length ?? 0,
    },
  }),
});
