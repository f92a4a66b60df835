import type {
  CreateServerlessCacheRequest,
  CreateServerlessCacheResponse,
  DeleteServerlessCacheRequest,
  DeleteServerlessCacheResponse,
  DescribeServerlessCachesRequest,
  DescribeServerlessCachesResponse,
  ServerlessCache,
} from '@aws-sdk/client-elasticache';
import { randomBytes } from '../chance.ts';
import { collection } from '../collection.ts';
import { emptyLists } from '../empty-lists.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';

const caches = collection<ServerlessCache>(
  'region',
  (name) => new AwsRefusal('ServerlessCacheNotFoundFault', `Serverless cache not found: ${name}`, 404),
);

export const service: ServiceAnswers = {
  answers: {
    ...emptyLists(`
      DescribeGlobalReplicationGroups DescribeReservedCacheNodes DescribeServerlessCacheSnapshots
      DescribeUpdateActions DescribeUserGroups`),
    CreateServerlessCache: answer<CreateServerlessCacheRequest, CreateServerlessCacheResponse>(
      (input, at) => {
        const { ServerlessCacheName: name = '', Engine } = input;
        if (caches.has(name, at)) {
          throw new AwsRefusal(
            'ServerlessCacheAlreadyExistsFault',
            `A serverless cache named ${name} already exists`,
          );
        }
        const host = `${name}-${randomBytes(3).toString('hex')}.serverless.${at.region}.cache.amazonaws.com`;
        const cache: ServerlessCache = {
          ServerlessCacheName: name,
          Description: input.Description ?? '',
          CreateTime: at.account.clock.now(),
          Status: 'available',
          Engine,
          MajorEngineVersion: input.MajorEngineVersion ?? (Engine === 'valkey' ? '8' : '7'),
          ...(input.CacheUsageLimits && { CacheUsageLimits: input.CacheUsageLimits }),
          SecurityGroupIds: input.SecurityGroupIds ?? [],
          SubnetIds: input.SubnetIds ?? [],
          Endpoint: { Address: host, Port: Engine === 'memcached' ? 11_211 : 6379 },
          ARN: `arn:aws:elasticache:${at.region}:${at.account.id}:serverlesscache:${name}`,
          SnapshotRetentionLimit: input.SnapshotRetentionLimit ?? 0,
        };
        return { ServerlessCache: caches.put(name, cache, at) };
      },
    ),
    DescribeServerlessCaches: answer<DescribeServerlessCachesRequest, DescribeServerlessCachesResponse>(
      ({ ServerlessCacheName: name }, at) => ({
        ServerlessCaches: name ? [caches.get(name, at)] : caches.all(at),
      }),
    ),
    DeleteServerlessCache: answer<DeleteServerlessCacheRequest, DeleteServerlessCacheResponse>(
      ({ ServerlessCacheName: name }, at) => ({
        ServerlessCache: { ...caches.remove(name, at), Status: 'deleting' },
      }),
    ),
  },
};
