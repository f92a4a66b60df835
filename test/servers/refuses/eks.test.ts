import {
  CreateClusterCommand,
  CreateFargateProfileCommand,
  CreateNodegroupCommand,
  DeleteClusterCommand,
  DeleteFargateProfileCommand,
  DeleteNodegroupCommand,
  EKSClient,
} from '@aws-sdk/client-eks';
import type { TestAccount } from '../aws-server.ts';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './eks.ts';

const clusterName = 'shop';
const roleOf = (account: TestAccount) => `arn:aws:iam::${account.id}:role/eks`;

async function cluster(account: TestAccount): Promise<EKSClient> {
  const eks = account.client(EKSClient);
  const resourcesVpcConfig = { subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'] };
  await eks.send(
    new CreateClusterCommand({ name: clusterName, roleArn: roleOf(account), resourcesVpcConfig }),
  );
  return eks;
}

proveRefusals(refuses, {
  'DeleteCluster: it has node groups': async (account) => {
    const eks = await cluster(account);
    const nodes = { clusterName, nodegroupName: 'workers' };
    const subnets = ['subnet-0a1b2c3d'];
    await eks.send(new CreateNodegroupCommand({ ...nodes, nodeRole: roleOf(account), subnets }));
    return {
      call: () => eks.send(new DeleteClusterCommand({ name: clusterName })),
      cure: () => eks.send(new DeleteNodegroupCommand(nodes)),
    };
  },
  'DeleteCluster: it has Fargate profiles': async (account) => {
    const eks = await cluster(account);
    const profile = { clusterName, fargateProfileName: 'jobs' };
    const selectors = [{ namespace: 'jobs' }];
    await eks.send(
      new CreateFargateProfileCommand({ ...profile, podExecutionRoleArn: roleOf(account), selectors }),
    );
    return {
      call: () => eks.send(new DeleteClusterCommand({ name: clusterName })),
      cure: () => eks.send(new DeleteFargateProfileCommand(profile)),
    };
  },
});
