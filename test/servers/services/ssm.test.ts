import { EC2Client, RunInstancesCommand, StopInstancesCommand } from '@aws-sdk/client-ec2';
import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import {
  CreateActivationCommand,
  CreateAssociationCommand,
  DeleteActivationCommand,
  DeleteAssociationCommand,
  DescribeActivationsCommand,
  DescribeInstanceInformationCommand,
  DescribeSessionsCommand,
  ListAssociationsCommand,
  SSMClient,
  StartSessionCommand,
  TerminateSessionCommand,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('a shell opens on a running instance with a role, and stays in the history', async () => {
  const account = server.openAccount();
  const [iam, ec2] = [account.client(IAMClient), account.client(EC2Client, 'us-east-1')];
  const ssm = account.client(SSMClient, 'us-east-1');
  const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
  await iam.send(new CreateRoleCommand({ RoleName: 'web', AssumeRolePolicyDocument }));
  await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'web' }));
  await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: 'web', RoleName: 'web' }));
  const run = async (profile: object) =>
    (
      await ec2.send(
        new RunInstancesCommand({ ImageId: 'ami-0abcdef1234567890', MinCount: 1, MaxCount: 1, ...profile }),
      )
    ).Instances?.[0]?.InstanceId ?? '';
  const web = await run({ IamInstanceProfile: { Name: 'web' } });
  const lone = await run({});
  const managed = async () =>
    (await ssm.send(new DescribeInstanceInformationCommand({}))).InstanceInformationList?.map(
      (one) => one.InstanceId,
    );
  expect(await managed()).toEqual([web]);
  await expect(ssm.send(new StartSessionCommand({ Target: lone }))).rejects.toMatchObject({
    name: 'TargetNotConnected',
  });
  const { SessionId } = await ssm.send(new StartSessionCommand({ Target: web }));
  const sessions = async (State: 'Active' | 'History') =>
    (await ssm.send(new DescribeSessionsCommand({ State }))).Sessions;
  expect(await sessions('Active')).toMatchObject([{ SessionId, Target: web, Owner: account.arn }]);
  await ssm.send(new TerminateSessionCommand({ SessionId }));
  expect(await sessions('Active')).toEqual([]);
  expect(await sessions('History')).toMatchObject([{ SessionId, Status: 'Terminated' }]);
  await ec2.send(new StopInstancesCommand({ InstanceIds: [web] }));
  expect(await managed()).toEqual([]);
});

test('activations expire, associations stay, until they are deleted', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2026-11-01T00:00:00Z'));
  const ssm = account.client(SSMClient, 'us-east-1');
  const { ActivationId } = await ssm.send(new CreateActivationCommand({ IamRole: 'web' }));
  const list = async () => (await ssm.send(new DescribeActivationsCommand({}))).ActivationList;
  expect(await list()).toMatchObject([{ ActivationId, Expired: false }]);
  account.clock.set(new Date('2026-11-03T00:00:00Z'));
  expect(await list()).toMatchObject([{ ActivationId, Expired: true }]);
  await ssm.send(new DeleteActivationCommand({ ActivationId }));
  expect(await list()).toEqual([]);

  await ssm.send(
    new CreateAssociationCommand({
      Name: 'AWS-RunShellScript',
      ScheduleExpression: 'rate(30 minutes)',
      Targets: [{ Key: 'InstanceIds', Values: ['*'] }],
    }),
  );
  const { Associations = [] } = await ssm.send(new ListAssociationsCommand({}));
  expect(Associations).toMatchObject([{ Name: 'AWS-RunShellScript' }]);
  const AssociationId = Associations[0]?.AssociationId;
  await ssm.send(new DeleteAssociationCommand({ AssociationId }));
  expect((await ssm.send(new ListAssociationsCommand({}))).Associations).toEqual([]);
});
