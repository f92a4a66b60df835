import {
  EC2Client,
  paginateDescribeNetworkInterfaces,
  paginateDescribeSecurityGroups,
  paginateGetManagedPrefixListEntries,
  type SecurityGroup as SdkSecurityGroup,
} from '@aws-sdk/client-ec2';
import { attempt } from '../../../aws/attempt.ts';
import { type Gap, known, knownExcept, type Reading } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { firewallRule, letsInternetIn } from '../../firewall.ts';
import { type Attachment, SecurityGroup } from '../../resources/security-group.ts';
import { told } from '../../told.ts';
import { attachmentFrom } from './attachment.ts';

/** AWS takes at most this many values in one filter. */
const VALUES_PER_FILTER = 200;

export const collector = defineCollector({
  id: 'ec2-security-group',
  scope: 'region',
  provides: [SecurityGroup],
  run: async (aws, { partition, region, account }, shelf) => {
    const client = aws.client(EC2Client, region);
    const groups: SdkSecurityGroup[] = [];
    for await (const page of paginateDescribeSecurityGroups({ client }, { MaxResults: 1000 })) {
      groups.push(...(page.SecurityGroups ?? []));
    }
    shelf.listed(SecurityGroup, known({ count: groups.length }));

    const lists = new Map<string, Reading<readonly string[]>>();
    if (shelf.wants(SecurityGroup, 'ingress')) {
      for (const id of new Set(groups.flatMap(prefixListsOf)))
        lists.set(id, await readPrefixList(client, id));
    }
    const entries = new Map(
      [...lists].flatMap(([id, list]) => (list.state === 'known' ? [[id, list.value] as const] : [])),
    );
    const seen = groups.map((group) => ({
      group,
      id: group.GroupId ?? '',
      ingress: told(group.IpPermissions, 'ipPermissions').map((one) => firewallRule(one, entries)),
    }));

    const open = seen.filter(({ ingress }) => letsInternetIn(ingress)).map(({ id }) => id);
    const wanted = shelf.wants(SecurityGroup, 'attachmentsIfOpen') ? open : [];
    const attached = await readAttachments(client, wanted);

    for (const { group, id, ingress } of seen) {
      const unreadLists = prefixListsOf(group).flatMap((list): readonly Gap[] => {
        const reading = lists.get(list);
        return reading === undefined || reading.state === 'known' ? [] : [{ ...reading, region }];
      });
      shelf.put(
        SecurityGroup,
        { id, arn: `arn:${partition}:ec2:${region}:${account}:security-group/${id}` },
        {
          groupName: known(group.GroupName ?? ''),
          isDefault: known(group.GroupName === 'default'),
          vpcId: known(group.VpcId ?? null),
          ingress: knownExcept(ingress, unreadLists),
          egress: known((group.IpPermissionsEgress ?? []).map((permission) => firewallRule(permission))),
          attachmentsIfOpen: attachmentsOf(id, { asked: wanted.includes(id), attached, region }),
        },
      );
    }
  },
});

function prefixListsOf({ IpPermissions = [] }: SdkSecurityGroup): readonly string[] {
  return IpPermissions.flatMap(({ PrefixListIds = [] }) => PrefixListIds).flatMap(
    ({ PrefixListId }) => PrefixListId ?? [],
  );
}

function readPrefixList(client: EC2Client, id: string): Promise<Reading<readonly string[]>> {
  return attempt('ec2:GetManagedPrefixListEntries', async () => {
    const entries: string[] = [];
    const input = { PrefixListId: id, MaxResults: 100 };
    for await (const page of paginateGetManagedPrefixListEntries({ client }, input)) {
      entries.push(...(page.Entries ?? []).flatMap(({ Cidr }) => Cidr ?? []));
    }
    return entries;
  });
}

/** Group id to the interfaces that it guards; groups that guard none are missing. */
type Attached = Reading<ReadonlyMap<string, readonly Attachment[]>>;

function readAttachments(client: EC2Client, groupIds: readonly string[]): Promise<Attached> {
  return attempt('ec2:DescribeNetworkInterfaces', async () => {
    const attached = new Map<string, Attachment[]>();
    for (let from = 0; from < groupIds.length; from += VALUES_PER_FILTER) {
      const Values = groupIds.slice(from, from + VALUES_PER_FILTER);
      const input = { Filters: [{ Name: 'group-id', Values }], MaxResults: 1000 };
      for await (const page of paginateDescribeNetworkInterfaces({ client }, input)) {
        for (const one of page.NetworkInterfaces ?? []) {
          for (const { GroupId = '' } of one.Groups ?? []) {
            const list = attached.get(GroupId) ?? [];
            attached.set(GroupId, list);
            list.push(attachmentFrom(one));
          }
        }
      }
    }
    return attached;
  });
}

function attachmentsOf(
  id: string,
  { asked, attached, region }: { asked: boolean; attached: Attached; region: string },
): Reading<readonly Attachment[] | null> {
  if (!asked) return known(null);
  if (attached.state === 'known') return known(attached.value.get(id) ?? []);
  return knownExcept(null, [{ ...attached, region }]);
}
