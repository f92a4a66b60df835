import {
  type DeleteDBClusterMessage,
  type DeleteDBInstanceMessage,
  type DeleteDBSubnetGroupMessage,
  DescribeDBInstancesCommand,
  DescribeDBSubnetGroupsCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { motoRefuses, type RefusalRule, refuse } from '../refusal-rule.ts';

const NEITHER = 'FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.';
const BOTH = 'FinalDBSnapshotIdentifier can not be specified when SkipFinalSnapshot is true.';

export const refuses: readonly RefusalRule[] = [
  motoRefuses('DeleteDBInstance', 'deletion protection is on', 'InvalidParameterCombination'),
  refuse<DeleteDBInstanceMessage>({
    operation: 'DeleteDBInstance',
    when: 'it neither takes nor skips a final snapshot',
    code: 'InvalidParameterCombination',
    message: async ({ DBInstanceIdentifier, SkipFinalSnapshot, FinalDBSnapshotIdentifier }, at) => {
      if (SkipFinalSnapshot || FinalDBSnapshotIdentifier) return undefined;
      const { DBInstances = [] } = await at
        .moto(RDSClient)
        .send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }));
      // The data of a cluster's member is the cluster's.
      return !DBInstances[0]?.DBClusterIdentifier && NEITHER;
    },
  }),
  refuse<DeleteDBInstanceMessage>({
    operation: 'DeleteDBInstance',
    when: 'it both takes and skips a final snapshot',
    code: 'InvalidParameterCombination',
    message: ({ SkipFinalSnapshot, FinalDBSnapshotIdentifier }) =>
      SkipFinalSnapshot && FinalDBSnapshotIdentifier && BOTH,
  }),
  motoRefuses('DeleteDBCluster', 'deletion protection is on', 'InvalidParameterCombination'),
  motoRefuses('DeleteDBCluster', 'it has members', 'InvalidDBClusterStateFault'),
  refuse<DeleteDBClusterMessage>({
    operation: 'DeleteDBCluster',
    when: 'it neither takes nor skips a final snapshot',
    code: 'InvalidParameterCombination',
    message: ({ SkipFinalSnapshot, FinalDBSnapshotIdentifier }) =>
      !SkipFinalSnapshot && !FinalDBSnapshotIdentifier && NEITHER,
  }),
  refuse<DeleteDBClusterMessage>({
    operation: 'DeleteDBCluster',
    when: 'it both takes and skips a final snapshot',
    code: 'InvalidParameterCombination',
    message: ({ SkipFinalSnapshot, FinalDBSnapshotIdentifier }) =>
      SkipFinalSnapshot && FinalDBSnapshotIdentifier && BOTH,
  }),
  refuse<DeleteDBSubnetGroupMessage>({
    operation: 'DeleteDBSubnetGroup',
    when: 'a database is in it',
    code: 'InvalidDBSubnetGroupStateFault',
    message: async ({ DBSubnetGroupName }, at) => {
      const rds = at.moto(RDSClient);
      await rds.send(new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName }));
      const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand());
      const user = DBInstances.find((one) => one.DBSubnetGroup?.DBSubnetGroupName === DBSubnetGroupName);
      return (
        user &&
        `Cannot delete the subnet group '${DBSubnetGroupName}' because at least one database instance: ` +
          `${user.DBInstanceIdentifier} is still using it.`
      );
    },
  }),
  motoRefuses('StopDBInstance', 'it is a read replica', 'InvalidDBClusterStateFault'),
  motoRefuses('StopDBInstance', 'it is stopped', 'InvalidDBInstanceState'),
];
