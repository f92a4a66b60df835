/** More calls, whose real records are older: what was asked and answered is compared, not who asked and how. */
import { CloudTrailClient, CreateTrailCommand, PutEventSelectorsCommand } from '@aws-sdk/client-cloudtrail';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  AllocateAddressCommand,
  AttachInternetGatewayCommand,
  CreateFlowLogsCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSnapshotCommand,
  CreateSubnetCommand,
  CreateTagsCommand,
  CreateVolumeCommand,
  CreateVpcCommand,
  DeleteNatGatewayCommand,
  DeleteSnapshotCommand,
  DescribeInstancesCommand,
  DescribeNatGatewaysCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  EC2Client,
  RunInstancesCommand,
  type TagSpecification,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import { CreatePolicyCommand, CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  CreateBucketCommand,
  DeleteBucketPolicyCommand,
  GetBucketVersioningCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { DeleteParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { type Cast, HERE } from './calls-compared.ts';
import { logBucket } from './log-bucket.ts';

const Tags = [{ Key: 'team', Value: 'true' }];

function tagged(ResourceType: TagSpecification['ResourceType']): {
  readonly TagSpecifications: TagSpecification[];
} {
  return { TagSpecifications: [{ ResourceType, Tags: [...Tags, { Key: 'Name', Value: 'web' }] }] };
}

export const MORE_CALLS: Readonly<Record<string, (cast: Cast) => Promise<unknown>>> = {
  CreateVolume: ({ client }) =>
    client(EC2Client).send(
      new CreateVolumeCommand({ Size: 1, AvailabilityZone: `${HERE}a`, ...tagged('volume') }),
    ),
  CreateSnapshot: async ({ client }) => {
    const volume = new CreateVolumeCommand({ Size: 1, AvailabilityZone: `${HERE}a` });
    const { VolumeId } = await client(EC2Client).send(volume);
    return client(EC2Client).send(new CreateSnapshotCommand({ VolumeId, ...tagged('snapshot') }));
  },
  DeleteSnapshot: async ({ client }) => {
    const volume = new CreateVolumeCommand({ Size: 1, AvailabilityZone: `${HERE}a` });
    const { VolumeId } = await client(EC2Client).send(volume);
    const { SnapshotId } = await client(EC2Client).send(new CreateSnapshotCommand({ VolumeId }));
    return client(EC2Client).send(new DeleteSnapshotCommand({ SnapshotId }));
  },
  CreateVpc: ({ client }) =>
    client(EC2Client).send(
      new CreateVpcCommand({
        CidrBlock: '10.0.0.0/16',
        InstanceTenancy: 'default',
        AmazonProvidedIpv6CidrBlock: false,
        ...tagged('vpc'),
      }),
    ),
  CreateSubnet: async ({ client }) => {
    const VpcId = await newVpc(client);
    const subnet = { VpcId, CidrBlock: '10.0.1.0/24', AvailabilityZone: `${HERE}a` };
    return client(EC2Client).send(new CreateSubnetCommand({ ...subnet, ...tagged('subnet') }));
  },
  CreateRouteTable: async ({ client }) => {
    const VpcId = await newVpc(client);
    return client(EC2Client).send(new CreateRouteTableCommand({ VpcId, ...tagged('route-table') }));
  },
  CreateInternetGateway: ({ client }) =>
    client(EC2Client).send(new CreateInternetGatewayCommand(tagged('internet-gateway'))),
  AttachInternetGateway: async ({ client }) => {
    const VpcId = await newVpc(client);
    const { InternetGateway } = await client(EC2Client).send(new CreateInternetGatewayCommand());
    const InternetGatewayId = InternetGateway?.InternetGatewayId;
    return client(EC2Client).send(new AttachInternetGatewayCommand({ VpcId, InternetGatewayId }));
  },
  AllocateAddress: ({ client }) =>
    client(EC2Client).send(new AllocateAddressCommand({ Domain: 'vpc', ...tagged('elastic-ip') })),
  CreateNatGateway: async ({ client }) => client(EC2Client).send(await newGateway(client)),
  DeleteNatGateway: async ({ client }) => {
    const { NatGateway } = await client(EC2Client).send(await newGateway(client));
    const NatGatewayId = NatGateway?.NatGatewayId;
    return client(EC2Client).send(new DeleteNatGatewayCommand({ NatGatewayId }));
  },
  DescribeNatGateways: ({ client }) =>
    client(EC2Client).send(new DescribeNatGatewaysCommand({ MaxResults: 1000 })),
  CreateSecurityGroup: async ({ client }) => {
    const group = { GroupName: 'web', Description: 'web', VpcId: await newVpc(client) };
    return client(EC2Client).send(new CreateSecurityGroupCommand({ ...group, ...tagged('security-group') }));
  },
  DescribeSecurityGroups: ({ client }) =>
    client(EC2Client).send(
      new DescribeSecurityGroupsCommand({ Filters: [{ Name: 'group-name', Values: ['default'] }] }),
    ),
  DescribeSubnets: async ({ client }) => {
    const { Subnets: [subnet] = [] } = await client(EC2Client).send(new DescribeSubnetsCommand());
    return client(EC2Client).send(new DescribeSubnetsCommand({ SubnetIds: [subnet?.SubnetId ?? ''] }));
  },
  DescribeInstances: ({ client }) =>
    client(EC2Client).send(new DescribeInstancesCommand({ MaxResults: 1000 })),
  CreateTags: async ({ client }) => {
    const VpcId = await newVpc(client);
    return client(EC2Client).send(new CreateTagsCommand({ Resources: [VpcId], Tags }));
  },
  TerminateInstances: async ({ client }) => {
    const one = new RunInstancesCommand({ ImageId: 'ami-12c6146b', MinCount: 1, MaxCount: 1 });
    const { Instances: [instance] = [] } = await client(EC2Client).send(one);
    const InstanceIds = [instance?.InstanceId ?? ''];
    return client(EC2Client).send(new TerminateInstancesCommand({ InstanceIds }));
  },
  CreateFlowLogs: async ({ client, account }) => {
    const ResourceIds = [await newVpc(client)];
    const LogGroupName = '/vpc/flow-logs';
    await client(CloudWatchLogsClient).send(new CreateLogGroupCommand({ logGroupName: LogGroupName }));
    await client(IAMClient).send(newRole());
    return client(EC2Client).send(
      new CreateFlowLogsCommand({
        ResourceIds,
        ResourceType: 'VPC',
        TrafficType: 'ALL',
        LogDestinationType: 'cloud-watch-logs',
        LogDestination: `arn:aws:logs:${HERE}:${account.id}:log-group:${LogGroupName}`,
        DeliverLogsPermissionArn: `arn:aws:iam::${account.id}:role/ops`,
        MaxAggregationInterval: 600,
        TagSpecifications: [{ ResourceType: 'vpc-flow-log', Tags }],
      }),
    );
  },
  CreateBucket: ({ account, as }) => {
    const bucket = { Bucket: `b-${account.id}`, ACL: 'private' as const };
    return account.client(S3Client, 'us-east-1', as).send(new CreateBucketCommand(bucket));
  },
  PutBucketPolicy: async ({ account, client }) => {
    const Bucket = await newBucket(account.id, client);
    const Policy = policyFor(Bucket, { AWS: `arn:aws:iam::${account.id}:root` });
    return client(S3Client).send(new PutBucketPolicyCommand({ Bucket, Policy }));
  },
  DeleteBucketPolicy: async ({ account, client }) => {
    const Bucket = await newBucket(account.id, client);
    return client(S3Client).send(new DeleteBucketPolicyCommand({ Bucket }));
  },
  GetBucketVersioning: async ({ account, client }) => {
    const Bucket = await newBucket(account.id, client);
    return client(S3Client).send(new GetBucketVersioningCommand({ Bucket }));
  },
  PutBucketTagging: async ({ account, client }) => {
    const Bucket = await newBucket(account.id, client);
    return client(S3Client).send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: Tags } }));
  },
  PutBucketLifecycle: async ({ account, client }) => {
    const Bucket = await newBucket(account.id, client);
    const Rules = [{ ID: 'a', Status: 'Enabled' as const, Filter: { Prefix: '*' }, Expiration: { Days: 1 } }];
    return client(S3Client).send(
      new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }),
    );
  },
  CreateRole: ({ client }) => client(IAMClient).send(newRole()),
  CreatePolicy: ({ client }) =>
    client(IAMClient).send(
      new CreatePolicyCommand({
        PolicyName: 'a',
        Path: '/',
        Description: '',
        PolicyDocument: policyFor('b'),
        Tags,
      }),
    ),
  PutRolePolicy: async ({ client }) => {
    await client(IAMClient).send(newRole());
    const policy = { PolicyName: 'a', PolicyDocument: policyFor('b') };
    return client(IAMClient).send(new PutRolePolicyCommand({ RoleName: 'ops', ...policy }));
  },
  CreateTrail: async ({ account, client }) => {
    const trail = { Name: 'audit', IncludeGlobalServiceEvents: true, TagsList: Tags };
    const S3BucketName = await logBucket(account);
    return client(CloudTrailClient).send(new CreateTrailCommand({ ...trail, S3BucketName }));
  },
  PutEventSelectors: async ({ account, client }) => {
    const S3BucketName = await logBucket(account);
    await client(CloudTrailClient).send(new CreateTrailCommand({ Name: 'audit', S3BucketName }));
    return client(CloudTrailClient).send(
      new PutEventSelectorsCommand({
        TrailName: 'audit',
        EventSelectors: [
          {
            ReadWriteType: 'All',
            IncludeManagementEvents: true,
            DataResources: [],
            ExcludeManagementEventSources: [],
          },
        ],
      }),
    );
  },
  PutParameter: ({ client }) =>
    client(SSMClient).send(
      new PutParameterCommand({
        Name: '/credentials/a',
        Value: 'hush',
        Type: 'SecureString',
        Overwrite: false,
        AllowedPattern: '',
        Tags,
        Tier: 'Standard',
      }),
    ),
  DeleteParameter: async ({ client }) => {
    await client(SSMClient).send(new PutParameterCommand({ Name: '/a', Value: 'hush', Type: 'String' }));
    return client(SSMClient).send(new DeleteParameterCommand({ Name: '/a' }));
  },
  CreateSecret: ({ client }) =>
    client(SecretsManagerClient).send(
      new CreateSecretCommand({
        Name: 'app',
        Description: '',
        ForceOverwriteReplicaSecret: false,
        SecretString: 'hush',
      }),
    ),
  DeleteSecret: async ({ client }) => {
    await client(SecretsManagerClient).send(new CreateSecretCommand({ Name: 'app', SecretString: 'hush' }));
    return client(SecretsManagerClient).send(
      new DeleteSecretCommand({ SecretId: 'app', ForceDeleteWithoutRecovery: true }),
    );
  },
  DeleteLogGroup: async ({ client }) => {
    await client(CloudWatchLogsClient).send(new CreateLogGroupCommand({ logGroupName: '/a' }));
    return client(CloudWatchLogsClient).send(new DeleteLogGroupCommand({ logGroupName: '/a' }));
  },
};

type Client = Cast['client'];

async function newVpc(client: Client): Promise<string> {
  const { Vpc } = await client(EC2Client).send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  return Vpc?.VpcId ?? '';
}

async function newGateway(client: Client): Promise<CreateNatGatewayCommand> {
  const subnet = { VpcId: await newVpc(client), CidrBlock: '10.0.1.0/24' };
  const { Subnet } = await client(EC2Client).send(new CreateSubnetCommand(subnet));
  const { AllocationId } = await client(EC2Client).send(new AllocateAddressCommand({ Domain: 'vpc' }));
  const SubnetId = Subnet?.SubnetId;
  const connected = { AllocationId, SubnetId, ConnectivityType: 'public' as const };
  return new CreateNatGatewayCommand({ ...connected, ...tagged('natgateway') });
}

function newRole(): CreateRoleCommand {
  const Principal = { Service: 'vpc-flow-logs.amazonaws.com' };
  const Statement = [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }];
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  return new CreateRoleCommand({
    RoleName: 'ops',
    Path: '/',
    MaxSessionDuration: 3600,
    AssumeRolePolicyDocument,
    Tags,
  });
}

async function newBucket(accountId: string, client: Client): Promise<string> {
  const Bucket = `b-${accountId}`;
  await client(S3Client).send(
    new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: HERE } }),
  );
  return Bucket;
}

function policyFor(bucket: string, Principal?: object): string {
  const Resource = [`arn:aws:s3:::${bucket}/*`];
  const Statement = [{ Effect: 'Allow', Principal, Action: ['s3:GetObject'], Resource }];
  return JSON.stringify({ Version: '2012-10-17', Statement });
}
