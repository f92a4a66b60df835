import {
  CreateReplicationGroupCommand,
  DeleteCacheClusterCommand,
  DescribeReplicationGroupsCommand,
  ElastiCacheClient,
} from '@aws-sdk/client-elasticache';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './elasticache.ts';

const ReplicationGroupId = 'sessions';

proveRefusals(refuses, {
  'DeleteCacheCluster: it is the only member of a replication group': async (account) => {
    const cache = account.client(ElastiCacheClient);
    await cache.send(
      new CreateReplicationGroupCommand({
        ReplicationGroupId,
        ReplicationGroupDescription: 'sessions',
        Engine: 'redis',
        CacheNodeType: 'cache.t3.micro',
        NumCacheClusters: 1,
      }),
    );
    const { ReplicationGroups = [] } = await cache.send(
      new DescribeReplicationGroupsCommand({ ReplicationGroupId }),
    );
    const CacheClusterId = ReplicationGroups[0]?.MemberClusters?.[0];
    return { call: () => cache.send(new DeleteCacheClusterCommand({ CacheClusterId })) };
  },
});
