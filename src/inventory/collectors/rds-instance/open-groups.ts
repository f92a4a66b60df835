import type { SecurityGroup } from '@aws-sdk/client-ec2';
import { firewallRule, internetRanges } from '../../firewall.ts';
import type { OpenGroup } from '../../resources/rds-instance.ts';

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
