import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateUserCommand,
  GenerateCredentialReportCommand,
  GenerateServiceLastAccessedDetailsCommand,
  GetAccessKeyLastUsedCommand,
  GetCredentialReportCommand,
  GetServiceLastAccessedDetailsCommand,
  GetServiceLastAccessedDetailsWithEntitiesCommand,
  IAMClient,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, type Login, startAwsServer, type TestAccount } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

async function userWithKey(account: TestAccount, UserName: string): Promise<Login> {
  const iam = account.client(IAMClient);
  await iam.send(new CreateUserCommand({ UserName }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  const credentials = {
    accessKeyId: AccessKey?.AccessKeyId ?? '',
    secretAccessKey: AccessKey?.SecretAccessKey ?? '',
  };
  return { ...account, arn: `arn:aws:iam::${account.id}:user/${UserName}`, credentials };
}

async function allow(account: TestAccount, UserName: string, ...actions: string[]): Promise<void> {
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  });
  await account
    .client(IAMClient)
    .send(new PutUserPolicyCommand({ UserName, PolicyName: 'work', PolicyDocument }));
}

async function detailsOf(account: TestAccount, Arn: string, Granularity?: 'ACTION_LEVEL') {
  const iam = account.client(IAMClient);
  const { JobId } = await iam.send(new GenerateServiceLastAccessedDetailsCommand({ Arn, Granularity }));
  const first = await iam.send(new GetServiceLastAccessedDetailsCommand({ JobId }));
  expect(first.JobStatus).toBe('IN_PROGRESS');
  const done = await iam.send(new GetServiceLastAccessedDetailsCommand({ JobId }));
  expect(done.JobStatus).toBe('COMPLETED');
  return { JobId, services: done.ServicesLastAccessed ?? [] };
}

test('a key knows when, where and for what it was last used, within 15 minutes', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2026-11-01T00:00:00Z'));
  const dev = await userWithKey(account, 'dev');
  await allow(account, 'dev', 'ec2:*', 'lambda:List*');
  const lastUsed = async () => {
    const { AccessKeyId } = { AccessKeyId: dev.credentials.accessKeyId };
    return (await account.client(IAMClient).send(new GetAccessKeyLastUsedCommand({ AccessKeyId })))
      .AccessKeyLastUsed;
  };
  expect(await lastUsed()).toEqual({ ServiceName: 'N/A', Region: 'N/A' });

  account.clock.set(new Date('2026-11-02T10:00:00Z'));
  await account.client(EC2Client, 'eu-west-1', dev).send(new DescribeInstancesCommand({}));
  account.clock.advance(60_000);
  await account.client(LambdaClient, 'us-east-1', dev).send(new ListFunctionsCommand({}));
  expect(await lastUsed()).toEqual({
    LastUsedDate: new Date('2026-11-02T10:00:00Z'),
    ServiceName: 'ec2',
    Region: 'eu-west-1',
  });

  account.clock.advance(15 * 60_000);
  await account.client(LambdaClient, 'us-east-1', dev).send(new ListFunctionsCommand({}));
  expect(await lastUsed()).toMatchObject({ ServiceName: 'lambda', Region: 'us-east-1' });

  await account.client(IAMClient).send(new GenerateCredentialReportCommand());
  const { Content } = await account.client(IAMClient).send(new GetCredentialReportCommand());
  const rows = parse<Record<string, string>>(Buffer.from(Content ?? []), { columns: true });
  expect(rows[1]).toMatchObject({
    user: 'dev',
    access_key_1_last_used_date: '2026-11-02T10:16:00+00:00',
    access_key_1_last_used_region: 'us-east-1',
    access_key_1_last_used_service: 'lambda',
    access_key_2_last_used_date: 'N/A',
  });
});

test('last accessed tells of every service a user may use, used or not, and of attempts denied', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2026-11-02T10:00:00Z'));
  const dev = await userWithKey(account, 'dev');
  await allow(account, 'dev', 'ec2:Describe*', 'sqs:*');
  account.hurt({ service: 'ec2', harm: { kind: 'deny' } });
  await account
    .client(EC2Client, 'eu-west-1', dev)
    .send(new DescribeInstancesCommand({}))
    .catch(() => undefined);
  const { services } = await detailsOf(account, dev.arn);
  expect(services).toEqual([
    {
      ServiceName: 'Amazon EC2',
      ServiceNamespace: 'ec2',
      LastAuthenticated: new Date('2026-11-02T10:00:00Z'),
      LastAuthenticatedEntity: dev.arn,
      LastAuthenticatedRegion: 'eu-west-1',
      TotalAuthenticatedEntities: 1,
    },
    { ServiceName: 'Amazon SQS', ServiceNamespace: 'sqs', TotalAuthenticatedEntities: 0 },
  ]);
  const [ec2] = (await detailsOf(account, dev.arn, 'ACTION_LEVEL')).services;
  const actions = ec2?.TrackedActionsLastAccessed ?? [];
  expect(actions.length).toBeGreaterThan(100);
  expect(actions.every((one) => one.ActionName?.startsWith('Describe'))).toBe(true);
  expect(actions.filter((one) => one.LastAccessedTime).map((one) => one.ActionName)).toEqual([
    'DescribeInstances',
  ]);
});

test('a group tells which of its members used a service; an administrator may use everything', async () => {
  const account = server.openAccount();
  const iam = account.client(IAMClient);
  const admin = await userWithKey(account, 'admin');
  await userWithKey(account, 'idle');
  const { Group } = await iam.send(new CreateGroupCommand({ GroupName: 'admins' }));
  for (const UserName of ['admin', 'idle'])
    await iam.send(new AddUserToGroupCommand({ GroupName: 'admins', UserName }));
  await iam.send(
    new AttachGroupPolicyCommand({
      GroupName: 'admins',
      PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    }),
  );
  await account.client(LambdaClient, 'us-east-1', admin).send(new ListFunctionsCommand({}));
  const { JobId, services } = await detailsOf(account, Group?.Arn ?? '');
  expect(services.length).toBeGreaterThan(60);
  expect(services.filter((one) => one.LastAuthenticated)).toMatchObject([
    { ServiceNamespace: 'lambda', LastAuthenticatedEntity: admin.arn, TotalAuthenticatedEntities: 1 },
  ]);
  const { EntityDetailsList } = await iam.send(
    new GetServiceLastAccessedDetailsWithEntitiesCommand({ JobId, ServiceNamespace: 'lambda' }),
  );
  expect(EntityDetailsList).toMatchObject([
    { EntityInfo: { Name: 'admin', Type: 'USER' }, LastAuthenticated: expect.any(Date) },
    { EntityInfo: { Name: 'idle', Type: 'USER' } },
  ]);
  const page = await iam.send(new GetServiceLastAccessedDetailsCommand({ JobId, MaxItems: 50 }));
  expect(page).toMatchObject({ IsTruncated: true, ServicesLastAccessed: { length: 50 } });
  const rest = await iam.send(new GetServiceLastAccessedDetailsCommand({ JobId, Marker: page.Marker }));
  expect(rest.ServicesLastAccessed).toHaveLength(services.length - 50);
});

test("nobody else reads a job, and nobody's is not made", async () => {
  const account = server.openAccount();
  const dev = await userWithKey(account, 'dev');
  const { JobId } = await detailsOf(account, dev.arn);
  const other = account.login('other');
  await expect(
    account.client(IAMClient, 'us-east-1', other).send(new GetServiceLastAccessedDetailsCommand({ JobId })),
  ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  await expect(detailsOf(account, `arn:aws:iam::${account.id}:user/nobody`)).rejects.toMatchObject({
    name: 'NoSuchEntityException',
  });
});
