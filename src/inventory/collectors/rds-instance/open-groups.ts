import type { SecurityGroup } from '@aws-sdk/client-ec2';
import type { DBInstance } from '@aws-sdk/client-rds';
import { firewallRule, internetRanges } from '../../firewall.ts';
import type { OpenGroup } from '../../resources/rds-instance.ts';

/** `null`: not public, no port yet, or a group that might be open could not be seen in full while none is open for certain. */
export function openGroupsOf(
  instance: DBInstance,
  groups: readonly SecurityGroup[],
): readonly OpenGroup[] | null {
  const port = portOf(instance);
  if (!instance.PubliclyAccessible || port === null) return null;
  const ids = groupIdsOf(instance);
  const own = groups.filter(({ GroupId = '' }) => ids.includes(GroupId));
  const open = openGroups(own, port);
  // A group of another account, in a VPC that it shares, is not shown to us.
  const isPartial = own.length < new Set(ids).size || own.some((group) => asksList(group, port));
  return open.length === 0 && isPartial ? null : open;
}

/** Which of the groups let the internet reach a database's port, over either address family. */
export function openGroups(groups: readonly SecurityGroup[], port: number): readonly OpenGroup[] {
  return groups.flatMap(({ GroupId: id = '', IpPermissions = [] }) => {
    const rules = IpPermissions.map((permission) => firewallRule(permission));
    const ranges = (['ipv4', 'ipv6'] as const).flatMap((family) =>
      internetRanges(rules, { transport: 'tcp', port }, family),
    );
    return ranges.length === 0 ? [] : [{ id, ranges }];
  });
}

export function groupIdsOf({ VpcSecurityGroups = [] }: DBInstance): readonly string[] {
  return VpcSecurityGroups.flatMap(({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? []);
}

/** Instances that are being created have no endpoint yet. */
export function portOf({ Endpoint, DbInstancePort }: DBInstance): number | null {
  return Endpoint?.Port || DbInstancePort || null;
}

/** Whether a prefix list, whose addresses are not read here, decides who reaches the port. */
function asksList({ IpPermissions = [] }: SecurityGroup, port: number): boolean {
  return IpPermissions.some((permission) => {
    const asEveryone = { ...permission, IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
    const lists = permission.PrefixListIds ?? [];
    return (
      lists.length > 0 &&
      internetRanges([firewallRule(asEveryone)], { transport: 'tcp', port }, 'ipv4').length > 0
    );
  });
}
