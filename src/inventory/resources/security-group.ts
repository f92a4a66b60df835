import type { FirewallRule } from '../firewall.ts';
import { defineResource, field } from '../resource-type.ts';

const DESCRIBE = 'ec2:DescribeSecurityGroups';

/** A network interface that a security group guards. */
export interface Attachment {
  readonly interfaceId: string;
  /** AWS's kind: `interface`, `nat_gateway`, `lambda`, `network_load_balancer`, … */
  readonly kind: string;
  /** Says which service made it: `RDSNetworkInterface`, `ELB app/web/50dc6c495c0c9188`. */
  readonly description: string;
  readonly instanceId: string | null;
  readonly publicIp: string | null;
  /** The first one that the internet can route to. */
  readonly publicIpv6: string | null;
}

export const SecurityGroup = defineResource({
  type: 'AWS::EC2::SecurityGroup',
  name: { en: 'Security group', ko: '보안 그룹' },
  scope: 'listed',
  listing: [DESCRIBE],
  fields: {
    groupName: field<string>(DESCRIBE),
    /** Made by AWS with the VPC, and used by whatever names no other group. */
    isDefault: field<boolean>(DESCRIBE),
    vpcId: field<string | null>(DESCRIBE),
    ingress: field<readonly FirewallRule[]>(DESCRIBE, 'ec2:GetManagedPrefixListEntries'),
    /** Entries of prefix lists are not asked for. */
    egress: field<readonly FirewallRule[]>(DESCRIBE),
    /** Read only of groups that let the internet in; `null` of the others, which may well be in use. */
    attachmentsIfOpen: field<readonly Attachment[] | null>('ec2:DescribeNetworkInterfaces'),
  },
});
