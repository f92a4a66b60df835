import { defineResource, field } from '../resource-type.ts';

const DESCRIBE = 'ec2:DescribeNetworkAcls';

/** One numbered rule; the lowest number that fits decides. */
export interface AclEntry {
  /** 32767 is the last, which AWS adds and which denies. */
  readonly number: number;
  readonly allows: boolean;
  /** `all`, `tcp`, `udp`, or the number of another protocol. */
  readonly protocol: string;
  /** `null` with `toPort`: every port, or a protocol without ports. */
  readonly fromPort: number | null;
  readonly toPort: number | null;
  /** IPv4 or IPv6 range. */
  readonly from: string;
}

export const NetworkAcl = defineResource({
  type: 'AWS::EC2::NetworkAcl',
  name: { en: 'Network ACL', ko: '네트워크 ACL' },
  scope: 'listed',
  listing: [DESCRIBE],
  fields: {
    /** Made by AWS with the VPC; lets everything in. */
    isDefault: field<boolean>(DESCRIBE),
    /** Inbound rules, by number. */
    ingress: field<readonly AclEntry[]>(DESCRIBE),
    /** How many subnets it guards. */
    subnets: field<number>(DESCRIBE),
  },
});
