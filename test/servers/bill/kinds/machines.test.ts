import {
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  DeleteAutoScalingGroupCommand,
  SetDesiredCapacityCommand,
} from '@aws-sdk/client-auto-scaling';
import {
  CreateFleetCommand,
  CreateLaunchTemplateCommand,
  DescribeInstancesCommand,
  DescribeSubnetsCommand,
  EC2Client,
  RequestSpotInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand as CreateEcsCluster,
  CreateServiceCommand,
  DeleteServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import {
  CreateClusterCommand,
  CreateNodegroupCommand,
  DeleteNodegroupCommand,
  EKSClient,
  UpdateNodegroupConfigCommand,
} from '@aws-sdk/client-eks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../../aws-server.ts';
import { double } from '../amount.ts';
import type { LineItem } from '../ledger.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const HOUR = 3_600_000;
const REGION = 'us-east-1';

async function opened(): Promise<{ account: TestAccount; subnets: string[]; ec2: EC2Client }> {
  const account = server.openAccount();
  account.clock.set(new Date('2026-06-10T08:00:00Z'));
  const ec2 = account.client(EC2Client, REGION);
  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand());
  const LaunchTemplateData = { ImageId: 'ami-12c6146b', InstanceType: 't3.micro' } as const;
  await ec2.send(new CreateLaunchTemplateCommand({ LaunchTemplateName: 'dig', LaunchTemplateData }));
  return { account, ec2, subnets: Subnets.map(({ SubnetId = '' }) => SubnetId) };
}

function lines(account: TestAccount, usage: string): readonly LineItem[] {
  return account
    .bill()
    .whole.filter(({ charge }) => charge.type === 'Usage' && charge.usageType.includes(usage));
}

function units(account: TestAccount, usage: string): number {
  return double(lines(account, usage).reduce((sum, { amount }) => sum + amount, 0n));
}

test('members of an Auto Scaling group cost while the group holds them, in the name of who made it', async () => {
  const { account, ec2 } = await opened();
  account.bill({ createdBySince: new Date('2026-01-01') });
  const thief = account.login('thief');
  const theirs = account.client(AutoScalingClient, REGION, thief);
  await theirs.send(
    new CreateAutoScalingGroupCommand({
      AutoScalingGroupName: 'rig',
      MinSize: 0,
      MaxSize: 4,
      DesiredCapacity: 3,
      AvailabilityZones: ['us-east-1a'],
      LaunchTemplate: { LaunchTemplateName: 'dig' },
    }),
  );
  account.clock.advance(2 * HOUR);
  // The owner ends one, and the group starts another in its place.
  const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand());
  const [first = ''] = Reservations.flatMap(({ Instances = [] }) => Instances.map((i) => i.InstanceId ?? ''));
  await ec2.send(new TerminateInstancesCommand({ InstanceIds: [first] }));
  const owners = account.client(AutoScalingClient, REGION);
  account.clock.advance(HOUR);
  await owners.send(new SetDesiredCapacityCommand({ AutoScalingGroupName: 'rig', DesiredCapacity: 1 }));
  account.clock.advance(HOUR);
  await owners.send(new DeleteAutoScalingGroupCommand({ AutoScalingGroupName: 'rig', ForceDelete: true }));
  account.clock.advance(24 * HOUR);

  const boxes = lines(account, 'BoxUsage:t3.micro');
  const ofFirst = boxes.filter(({ charge }) => charge.resourceId === first);
  expect(double(ofFirst.reduce((sum, { amount }) => sum + amount, 0n))).toBe(2);
  expect(units(account, 'BoxUsage:t3.micro')).toBeGreaterThanOrEqual(2 + 2 * 3 + 1);
  expect(boxes.every(({ charge }) => charge.tags['aws:autoscaling:groupName'] === 'rig')).toBe(true);
  expect(boxes.some(({ charge }) => charge.createdBy)).toBe(false);
  const stolen = account.bill().costBy([thief.arn]);
  // With their volumes and addresses: all that this account used.
  const whole = lines(account, '').reduce((sum, { cost }) => sum + cost, 0n);
  expect(account.bill().costOf(['rig']).get('rig')).toBeCloseTo(double(whole), 9);
  for (const { charge } of boxes) expect(stolen.has(charge.resourceId ?? '')).toBe(true);
  // Volumes went with them: nothing is metered after the group's end.
  const end = Math.max(
    ...account
      .bill()
      .whole.filter(({ charge }) => charge.type === 'Usage')
      .map((l) => l.endMs),
  );
  expect(new Date(end).toISOString()).toBe('2026-06-10T12:00:00.000Z');
});

test('a spot request and a fleet start instances of their own', async () => {
  const { account, ec2, subnets } = await opened();
  const { SpotInstanceRequests = [] } = await ec2.send(
    new RequestSpotInstancesCommand({
      InstanceCount: 1,
      LaunchSpecification: { ImageId: 'ami-12c6146b', InstanceType: 't3.micro' },
    }),
  );
  const spot = SpotInstanceRequests[0]?.InstanceId ?? '';
  const { Instances = [] } = await ec2.send(
    new CreateFleetCommand({
      Type: 'instant',
      LaunchTemplateConfigs: [
        {
          LaunchTemplateSpecification: { LaunchTemplateName: 'dig', Version: '1' },
          Overrides: [{ InstanceType: 't3.small', SubnetId: subnets[0] }],
        },
      ],
      TargetCapacitySpecification: {
        TotalTargetCapacity: 2,
        OnDemandTargetCapacity: 1,
        SpotTargetCapacity: 1,
        DefaultTargetCapacityType: 'spot',
      },
    }),
  );
  account.clock.advance(HOUR);
  const ids = [spot, ...Instances.flatMap(({ InstanceIds = [] }) => InstanceIds)];
  await ec2.send(new TerminateInstancesCommand({ InstanceIds: ids }));
  account.clock.advance(9 * HOUR);
  const told = lines(account, 'Usage:t3.').map(({ charge }) => [charge.resourceId, charge.usageType]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(
    expect.arrayContaining([
      [spot, 'SpotUsage:t3.micro'],
      ...Instances.map(({ InstanceIds: [id] = [], Lifecycle }) => [
        id,
        Lifecycle === 'spot' ? 'SpotUsage:t3.small' : 'BoxUsage:t3.small',
      ]),
    ]),
  );
  expect(lines(account, 'EBS:VolumeUsage')).toHaveLength(3);
});

test('nodes come and go with the size of their group', async () => {
  const { account, subnets } = await opened();
  const eks = account.client(EKSClient, REGION);
  const roleArn = `arn:aws:iam::${account.id}:role/eks`;
  await eks.send(
    new CreateClusterCommand({
      name: 'main',
      roleArn,
      resourcesVpcConfig: { subnetIds: subnets.slice(0, 2) },
    }),
  );
  const named = { clusterName: 'main', nodegroupName: 'gpu' };
  const { nodegroup } = await eks.send(
    new CreateNodegroupCommand({
      ...named,
      subnets,
      nodeRole: roleArn,
      instanceTypes: ['g4dn.xlarge'],
      scalingConfig: { minSize: 0, desiredSize: 2, maxSize: 9 },
    }),
  );
  const resize = (desiredSize: number) =>
    eks.send(new UpdateNodegroupConfigCommand({ ...named, scalingConfig: { desiredSize } }));
  account.clock.advance(HOUR);
  await resize(5);
  account.clock.advance(HOUR);
  await eks.send(new UpdateNodegroupConfigCommand({ ...named, labels: { addOrUpdateLabels: { a: 'b' } } }));
  await resize(1);
  account.clock.advance(HOUR);
  await resize(2);
  account.clock.advance(HOUR);
  await eks.send(new DeleteNodegroupCommand(named));
  account.clock.advance(HOUR);
  expect(units(account, 'BoxUsage:g4dn.xlarge')).toBe(2 + 5 + 1 + 2);
  const nodes = new Set(lines(account, 'BoxUsage').map(({ charge }) => charge.resourceId));
  expect(nodes.size).toBe(6);
  const arn = nodegroup?.nodegroupArn ?? '';
  const volumes = 10 * 20 * (0.08 / 720);
  expect(account.bill().costOf([arn]).get(arn)).toBeCloseTo(10 * 0.526 + volumes, 4);
});

test('a service costs for as many tasks as it is to run', async () => {
  const { account } = await opened();
  const ecs = account.client(ECSClient, REGION);
  await ecs.send(new CreateEcsCluster({ clusterName: 'main' }));
  await ecs.send(
    new RegisterTaskDefinitionCommand({
      family: 'web',
      cpu: '1024',
      memory: '2048',
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      containerDefinitions: [{ name: 'web', image: 'web', cpu: 1024, memory: 2048 }],
    }),
  );
  const at = { cluster: 'main', service: 'web' };
  await ecs.send(
    new CreateServiceCommand({
      cluster: 'main',
      serviceName: 'web',
      taskDefinition: 'web',
      launchType: 'FARGATE',
      desiredCount: 1,
    }),
  );
  account.clock.advance(HOUR);
  await ecs.send(new UpdateServiceCommand({ ...at, desiredCount: 8 }));
  account.clock.advance(HOUR);
  await ecs.send(new UpdateServiceCommand({ ...at, desiredCount: 0 }));
  account.clock.advance(HOUR);
  await ecs.send(new UpdateServiceCommand({ ...at, desiredCount: 2 }));
  account.clock.advance(HOUR);
  await ecs.send(new DeleteServiceCommand({ ...at, force: true }));
  account.clock.advance(HOUR);
  expect(units(account, 'Fargate-vCPU-Hours')).toBe(1 + 8 + 2);
  expect(units(account, 'Fargate-GB-Hours')).toBe(2 * (1 + 8 + 2));
});
