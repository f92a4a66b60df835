/** What a call needs besides its own action: roles it hands over, everything it makes, what it carries. */
import { AutoScalingClient, CreateLaunchConfigurationCommand } from '@aws-sdk/client-auto-scaling';
import { EC2Client, RunInstancesCommand, type RunInstancesCommandInput } from '@aws-sdk/client-ec2';
import { ECSClient, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import {
  CreateFunctionCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateNotebookInstanceCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsServer, type Login, startAwsServer, type TestAccount } from '../aws-server.ts';
import { allow, policy, role, type Statement, trust, user } from './sign-in.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const US = 'us-east-1';
const pass = (to: string, Resource = '*'): Statement => ({
  Effect: 'Allow',
  Action: 'iam:PassRole',
  Resource,
  Condition: { StringEquals: { 'iam:PassedToService': to } },
});
const roleFor = (account: TestAccount, name: string, Service: string) =>
  role(account, name, [trust({ Service })], allow('*'));
const run = (account: TestAccount, login: Login, more: Partial<RunInstancesCommandInput> = {}) =>
  account.client(EC2Client, US, login).send(
    new RunInstancesCommand({
      ImageId: 'ami-12c6146b',
      MinCount: 1,
      MaxCount: 1,
      InstanceType: 't3.micro',
      ...more,
    }),
  );

describe('a role is handed over only by whom PassRole lets', () => {
  test('to an instance, by the name or the ARN of its profile', async () => {
    const account = server.openAccount();
    const iam = account.client(IAMClient);
    const arn = await roleFor(account, 'web', 'ec2.amazonaws.com');
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'web-profile' }));
    await iam.send(
      new AddRoleToInstanceProfileCommand({ InstanceProfileName: 'web-profile', RoleName: 'web' }),
    );
    const dev = await user(account, 'dev', allow('ec2:*', 'autoscaling:*', 'iam:AddRoleToInstanceProfile'));
    const ops = await user(account, 'ops', allow('ec2:*', 'autoscaling:*'), pass('ec2.amazonaws.com', arn));
    const other = await user(account, 'other', allow('ec2:*'), pass('lambda.amazonaws.com'));
    const byName = { IamInstanceProfile: { Name: 'web-profile' } };
    const byArn = { IamInstanceProfile: { Arn: `arn:aws:iam::${account.id}:instance-profile/web-profile` } };
    await run(account, dev);
    for (const profile of [byName, byArn]) {
      await expect(run(account, dev, profile)).rejects.toMatchObject({
        name: 'UnauthorizedOperation',
        message: expect.stringContaining('is not authorized to perform: iam:PassRole'),
      });
      await expect(run(account, other, profile)).rejects.toThrow('iam:PassRole');
      expect((await run(account, ops, profile)).Instances).toHaveLength(1);
    }
    const configure = (login: Login) =>
      account.client(AutoScalingClient, US, login).send(
        new CreateLaunchConfigurationCommand({
          LaunchConfigurationName: 'web',
          ImageId: 'ami-12c6146b',
          InstanceType: 't3.micro',
          IamInstanceProfile: 'web-profile',
        }),
      );
    await expect(configure(dev)).rejects.toThrow(arn);
    await configure(ops);
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'admin' }));
    const put = { InstanceProfileName: 'admin', RoleName: 'web' };
    await expect(
      account.client(IAMClient, US, dev).send(new AddRoleToInstanceProfileCommand(put)),
    ).rejects.toThrow(`is not authorized to perform: iam:PassRole on resource: ${arn}`);
  });

  test('to a function, at its making and later', async () => {
    const account = server.openAccount();
    const plain = await roleFor(account, 'plain', 'lambda.amazonaws.com');
    const admin = await roleFor(account, 'admin', 'lambda.amazonaws.com');
    const dev = await user(account, 'dev', allow('lambda:*'), pass('lambda.amazonaws.com', plain));
    const lambda = account.client(LambdaClient, US, dev);
    const make = (FunctionName: string, Role: string) =>
      lambda.send(
        new CreateFunctionCommand({
          FunctionName,
          Role,
          Runtime: 'nodejs22.x',
          Handler: 'index.handler',
          Code: { ZipFile: new Uint8Array([80, 75, 5, 6, ...Array.from({ length: 18 }, () => 0)]) },
        }),
      );
    await make('f', plain);
    await expect(make('g', admin)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(`iam:PassRole on resource: ${admin}`),
    });
    await expect(
      lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'f', Role: admin })),
    ).rejects.toThrow('iam:PassRole');
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'f', Timeout: 9 }));
  });

  test('to a task and to a notebook', async () => {
    const account = server.openAccount();
    const taskRoleArn = await roleFor(account, 'task', 'ecs-tasks.amazonaws.com');
    const RoleArn = await roleFor(account, 'book', 'sagemaker.amazonaws.com');
    const dev = await user(account, 'dev', allow('ecs:*', 'sagemaker:*'));
    const ops = await user(
      account,
      'ops',
      allow('ecs:*', 'sagemaker:*'),
      pass('ecs-tasks.amazonaws.com', taskRoleArn),
      pass('sagemaker.amazonaws.com', RoleArn),
    );
    const register = (login: Login) =>
      account.client(ECSClient, US, login).send(
        new RegisterTaskDefinitionCommand({
          family: 'shop',
          taskRoleArn,
          containerDefinitions: [{ name: 'shop', image: 'shop', memory: 128 }],
        }),
      );
    const notebook = (login: Login) =>
      account.client(SageMakerClient, US, login).send(
        new CreateNotebookInstanceCommand({
          NotebookInstanceName: 'mine',
          InstanceType: 'ml.t3.medium',
          RoleArn,
        }),
      );
    for (const act of [register, notebook]) {
      await expect(act(dev)).rejects.toThrow('iam:PassRole');
      await act(ops);
    }
  });
});

describe('launching asks about everything it touches', () => {
  test('each with the condition keys of its kind', async () => {
    const account = server.openAccount();
    const small = { StringEquals: { 'ec2:InstanceType': 't3.micro' } };
    // A size is known of the instance alone: a condition on everything allows nothing.
    const all = await user(account, 'all', { ...allow('ec2:RunInstances'), Condition: small });
    await expect(run(account, all)).rejects.toMatchObject({ name: 'UnauthorizedOperation' });
    const instance = `arn:aws:ec2:*:${account.id}:instance/*`;
    const others = ['image', 'network-interface', 'security-group', 'subnet', 'volume'];
    const parts = await user(
      account,
      'parts',
      { ...allow('ec2:RunInstances'), Resource: instance, Condition: small },
      { ...allow('ec2:RunInstances'), Resource: others.map((kind) => `arn:aws:ec2:*:*:${kind}/*`) },
    );
    await run(account, parts);
    await expect(run(account, parts, { InstanceType: 'p4d.24xlarge' })).rejects.toThrow('ec2:RunInstances');
    const guarded = await user(account, 'guarded', allow('ec2:*'), {
      Effect: 'Deny',
      Action: 'ec2:RunInstances',
      Resource: instance,
      Condition: { StringNotEquals: { 'ec2:MetadataHttpTokens': 'required' } },
    });
    await expect(run(account, guarded)).rejects.toThrow('explicit deny');
    await run(account, guarded, { MetadataOptions: { HttpTokens: 'required' } });
    const images = await user(account, 'images', {
      ...allow('ec2:RunInstances'),
      Resource: [instance, ...others.slice(1).map((kind) => `arn:aws:ec2:*:*:${kind}/*`)],
    });
    await expect(run(account, images)).rejects.toThrow('ec2:RunInstances');
  });

  test('and for tags about tagging', async () => {
    const account = server.openAccount();
    const TagSpecifications: RunInstancesCommandInput['TagSpecifications'] = [
      { ResourceType: 'instance', Tags: [{ Key: 'team', Value: 'web' }] },
    ];
    const plain = await user(account, 'plain', allow('ec2:RunInstances'));
    await run(account, plain);
    await expect(run(account, plain, { TagSpecifications })).rejects.toThrow('ec2:CreateTags');
    const tagger = await user(account, 'tagger', allow('ec2:RunInstances'), {
      ...allow('ec2:CreateTags'),
      Condition: { StringEquals: { 'ec2:CreateAction': 'RunInstances' } },
    });
    await run(account, tagger, { TagSpecifications });
    const iam = (login: Login) => account.client(IAMClient, US, login);
    const maker = await user(account, 'maker', allow('iam:CreateRole'));
    const AssumeRolePolicyDocument = policy(trust({ Service: 'ec2.amazonaws.com' }));
    const named = { RoleName: 'made', AssumeRolePolicyDocument };
    await expect(
      iam(maker).send(new CreateRoleCommand({ ...named, Tags: [{ Key: 'a', Value: 'b' }] })),
    ).rejects.toThrow('iam:TagRole');
    await iam(maker).send(new CreateRoleCommand(named));
  });
});

test('copying reads the source and writes the target; an old version is a right of its own', async () => {
  const account = server.openAccount();
  const [from, to] = [`from-${account.id}`, `to-${account.id}`];
  const owner = account.client(S3Client, US);
  for (const Bucket of [from, to]) await owner.send(new CreateBucketCommand({ Bucket }));
  const { VersionId } = await owner.send(new PutObjectCommand({ Bucket: from, Key: 'a', Body: 'x' }));
  const copy = (login: Login) =>
    account
      .client(S3Client, US, login)
      .send(new CopyObjectCommand({ Bucket: to, Key: 'b', CopySource: `${from}/a` }));
  const on = (action: string, bucket: string): Statement => ({
    ...allow(action),
    Resource: `arn:aws:s3:::${bucket}/*`,
  });
  const thief = await user(account, 'thief', on('s3:GetObject', from), on('s3:PutObject', to));
  await copy(thief);
  const blind = await user(account, 'blind', on('s3:GetObject', to), on('s3:PutObject', to));
  await expect(copy(blind)).rejects.toThrow(`s3:GetObject on resource: "arn:aws:s3:::${from}/a"`);
  await expect(
    account
      .client(S3Client, US, thief)
      .send(new GetObjectCommand({ Bucket: from, Key: 'a', VersionId: VersionId ?? 'null' })),
  ).rejects.toThrow('s3:GetObjectVersion');
});
