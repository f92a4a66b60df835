import { DescribeImagesCommand, EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  DeleteClusterCommand,
  DeleteServiceCommand,
  DeregisterContainerInstanceCommand,
  ECSClient,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  StopTaskCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import type { TestAccount } from '../aws-server.ts';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './ecs.ts';

const cluster = 'shop';
const service = 'web';
const taskDefinition = 'web';

async function shop(account: TestAccount): Promise<ECSClient> {
  const ecs = account.client(ECSClient);
  await ecs.send(new CreateClusterCommand({ clusterName: cluster }));
  const containerDefinitions = [{ name: 'web', image: 'nginx', cpu: 10, memory: 100 }];
  await ecs.send(new RegisterTaskDefinitionCommand({ family: taskDefinition, containerDefinitions }));
  return ecs;
}

async function withService(account: TestAccount, desiredCount: number): Promise<ECSClient> {
  const ecs = await shop(account);
  await ecs.send(new CreateServiceCommand({ cluster, serviceName: service, taskDefinition, desiredCount }));
  return ecs;
}

/** An instance with the identity document that its agent would send. */
async function withInstance(account: TestAccount): Promise<[ECSClient, string]> {
  const ecs = await shop(account);
  const ec2 = account.client(EC2Client);
  const { Images = [] } = await ec2.send(new DescribeImagesCommand({ Owners: ['amazon'] }));
  const { Instances = [] } = await ec2.send(
    new RunInstancesCommand({ ImageId: Images[0]?.ImageId, MinCount: 1, MaxCount: 1 }),
  );
  const instanceIdentityDocument = JSON.stringify({
    instanceId: Instances[0]?.InstanceId,
    accountId: account.id,
    region: 'ap-northeast-2',
  });
  const { containerInstance } = await ecs.send(
    new RegisterContainerInstanceCommand({ cluster, instanceIdentityDocument }),
  );
  return [ecs, containerInstance?.containerInstanceArn ?? ''];
}

proveRefusals(refuses, {
  'DeleteCluster: it has services': async (account) => {
    const ecs = await withService(account, 0);
    return {
      call: () => ecs.send(new DeleteClusterCommand({ cluster })),
      cure: () => ecs.send(new DeleteServiceCommand({ cluster, service })),
    };
  },
  'DeleteCluster: tasks are running in it': async (account) => {
    const [ecs, containerInstance] = await withInstance(account);
    const { tasks = [] } = await ecs.send(new RunTaskCommand({ cluster, taskDefinition }));
    return {
      call: () => ecs.send(new DeleteClusterCommand({ cluster })),
      cure: async () => {
        await ecs.send(new StopTaskCommand({ cluster, task: tasks[0]?.taskArn }));
        await ecs.send(new DeregisterContainerInstanceCommand({ cluster, containerInstance, force: true }));
      },
    };
  },
  'DeleteCluster: container instances are registered': async (account) => {
    const [ecs, containerInstance] = await withInstance(account);
    return {
      call: () => ecs.send(new DeleteClusterCommand({ cluster })),
      cure: () => ecs.send(new DeregisterContainerInstanceCommand({ cluster, containerInstance })),
    };
  },
  'DeleteService: it is scaled above zero and not forced': async (account) => {
    const ecs = await withService(account, 1);
    return {
      call: () => ecs.send(new DeleteServiceCommand({ cluster, service })),
      cure: () => ecs.send(new UpdateServiceCommand({ cluster, service, desiredCount: 0 })),
    };
  },
});
