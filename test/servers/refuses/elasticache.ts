import {
  type DeleteCacheClusterMessage,
  DescribeReplicationGroupsCommand,
  ElastiCacheClient,
} from '@aws-sdk/client-elasticache';
import { type RefusalRule, refuse } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  refuse<DeleteCacheClusterMessage>({
    operation: 'DeleteCacheCluster',
    when: 'it is the only member of a replication group',
    code: 'InvalidCacheClusterState',
    message: async ({ CacheClusterId = '' }, at) => {
      const { ReplicationGroups = [] } = await at
        .moto(ElastiCacheClient)
        .send(new DescribeReplicationGroupsCommand());
      const group = ReplicationGroups.find(({ MemberClusters = [] }) =>
        MemberClusters.includes(CacheClusterId),
      );
      return (
        group?.MemberClusters?.length === 1 &&
        `Cache cluster ${CacheClusterId} is the last node of ${group.ReplicationGroupId}: delete that instead.`
      );
    },
  }),
];
