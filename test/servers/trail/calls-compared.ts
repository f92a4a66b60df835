/** Calls whose records are held against AWS's own, by event name and error code. */
import { CloudTrailClient, CreateTrailCommand, StopLoggingCommand } from '@aws-sdk/client-cloudtrail';
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  DescribeInstanceAttributeCommand,
  DescribeSubnetsCommand,
  EC2Client,
  GetPasswordDataCommand,
  ModifySnapshotAttributeCommand,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteLoginProfileCommand,
  IAMClient,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  AddPermissionCommand,
  CreateFunctionCommand,
  LambdaClient,
  PublishLayerVersionCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { LeaveOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { GetCommandInvocationCommand, SendCommandCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Login, TestAccount } from '../aws-server.ts';
import { logBucket } from './log-bucket.ts';

export const HERE = 'us-west-2';

export interface Cast {
  readonly account: TestAccount;
  /** A user with a key, or the owner's role session, as in the real record. */
  readonly as: Login;
  readonly deny: (operation: string) => void;
  readonly client: <C>(constructor: new (config: never) => C) => C;
  readonly endpoint: string;
}

/** The last call each makes is the one compared. */
export const CALLS: Readonly<Record<string, (cast: Cast) => Promise<unknown>>> = {
  AssumeRole: async ({ account, client }) => {
    const { Role } = await account.client(IAMClient).send(newRole(account));
    return client(STSClient).send(
      new AssumeRoleCommand({ RoleArn: Role?.Arn, RoleSessionName: 'session', DurationSeconds: 900 }),
    );
  },
  'AssumeRole AccessDenied': ({ account, client, deny }) => {
    deny('AssumeRole');
    const RoleArn = `arn:aws:iam::${account.id}:role/ops`;
    return client(STSClient).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'session' }));
  },
  GetCallerIdentity: ({ client }) => client(STSClient).send(new GetCallerIdentityCommand()),
  CreateUser: ({ client }) =>
    client(IAMClient).send(
      new CreateUserCommand({ UserName: 'sync', Tags: [{ Key: 'team', Value: 'true' }] }),
    ),
  AttachUserPolicy: async ({ account, client }) => {
    await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'sync' }));
    const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    return client(IAMClient).send(new AttachUserPolicyCommand({ UserName: 'sync', PolicyArn }));
  },
  CreateAccessKey: async ({ account, client }) => {
    await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'sync' }));
    return client(IAMClient).send(new CreateAccessKeyCommand({ UserName: 'sync' }));
  },
  CreateLoginProfile: async ({ account, client }) => {
    await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'sync' }));
    return client(IAMClient).send(
      new CreateLoginProfileCommand({
        UserName: 'sync',
        Password: 'S3cret-word!',
        PasswordResetRequired: false,
      }),
    );
  },
  'DeleteLoginProfile EntityTemporarilyUnmodifiableException': ({ account, client }) => {
    const error = { code: 'EntityTemporarilyUnmodifiable', message: 'Being created.', status: 409 };
    account.hurt({ operation: 'DeleteLoginProfile', harm: { kind: 'error', ...error } });
    return client(IAMClient).send(new DeleteLoginProfileCommand({ UserName: 'sync' }));
  },
  UpdateAssumeRolePolicy: async ({ account, client }) => {
    const role = newRole(account);
    await account.client(IAMClient).send(role);
    const PolicyDocument = role.input.AssumeRolePolicyDocument;
    return client(IAMClient).send(new UpdateAssumeRolePolicyCommand({ RoleName: 'ops', PolicyDocument }));
  },
  StopLogging: async ({ account, client }) => {
    const owners = account.client(CloudTrailClient, HERE);
    await owners.send(new CreateTrailCommand({ Name: 'audit', S3BucketName: await logBucket(account) }));
    return client(CloudTrailClient).send(new StopLoggingCommand({ Name: 'audit' }));
  },
  ListSecrets: ({ client }) =>
    client(SecretsManagerClient).send(
      new ListSecretsCommand({ Filters: [{ Key: 'tag-key', Values: ['team'] }], MaxResults: 100 }),
    ),
  GetSecretValue: async ({ account, client }) => {
    const made = new CreateSecretCommand({ Name: 'app', SecretString: 'hush' });
    const { ARN } = await account.client(SecretsManagerClient, HERE).send(made);
    return client(SecretsManagerClient).send(new GetSecretValueCommand({ SecretId: ARN }));
  },
  'LeaveOrganization AccessDenied': ({ client, deny }) => {
    deny('LeaveOrganization');
    return client(OrganizationsClient).send(new LeaveOrganizationCommand());
  },
  'GetPasswordData Client.UnauthorizedOperation': ({ client, deny }) => {
    deny('GetPasswordData');
    return client(EC2Client).send(new GetPasswordDataCommand({ InstanceId: 'i-0123456789abcdef0' }));
  },
  'DescribeInstanceAttribute Client.UnauthorizedOperation': ({ client, deny }) => {
    deny('DescribeInstanceAttribute');
    const InstanceId = 'i-0123456789abcdef0';
    return client(EC2Client).send(
      new DescribeInstanceAttributeCommand({ InstanceId, Attribute: 'userData' }),
    );
  },
  'RunInstances Client.UnauthorizedOperation': ({ client, deny }) => {
    deny('RunInstances');
    const counts = { MinCount: 1, MaxCount: 10, SubnetId: 'subnet-0123456789abcdef0' };
    return client(EC2Client).send(
      new RunInstancesCommand({ ImageId: 'ami-12c6146b', InstanceType: 'p2.xlarge', ...counts }),
    );
  },
  AuthorizeSecurityGroupIngress: async ({ account, client }) => {
    const group = new CreateSecurityGroupCommand({ GroupName: 'web', Description: 'web' });
    const { GroupId } = await account.client(EC2Client, HERE).send(group);
    const rule = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' };
    return client(EC2Client).send(new AuthorizeSecurityGroupIngressCommand({ GroupId, ...rule }));
  },
  ModifySnapshotAttribute: async ({ account, client }) => {
    const ec2 = account.client(EC2Client, HERE);
    const { Subnets: [subnet] = [] } = await ec2.send(new DescribeSubnetsCommand());
    const volume = { Size: 1, AvailabilityZone: subnet?.AvailabilityZone };
    const { VolumeId } = await ec2.send(new CreateVolumeCommand(volume));
    const { SnapshotId } = await ec2.send(new CreateSnapshotCommand({ VolumeId }));
    const CreateVolumePermission = { Add: [{ UserId: '123456789012' }] };
    return client(EC2Client).send(new ModifySnapshotAttributeCommand({ SnapshotId, CreateVolumePermission }));
  },
  SendCommand: async ({ account, client }) => {
    const InstanceIds = [await newInstance(account)];
    return client(SSMClient).send(sendCommand(InstanceIds));
  },
  GetCommandInvocation: async ({ account, client }) => {
    const InstanceId = await newInstance(account);
    const { Command } = await account.client(SSMClient, HERE).send(sendCommand([InstanceId]));
    const CommandId = Command?.CommandId;
    return client(SSMClient).send(new GetCommandInvocationCommand({ CommandId, InstanceId }));
  },
  AddPermission20150331v2: async ({ account, client }) => {
    await newFunction(account);
    return client(LambdaClient).send(
      new AddPermissionCommand({
        FunctionName: 'billing',
        StatementId: 'invoke',
        Action: 'lambda:InvokeFunction',
        Principal: '*',
      }),
    );
  },
  UpdateFunctionConfiguration20150331v2: async ({ account, client }) => {
    await newFunction(account);
    const lambda = account.client(LambdaClient, HERE);
    const layer = new PublishLayerVersionCommand({ LayerName: 'agent', Content: { ZipFile: ZIP } });
    const { LayerVersionArn = '' } = await lambda.send(layer);
    const Environment = { Variables: { KEY: 'hush' } };
    return client(LambdaClient).send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: 'billing',
        Layers: [LayerVersionArn],
        Environment,
      }),
    );
  },
  SendSSHPublicKey: ({ as, endpoint }) => {
    const target = 'AWSEC2InstanceConnectService.SendSSHPublicKey';
    return post(endpoint, as, 'ec2-instance-connect', target, {
      InstanceId: 'i-0123456789abcdef0',
      InstanceOSUser: 'ec2-user',
      SSHPublicKey: 'ssh-ed25519 AAAA',
    });
  },
  ConsoleLogin: async ({ account }) => {
    account.login('sync');
    return account.signIn({ as: 'sync' });
  },
};

/** The end of an empty zip archive: moto asks no more of code. */
const ZIP = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');

function newRole(account: TestAccount): CreateRoleCommand {
  const Principal = { AWS: `arn:aws:iam::${account.id}:root` };
  const Statement = [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }];
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  return new CreateRoleCommand({ RoleName: 'ops', AssumeRolePolicyDocument });
}

async function newInstance(account: TestAccount): Promise<string> {
  const one = new RunInstancesCommand({ ImageId: 'ami-12c6146b', MinCount: 1, MaxCount: 1 });
  const { Instances: [instance] = [] } = await account.client(EC2Client, HERE).send(one);
  return instance?.InstanceId ?? '';
}

function sendCommand(InstanceIds: string[]): SendCommandCommand {
  const Parameters = { commands: ['id'] };
  return new SendCommandCommand({ InstanceIds, DocumentName: 'AWS-RunShellScript', Parameters });
}

async function newFunction(account: TestAccount): Promise<void> {
  await account.client(IAMClient).send(newRole(account));
  await account.client(LambdaClient, HERE).send(
    new CreateFunctionCommand({
      FunctionName: 'billing',
      Runtime: 'python3.12',
      Handler: 'a.b',
      Role: `arn:aws:iam::${account.id}:role/ops`,
      Code: { ZipFile: ZIP },
    }),
  );
}

/** For services whose SDK client is not installed. */
async function post(
  endpoint: string,
  as: Login,
  signingName: string,
  target: string,
  body: object,
): Promise<void> {
  const scope = `${as.credentials.accessKeyId}/20261101/${HERE}/${signingName}/aws4_request`;
  await fetch(endpoint, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': target,
    },
    body: JSON.stringify(body),
  });
}
