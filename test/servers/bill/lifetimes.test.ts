import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import {
  AllocateAddressCommand,
  CreateNatGatewayCommand,
  CreateTagsCommand,
  CreateVolumeCommand,
  DeleteVolumeCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  EC2Client,
  RunInstancesCommand,
  StartInstancesCommand,
  StopInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs';
import { CreateKeyCommand, KMSClient, ScheduleKeyDeletionCommand } from '@aws-sdk/client-kms';
import {
  CreateDBInstanceCommand,
  DeleteDBInstanceCommand,
  RDSClient,
  StopDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateNotebookInstanceCommand,
  SageMakerClient,
  StopNotebookInstanceCommand,
} from '@aws-sdk/client-sagemaker';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../aws-server.ts';
import { amount, decimal, double } from './amount.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const REGION = 'us-east-1';

function opened(): TestAccount {
  const account = server.openAccount();
  account.clock.set(new Date('2026-06-10T08:00:00Z'));
  return account;
}

/** Units and dollars by usage type, of what one resource used. */
function used(account: TestAccount, resourceId: string): Record<string, [units: string, usd: string]> {
  const lines = account
    .bill()
    .whole.filter(({ charge }) => charge.type === 'Usage' && charge.resourceId === resourceId);
  const groups = Map.groupBy(lines, ({ charge }) => charge.usageType);
  return Object.fromEntries(
    [...groups].map(([type, items]) => [
      type,
      [
        decimal(items.reduce((sum, item) => sum + item.amount, 0n)),
        decimal(items.reduce((sum, item) => sum + item.cost, 0n)),
      ],
    ]),
  );
}

async function launch(account: TestAccount, more: object = {}, region = REGION): Promise<string> {
  const { Instances = [] } = await account.client(EC2Client, region).send(
    new RunInstancesCommand({
      ImageId: 'ami-12c6146b',
      InstanceType: 't3.micro',
      MinCount: 1,
      MaxCount: 1,
      ...more,
    }),
  );
  return Instances[0]?.InstanceId ?? '';
}

describe('an instance', () => {
  test('costs for the part of an hour it ran', async () => {
    const account = opened();
    account.clock.advance(15 * MINUTE);
    const id = await launch(account);
    account.clock.advance(30 * MINUTE);
    await account.client(EC2Client, REGION).send(new TerminateInstancesCommand({ InstanceIds: [id] }));
    account.clock.advance(5 * HOUR);
    expect(used(account, id)).toEqual({ 'BoxUsage:t3.micro': ['0.5', '0.0052'] });
  });

  test('costs a minute where it ran for a second', async () => {
    const account = opened();
    const id = await launch(account);
    account.clock.advance(1000);
    await account.client(EC2Client, REGION).send(new TerminateInstancesCommand({ InstanceIds: [id] }));
    account.clock.advance(HOUR);
    expect(used(account, id)['BoxUsage:t3.micro']?.[0]).toBe('0.0166666667');
  });

  test('costs nothing while it stands still, but its volume does, until both go', async () => {
    const account = opened();
    const ec2 = account.client(EC2Client, 'ap-northeast-2');
    const id = await launch(
      account,
      { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 30 } }] },
      'ap-northeast-2',
    );
    account.clock.advance(2 * HOUR);
    await ec2.send(new StopInstancesCommand({ InstanceIds: [id] }));
    account.clock.advance(3 * HOUR);
    await ec2.send(new StartInstancesCommand({ InstanceIds: [id] }));
    account.clock.advance(HOUR);
    await ec2.send(new TerminateInstancesCommand({ InstanceIds: [id] }));
    account.clock.advance(DAY);

    expect(used(account, id)['APN2-BoxUsage:t3.micro']).toEqual(['3.0', '0.039']);
    const volumes = account
      .bill()
      .whole.filter(({ charge }) => charge.partOf === id && charge.usageType.includes('EBS'));
    // 30 GB for six of the 720 hours of June.
    expect(double(volumes.reduce((sum, { amount: gb }) => sum + gb, 0n))).toBeCloseTo(0.25, 8);
    expect(account.bill().costOf([id]).get(id)).toBeGreaterThan(0.039);
  });

  test('at the spot price, in the region it is in', async () => {
    const account = opened();
    const id = await launch(
      account,
      { InstanceType: 'g4dn.xlarge', InstanceMarketOptions: { MarketType: 'spot' } },
      'eu-west-1',
    );
    account.clock.advance(HOUR);
    expect(Object.keys(used(account, id))).toContain('EU-SpotUsage:g4dn.xlarge');
  });

  test('bears its tags of the time, and who made it', async () => {
    const account = opened();
    account.bill({ createdBySince: new Date('2026-01-01') });
    const miner = account.login('miner');
    const { Instances = [] } = await account.client(EC2Client, REGION, miner).send(
      new RunInstancesCommand({
        ImageId: 'ami-12c6146b',
        InstanceType: 't3.micro',
        MinCount: 1,
        MaxCount: 1,
        TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web' }] }],
      }),
    );
    const id = Instances[0]?.InstanceId ?? '';
    account.clock.advance(HOUR);
    await account
      .client(EC2Client, REGION)
      .send(new CreateTagsCommand({ Resources: [id], Tags: [{ Key: 'Team', Value: 'a' }] }));
    account.clock.advance(HOUR);
    const charges = account
      .bill()
      .whole.filter(({ charge }) => charge.resourceId === id && charge.usageType.startsWith('Box'))
      .map(({ charge }) => charge);
    expect(charges.map(({ tags }) => tags)).toEqual([{ Name: 'web' }, { Name: 'web', Team: 'a' }]);
    expect(charges[0]?.createdBy).toMatch(/^IAMUser:AIDA[A-Z0-9]+:miner$/);
    expect(account.bill().costBy([miner.arn]).get(id)).toBe(0.0208);
    expect(account.bill().costBy([account.arn]).get(id)).toBeUndefined();
  });
});

test('volumes, addresses and gateways live as long as they do', async () => {
  const account = opened();
  const ec2 = account.client(EC2Client, REGION);
  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand());
  const { VolumeId = '' } = await ec2.send(
    new CreateVolumeCommand({ AvailabilityZone: 'us-east-1a', Size: 72, VolumeType: 'gp2' }),
  );
  const { AllocationId = '' } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
  account.clock.advance(HOUR);
  const { NatGateway } = await ec2.send(
    new CreateNatGatewayCommand({ SubnetId: Subnets[0]?.SubnetId, AllocationId }),
  );
  account.clock.advance(9 * HOUR);
  await ec2.send(new DeleteVolumeCommand({ VolumeId }));
  account.clock.advance(DAY);
  expect(used(account, VolumeId)).toEqual({ 'EBS:VolumeUsage.gp2': ['1.0', '0.1'] });
  expect(used(account, `arn:aws:ec2:us-east-1:${account.id}:elastic-ip/${AllocationId}`)).toEqual({
    'USE1-PublicIPv4:IdleAddress': ['1.0', '0.005'],
    'USE1-PublicIPv4:InUseAddress': ['33.0', '0.165'],
  });
  expect(used(account, `arn:aws:ec2:us-east-1:${account.id}:natgateway/${NatGateway?.NatGatewayId}`)).toEqual(
    {
      'NatGateway-Hours': ['33.0', '1.485'],
    },
  );
});

test('a database stops, its storage does not', async () => {
  const account = opened();
  const rds = account.client(RDSClient, REGION);
  const { DBInstance } = await rds.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: 'shop',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'postgres',
      AllocatedStorage: 20,
      MasterUsername: 'shop',
      MasterUserPassword: 'not-a-secret',
    }),
  );
  account.clock.advance(10 * HOUR);
  await rds.send(new StopDBInstanceCommand({ DBInstanceIdentifier: 'shop' }));
  account.clock.advance(26 * HOUR);
  await rds.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'shop', SkipFinalSnapshot: true }));
  account.clock.advance(DAY);
  const arn = DBInstance?.DBInstanceArn ?? '';
  const usage = used(account, arn);
  expect(usage['InstanceUsage:db.t3.micro']).toEqual(['10.0', '0.17']);
  expect(Number(usage['RDS:GP2-Storage']?.[1])).toBeCloseTo(0.115, 8);
  const line = account.bill().whole.find(({ charge }) => charge.resourceId === arn);
  expect(line?.charge.operation).toBe('CreateDBInstance:0014');
});

test('tasks on Fargate cost by their size, keys and secrets by the month', async () => {
  const account = opened();
  const ecs = account.client(ECSClient, REGION);
  await ecs.send(new CreateClusterCommand({ clusterName: 'main' }));
  await ecs.send(
    new RegisterTaskDefinitionCommand({
      family: 'dig',
      cpu: '4096',
      memory: '8192',
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      containerDefinitions: [{ name: 'dig', image: 'dig', cpu: 4096, memory: 8192 }],
    }),
  );
  const { Subnets = [] } = await account.client(EC2Client, REGION).send(new DescribeSubnetsCommand());
  const { SecurityGroups = [] } = await account
    .client(EC2Client, REGION)
    .send(new DescribeSecurityGroupsCommand());
  const { tasks = [] } = await ecs.send(
    new RunTaskCommand({
      cluster: 'main',
      taskDefinition: 'dig',
      launchType: 'FARGATE',
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: [Subnets[0]?.SubnetId ?? ''],
          securityGroups: [SecurityGroups[0]?.GroupId ?? ''],
          assignPublicIp: 'ENABLED',
        },
      },
    }),
  );
  const { KeyMetadata } = await account.client(KMSClient, REGION).send(new CreateKeyCommand());
  const { ARN = '' } = await account
    .client(SecretsManagerClient, REGION)
    .send(new CreateSecretCommand({ Name: 'password', SecretString: 'not one' }));
  account.clock.advance(36 * HOUR);
  await account
    .client(KMSClient, REGION)
    .send(new ScheduleKeyDeletionCommand({ KeyId: KeyMetadata?.KeyId, PendingWindowInDays: 7 }));
  account.clock.advance(36 * HOUR);
  expect(used(account, tasks[0]?.taskArn ?? '')).toEqual({
    'USE1-Fargate-vCPU-Hours:perCPU': ['288.0', '11.65824'],
    'USE1-Fargate-GB-Hours': ['576.0', '2.56032'],
  });
  // 36 of 720 hours; each of them a rounded part of the month.
  expect(Number(used(account, KeyMetadata?.Arn ?? '')['us-east-1-KMS-Keys']?.[1])).toBeCloseTo(0.05, 8);
  expect(Number(used(account, ARN)['USE1-AWSSecretsManager-Secrets']?.[1])).toBeCloseTo(0.04, 8);
});

test('what a bucket holds and who asked for it', async () => {
  const account = opened();
  const s3 = account.client(S3Client, REGION);
  await s3.send(new CreateBucketCommand({ Bucket: `photos-${account.id}` }));
  const Bucket = `photos-${account.id}`;
  const Body = Buffer.alloc(1024 ** 2);
  await s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body }));
  await s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body }));
  await s3.send(new PutObjectCommand({ Bucket, Key: 'b', Body }));
  account.clock.advance(360 * HOUR);
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'b' }));
  account.clock.advance(HOUR);
  const usage = used(account, Bucket);
  expect(usage['Requests-Tier1']).toEqual(['4.0', '0.00002']);
  // 2 MiB for half of June and 1 MiB for an hour.
  const gb = (2 * 360 + 1) / 720 / 1024;
  expect(Math.abs(Number(usage['TimedStorage-ByteHrs']?.[0]) - gb)).toBeLessThan(1e-6);
});

test('a notebook costs while it runs', async () => {
  const account = opened();
  const sagemaker = account.client(SageMakerClient, 'us-west-2');
  const { NotebookInstanceArn = '' } = await sagemaker.send(
    new CreateNotebookInstanceCommand({
      NotebookInstanceName: 'gpu',
      InstanceType: 'ml.p3.2xlarge',
      RoleArn: `arn:aws:iam::${account.id}:role/notebook`,
    }),
  );
  account.clock.advance(4 * HOUR);
  await sagemaker.send(new StopNotebookInstanceCommand({ NotebookInstanceName: 'gpu' }));
  account.clock.advance(4 * HOUR);
  expect(used(account, NotebookInstanceArn)).toEqual({ 'USW2-Notebk:ml.p3.2xlarge': ['4.0', '15.3'] });
});

test('tokens cost, in the name of who asked for them', async () => {
  const account = opened();
  const thief = account.login('thief');
  const { usage } = await account.client(BedrockRuntimeClient, REGION, thief).send(
    new ConverseCommand({
      modelId: 'amazon.nova-lite-v1:0',
      inferenceConfig: { maxTokens: 100 },
      messages: [{ role: 'user', content: [{ text: 'x'.repeat(4000) }] }],
    }),
  );
  account.clock.advance(HOUR);
  const lines = account.bill().whole.filter(({ charge }) => charge.iamPrincipal === thief.arn);
  expect(lines.map(({ charge }) => charge.usageType)).toEqual([
    'USE1-NovaLite-input-tokens',
    'USE1-NovaLite-output-tokens',
  ]);
  const cost = ((usage?.inputTokens ?? 0) * 0.00006 + (usage?.outputTokens ?? 0) * 0.00024) / 1000;
  expect(cost).toBeGreaterThan(0);
  expect(double(lines.reduce((sum, line) => sum + line.cost, 0n))).toBeCloseTo(cost, 9);
  expect([...account.bill().costBy([thief.arn]).keys()]).toEqual([lines[0]?.charge.resourceId]);
});

test('money is exact', () => {
  expect(() => amount('1e3')).toThrow(RangeError);
  expect(decimal(amount('-0.0000000001'))).toBe('-0.0000000001');
});
