import { defineResource, field } from '../resource-type.ts';

const DESCRIBE = 'rds:DescribeDBInstances';

/** Instances of RDS, Aurora, DocumentDB and Neptune: one API lists them all. */
export const RdsInstance = defineResource({
  type: 'AWS::RDS::DBInstance',
  name: { en: 'RDS database', ko: 'RDS 데이터베이스' },
  scope: 'listed',
  listing: [DESCRIBE],
  fields: {
    engine: field<string>(DESCRIBE),
    /** The Aurora, DocumentDB or Multi-AZ cluster it belongs to. */
    clusterId: field<string | null>(DESCRIBE),
    port: field<number | null>(DESCRIBE),
    /** Its name resolves to a public address from outside the VPC. */
    publiclyAccessible: field<boolean>(DESCRIBE),
    /** `null`: not publicly accessible, or what its groups let in could not be told. */
    openGroupsIfPublic: field<readonly OpenGroup[] | null>('ec2:DescribeSecurityGroups'),
    storageEncrypted: field<boolean>(DESCRIBE),
    autoMinorVersionUpgrade: field<boolean>(DESCRIBE),
    multiAz: field<boolean>(DESCRIBE),
    /** `null` while it is being created. */
    createdAt: field<string | null>(DESCRIBE),
  },
});

/** A security group with a rule that lets the internet reach the database's port. */
export interface OpenGroup {
  readonly id: string;
  readonly ranges: readonly string[];
}
