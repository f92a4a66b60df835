/** What runs by itself and multiplies: groups, fleets, containers, clusters. */
import {
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  CreateLaunchConfigurationCommand,
} from '@aws-sdk/client-auto-scaling';
import {
  CreateFleetCommand,
  CreateLaunchTemplateCommand,
  EC2Client,
  RequestSpotFleetCommand,
  RequestSpotInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs';
import {
  CreateAccessEntryCommand,
  CreateClusterCommand as CreateEksClusterCommand,
  EKSClient,
} from '@aws-sdk/client-eks';
import type { TestAccount } from '../../servers/aws-server.ts';
import { SEED_REGION, type Seed, type Seeded } from './seed.ts';

const region = SEED_REGION;
const ImageId = 'ami-0a1b2c3d4e5f60718';

const fleets: Seed = async (account) => {
  const ec2 = account.client(EC2Client, region);
  const made: Seeded[] = [];
  for (const LaunchTemplateName of ['dig', 'dig-more']) {
    const LaunchTemplateData = { ImageId, InstanceType: 'c5.4xlarge' as const };
    const { LaunchTemplate } = await ec2.send(
      new CreateLaunchTemplateCommand({ LaunchTemplateName, LaunchTemplateData }),
    );
    made.push({
      type: 'AWS::EC2::LaunchTemplate',
      id: LaunchTemplate?.LaunchTemplateId ?? '',
      region,
      fields: {},
    });
  }
  const { SpotInstanceRequests = [] } = await ec2.send(
    new RequestSpotInstancesCommand({
      InstanceCount: 2,
      LaunchSpecification: { ImageId, InstanceType: 't3.micro' },
    }),
  );
  for (const { SpotInstanceRequestId = '' } of SpotInstanceRequests)
    made.push({ type: 'AWS::EC2::SpotInstanceRequest', id: SpotInstanceRequestId, region, fields: {} });
  const IamFleetRole = `arn:aws:iam::${account.id}:role/fleet`;
  for (const TargetCapacity of [1, 2]) {
    const { SpotFleetRequestId = '' } = await ec2.send(
      new RequestSpotFleetCommand({
        SpotFleetRequestConfig: {
          IamFleetRole,
          TargetCapacity,
          AllocationStrategy: 'lowestPrice',
          SpotPrice: '0.5',
          LaunchSpecifications: [{ ImageId, InstanceType: 't3.micro', WeightedCapacity: 1 }],
        },
      }),
    );
    made.push({ type: 'AWS::EC2::SpotFleet', id: SpotFleetRequestId, region, fields: {} });
    const { FleetId = '' } = await ec2.send(
      new CreateFleetCommand({
        Type: 'maintain',
        LaunchTemplateConfigs: [{ LaunchTemplateSpecification: { LaunchTemplateName: 'dig', Version: '1' } }],
        TargetCapacitySpecification: {
          TotalTargetCapacity: TargetCapacity,
          DefaultTargetCapacityType: 'on-demand',
        },
      }),
    );
    made.push({ type: 'AWS::EC2::EC2Fleet', id: FleetId, region, fields: {} });
  }
  return made;
};

const groups: Seed = async (account) => {
  const scaling = account.client(AutoScalingClient, region);
  const made: Seeded[] = [];
  for (const name of ['web', 'dig']) {
    await scaling.send(
      new CreateLaunchConfigurationCommand({
        LaunchConfigurationName: name,
        ImageId,
        InstanceType: 't3.micro',
      }),
    );
    await scaling.send(
      new CreateAutoScalingGroupCommand({
        AutoScalingGroupName: name,
        LaunchConfigurationName: name,
        AvailabilityZones: [`${region}a`],
        MinSize: 0,
        MaxSize: name === 'dig' ? 300 : 2,
      }),
    );
    made.push(
      { type: 'AWS::AutoScaling::LaunchConfiguration', id: name, region, fields: {} },
      {
        type: 'AWS::AutoScaling::AutoScalingGroup',
        id: name,
        region,
        fields: { maximum: name === 'dig' ? 300 : 2 },
      },
    );
  }
  return made;
};

/** Two clusters, each with services and tasks: AWS lists those of one cluster at a time. */
const containers: Seed = async (account) => {
  const ecs = account.client(ECSClient, region);
  const made: Seeded[] = [];
  const { taskDefinition } = await ecs.send(
    new RegisterTaskDefinitionCommand({
      family: 'web',
      containerDefinitions: [{ name: 'web', image: 'nginx', memory: 128 }],
    }),
  );
  made.push({
    type: 'AWS::ECS::TaskDefinition',
    id: taskDefinition?.taskDefinitionArn?.split('/').at(-1) ?? '',
    region,
    fields: {},
  });
  for (const cluster of ['shop', 'dig']) {
    await ecs.send(new CreateClusterCommand({ clusterName: cluster }));
    made.push({ type: 'AWS::ECS::Cluster', id: cluster, region, fields: {} });
    for (const serviceName of [`${cluster}-web`, `${cluster}-jobs`]) {
      await ecs.send(
        new CreateServiceCommand({ cluster, serviceName, taskDefinition: 'web', desiredCount: 0 }),
      );
      made.push({ type: 'AWS::ECS::Service', id: serviceName, region, fields: {} });
    }
    made.push(await runTask(account, cluster));
  }
  return made;
};

async function runTask(account: TestAccount, cluster: string): Promise<Seeded> {
  const ecs = account.client(ECSClient, region);
  const { tasks = [] } = await ecs.send(
    new RunTaskCommand({
      cluster,
      taskDefinition: 'web',
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: ['sg-1'] } },
    }),
  );
  const id = tasks[0]?.taskArn?.split('/').at(-1) ?? '';
  return { type: 'AWS::ECS::Task', id, region, fields: {} };
}

const clusters: Seed = async (account) => {
  const eks = account.client(EKSClient, region);
  const made: Seeded[] = [];
  for (const name of ['main', 'other']) {
    const roleArn = `arn:aws:iam::${account.id}:role/cluster`;
    await eks.send(new CreateEksClusterCommand({ name, roleArn, resourcesVpcConfig: {} }));
    made.push({ type: 'AWS::EKS::Cluster', id: name, region, fields: {} });
    const principalArn = `arn:aws:iam::${account.id}:user/backdoor`;
    await eks.send(new CreateAccessEntryCommand({ clusterName: name, principalArn }));
    made.push({ type: 'AWS::EKS::AccessEntry', id: `${name}/${principalArn}`, region, fields: {} });
  }
  return made;
};

export const workloads = { 'auto-scaling': groups, 'ec2-fleets': fleets, ecs: containers, eks: clusters };
