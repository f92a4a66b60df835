import {
  type DeleteClusterRequest,
  DescribeServicesCommand,
  ECSClient,
  ListContainerInstancesCommand,
  ListServicesCommand,
  ListTasksCommand,
} from '@aws-sdk/client-ecs';
import { motoRefuses, type RefusalRule, refuse } from '../refusal-rule.ts';

export const refuses: readonly RefusalRule[] = [
  clusterRule('it has services', 'Services', async (ecs, cluster) => {
    const { serviceArns = [] } = await ecs.send(new ListServicesCommand({ cluster }));
    if (serviceArns.length === 0) return false;
    const { services = [] } = await ecs.send(new DescribeServicesCommand({ cluster, services: serviceArns }));
    return services.some(({ status }) => status !== 'INACTIVE');
  }),
  clusterRule('tasks are running in it', 'Tasks', async (ecs, cluster) => {
    const { taskArns = [] } = await ecs.send(new ListTasksCommand({ cluster, desiredStatus: 'RUNNING' }));
    return taskArns.length > 0;
  }),
  clusterRule('container instances are registered', 'Container Instances', async (ecs, cluster) => {
    const { containerInstanceArns = [] } = await ecs.send(new ListContainerInstancesCommand({ cluster }));
    return containerInstanceArns.length > 0;
  }),
  motoRefuses('DeleteService', 'it is scaled above zero and not forced', 'InvalidParameterException'),
];

function clusterRule(
  when: string,
  what: string,
  holds: (ecs: ECSClient, cluster: string) => Promise<boolean>,
): RefusalRule {
  return refuse<DeleteClusterRequest>({
    operation: 'DeleteCluster',
    when,
    code: `ClusterContains${what.replaceAll(' ', '')}Exception`,
    message: async ({ cluster = '' }, at) =>
      (await holds(at.moto(ECSClient), cluster)) && `The Cluster cannot be deleted while ${what} are active.`,
  });
}
