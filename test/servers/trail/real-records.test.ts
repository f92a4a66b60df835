/** Holds our records against AWS's own: same members, same kinds of values. What may differ stands below and in the docs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../../src/kernel/json.ts';
import { type AwsServer, type Login, startAwsServer, type TestAccount } from '../aws-server.ts';
import { logBucket } from './log-bucket.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const REAL = path.join(ROOT, '../shared/eval/cloudtrail/stratus');
const HERE = 'us-west-2';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

interface Cast {
  readonly account: TestAccount;
  /** A user with a key, or the owner's role session, as in the real record. */
  readonly as: Login;
  readonly deny: (operation: string) => void;
  readonly client: <C>(constructor: new (config: never) => C) => C;
}

/** Each of the calls that both have, by event name and error code; the last call made is the one compared. */
const CALLS: Readonly<Record<string, (cast: Cast) => Promise<unknown>>> = {
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
  SendSSHPublicKey: ({ as }) => {
    const target = 'AWSEC2InstanceConnectService.SendSSHPublicKey';
    return post(as, 'ec2-instance-connect', target, {
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

/** What may differ, and why. Listed in docs/test-server-trail.md too. */
const MOTO = 'moto does not tell';
const LAMBDA = 'UpdateFunctionConfiguration20150331v2.responseElements';
const DIFFERENCES: Readonly<Record<string, string>> = {
  'AuthorizeSecurityGroupIngress.responseElements.securityGroupRuleSet.items[].groupOwnerId: only at AWS':
    MOTO,
  [`${LAMBDA}.lastUpdateStatusReason: only at AWS`]: 'moto updates at once',
  [`${LAMBDA}.lastUpdateStatusReasonCode: only at AWS`]: 'moto updates at once',
  [`${LAMBDA}.layers[].uncompressedCodeSize: only at AWS`]: 'not in the API',
  [`${LAMBDA}.loggingConfig: only at AWS`]: MOTO,
  [`${LAMBDA}.revisionId: only at AWS`]: MOTO,
  [`${LAMBDA}.runtimeVersionConfig: only at AWS`]: MOTO,
};

/** The end of an empty zip archive: moto asks no more of code. */
const ZIP = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');

interface RealRecord {
  readonly eventName: string;
  readonly errorCode?: string;
  readonly userIdentity: { readonly type: string };
}

function realRecords(): ReadonlyMap<string, RealRecord> {
  const found = new Map<string, RealRecord>();
  for (const scenario of existsSync(REAL) ? readdirSync(REAL) : []) {
    const file = path.join(REAL, scenario, 'events.json');
    for (const record of JSON.parse(readFileSync(file, 'utf8')) as readonly RealRecord[]) {
      found.set([record.eventName, record.errorCode ?? []].flat().join(' '), record);
    }
  }
  return found;
}

const real = realRecords();
if (real.size === 0) console.warn('No real records at ../shared/eval: ours are not compared.');

describe.skipIf(real.size === 0)('our record has the form of AWS’s', () => {
  const seen = new Set<string>();
  let compared = 0;

  test.for(Object.keys(CALLS))('%s', async (name) => {
    const theirs = real.get(name);
    expect(theirs, 'a real record').toBeDefined();
    const account = server.openAccount();
    const as = theirs?.userIdentity.type === 'IAMUser' ? account.login('jlopez') : account;
    await CALLS[name]?.({
      account,
      as,
      client: (constructor) => account.client(constructor, HERE, as),
      deny: (operation) => account.hurt({ operation, harm: { kind: 'deny' } }),
    }).catch(() => undefined);
    const ours = account.trail.records().at(-1);
    expect([ours?.eventName, ours?.errorCode ?? []].flat().join(' ')).toBe(name);
    const differences = compare(theirs as unknown as Json, JSON.parse(JSON.stringify(ours)) as Json, '');
    const told = differences.map((difference) => `${name.split(' ')[0]}${difference}`);
    for (const one of told) seen.add(one);
    compared++;
    expect(told.filter((one) => !(one in DIFFERENCES))).toEqual([]);
  });

  afterAll(() => {
    // Only where all calls were compared.
    if (compared === Object.keys(CALLS).length) {
      expect(
        Object.keys(DIFFERENCES).filter((one) => !seen.has(one)),
        'no differences any more',
      ).toEqual([]);
    }
  });
});

test('the docs list the same differences', () => {
  const docs = readFileSync(path.join(ROOT, 'docs/test-server-trail.md'), 'utf8');
  const rows = [...docs.matchAll(/^\| `([^`]+: only [^`]+|[^`]+ at AWS, [^`]+ here)` \| (.+) \|$/gm)];
  expect(Object.fromEntries(rows.map(([, difference, why]) => [difference, why]))).toEqual(DIFFERENCES);
});

/** Members that only one has, and values of different kinds; of lists the first items. */
function compare(theirs: Json, ours: Json, at: string): readonly string[] {
  if (kindOf(theirs) !== kindOf(ours)) return [`${at}: ${kindOf(theirs)} at AWS, ${kindOf(ours)} here`];
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    const [their, our] = [theirs[0] as Json | undefined, ours[0] as Json | undefined];
    return their === undefined || our === undefined ? [] : compare(their, our, `${at}[]`);
  }
  if (typeof theirs !== 'object' || typeof ours !== 'object' || theirs === null || ours === null) return [];
  const [their, our] = [new Map(Object.entries(theirs)), new Map(Object.entries(ours))];
  return [...new Set([...their.keys(), ...our.keys()])].flatMap((key): readonly string[] => {
    const [one, other] = [their.get(key) as Json | undefined, our.get(key) as Json | undefined];
    if (one === undefined) return [`${at}.${key}: only here`];
    return other === undefined ? [`${at}.${key}: only at AWS`] : compare(one, other, `${at}.${key}`);
  });
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

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
async function post(as: Login, signingName: string, target: string, body: object): Promise<void> {
  const scope = `${as.credentials.accessKeyId}/20261101/${HERE}/${signingName}/aws4_request`;
  await fetch(server.endpoint, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': target,
    },
    body: JSON.stringify(body),
  });
}
