import {
  DescribeServicesCommand,
  ECSClient,
  paginateListClusters,
  paginateListServices,
  paginateListTaskDefinitions,
  paginateListTasks,
  type Service,
} from '@aws-sdk/client-ecs';
import { isoTime } from '../../iso-time.ts';
import { listOf, listsCollector } from '../../list-collector.ts';
import type { Pages } from '../../lister.ts';
import { EcsCluster, EcsService, EcsTask, EcsTaskDefinition } from '../../resources/ecs.ts';
import { told } from '../../told.ts';

async function clustersOf(client: ECSClient): Promise<readonly string[]> {
  const arns: string[] = [];
  for await (const page of paginateListClusters({ client }, {}))
    arns.push(...told(page.clusterArns, 'clusterArns'));
  return arns;
}

/** AWS describes at most ten at once. */
const services: Pages<ECSClient, object, readonly Service[]> = async function* ({ client }) {
  for (const cluster of await clustersOf(client))
    for await (const page of paginateListServices({ client }, { cluster, maxResults: 10 })) {
      const arns = told(page.serviceArns, 'serviceArns');
      if (arns.length === 0) continue;
      const found = await client.send(new DescribeServicesCommand({ cluster, services: [...arns] }));
      yield told(found.services, 'services');
    }
};

const tasks: Pages<ECSClient, object, readonly string[]> = async function* ({ client }) {
  for (const cluster of await clustersOf(client))
    for await (const page of paginateListTasks({ client }, { cluster }))
      yield told(page.taskArns, 'taskArns');
};

const byArn = (arn: string) => ({ id: arn.split('/').at(-1) ?? arn, arn });

export const collector = listsCollector({
  id: 'ecs',
  scope: 'region',
  client: ECSClient,
  lists: [
    listOf({
      resource: EcsCluster,
      list: paginateListClusters,
      items: (page) => page.clusterArns,
      describe: byArn,
    }),
    listOf({
      resource: EcsService,
      list: services,
      items: (page) => page,
      describe: ({ serviceName = '', serviceArn = '', createdAt }) => ({
        id: serviceName,
        arn: serviceArn,
        fields: { createdAt: isoTime(createdAt) },
      }),
    }),
    listOf({ resource: EcsTask, list: tasks, items: (page) => page, describe: byArn }),
    listOf({
      resource: EcsTaskDefinition,
      list: paginateListTaskDefinitions,
      input: { status: 'ACTIVE' },
      items: (page) => page.taskDefinitionArns,
      describe: byArn,
    }),
  ],
});
