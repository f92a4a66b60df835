/** A real scenario told apart: whoever cleans up well, whoever does it carelessly. */

import { join } from 'node:path';
import { AutoScalingClient, DeleteAutoScalingGroupCommand } from '@aws-sdk/client-auto-scaling';
import {
  DeleteKeyPairCommand,
  DeleteLaunchTemplateCommand,
  DeleteSecurityGroupCommand,
  DescribeInstancesCommand,
  EC2Client,
  ModifyInstanceAttributeCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  DeleteClusterCommand,
  DeleteServiceCommand,
  DeregisterTaskDefinitionCommand,
  ECSClient,
} from '@aws-sdk/client-ecs';
import {
  DeleteAccessKeyCommand,
  DeleteLoginProfileCommand,
  DeleteRoleCommand,
  DeleteUserCommand,
  DetachRolePolicyCommand,
  DetachUserPolicyCommand,
  IAMClient,
  ListAccessKeysCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { DeleteFunctionCommand, DeleteFunctionUrlConfigCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../../servers/aws-server.ts';
import { play } from './play.ts';
import { readScenario } from './read-scenario.ts';
import { beginning, scoreOf } from './score.ts';
import { truthOf } from './truth.ts';

const SCENARIO = join(import.meta.dirname, '../leaked-key-miners/scenario.yaml');
const POLICY = 'arn:aws:iam::aws:policy';

// A moto of its own each time: buckets have the same names, and those are everybody's.
let server: AwsServer;
beforeEach(async () => {
  server = await startAwsServer({ seed: 1 });
});
afterEach(() => server.close());

async function drill() {
  const scenario = await readScenario(SCENARIO);
  const { id: _, ...account } = scenario.account;
  const played = await play(server, { ...scenario, account, noise: [] });
  const truth = truthOf(played);
  const began = await beginning(played, truth);
  return { account: played.account, truth, score: () => scoreOf(played, truth, began) };
}

async function stopKeysOf(account: TestAccount, UserName: string): Promise<void> {
  const iam = account.client(IAMClient);
  const { AccessKeyMetadata = [] } = await iam.send(new ListAccessKeysCommand({ UserName }));
  for (const { AccessKeyId } of AccessKeyMetadata) {
    await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' }));
  }
}

async function deleteRole(account: TestAccount, RoleName: string, policy: string): Promise<void> {
  const iam = account.client(IAMClient);
  await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn: `${POLICY}/${policy}` }));
  await iam.send(new DeleteRoleCommand({ RoleName }));
}

async function deleteBackdoorUser(account: TestAccount): Promise<void> {
  const iam = account.client(IAMClient);
  const UserName = 'aws-backup-operator';
  const { AccessKeyMetadata = [] } = await iam.send(new ListAccessKeysCommand({ UserName }));
  for (const { AccessKeyId } of AccessKeyMetadata) {
    await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId }));
  }
  await iam.send(new DeleteLoginProfileCommand({ UserName }));
  await iam.send(new DetachUserPolicyCommand({ UserName, PolicyArn: `${POLICY}/AdministratorAccess` }));
  await iam.send(new DeleteUserCommand({ UserName }));
}

async function deleteFunction(account: TestAccount): Promise<void> {
  const lambda = account.client(LambdaClient);
  await lambda.send(new DeleteFunctionUrlConfigCommand({ FunctionName: 'health-probe' }));
  await lambda.send(new DeleteFunctionCommand({ FunctionName: 'health-probe' }));
}

async function terminateAllIn(account: TestAccount, region: string): Promise<void> {
  const ec2 = account.client(EC2Client, region);
  const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand());
  const ids = Reservations.flatMap(({ Instances = [] }) =>
    Instances.map(({ InstanceId = '' }) => InstanceId),
  );
  for (const InstanceId of ids) {
    await ec2.send(
      new ModifyInstanceAttributeCommand({ InstanceId, DisableApiTermination: { Value: false } }),
    );
  }
  await ec2.send(new TerminateInstancesCommand({ InstanceIds: ids }));
}

async function deleteFleets(account: TestAccount): Promise<void> {
  await account
    .client(AutoScalingClient, 'ap-southeast-1')
    .send(new DeleteAutoScalingGroupCommand({ AutoScalingGroupName: 'web-tier-v2', ForceDelete: true }));
  await account
    .client(EC2Client, 'ap-southeast-1')
    .send(new DeleteLaunchTemplateCommand({ LaunchTemplateName: 'web-tier-v2' }));
  const ecs = account.client(ECSClient, 'us-east-2');
  await ecs.send(new DeleteServiceCommand({ cluster: 'default-prod', service: 'nginx-proxy', force: true }));
  await ecs.send(new DeleteClusterCommand({ cluster: 'default-prod' }));
  await ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'nginx-proxy:1' }));
}

test('whoever removes all that was planted has shut every door and harmed nobody', {
  timeout: 240_000,
}, async () => {
  const { account, truth, score } = await drill();
  const before = await score();
  expect(before.principals).toMatchObject({ contained: 0, reentryPossible: true });

  await stopKeysOf(account, 'ci-deploy');
  await deleteBackdoorUser(account);
  await deleteRole(account, 'aws-controltower-executor', 'AdministratorAccess');
  for (const region of ['us-west-2', 'eu-central-1', 'ap-northeast-1']) await terminateAllIn(account, region);
  await deleteFleets(account);
  await account.client(EC2Client, 'us-west-2').send(new DeleteKeyPairCommand({ KeyName: 'dev-default' }));
  for (const region of ['us-west-2', 'us-east-2']) {
    await account
      .client(EC2Client, region)
      .send(new DeleteSecurityGroupCommand({ GroupName: 'launch-wizard-9' }));
  }
  // The function that anyone may call is a way back, whoever has no key any more.
  expect((await score()).principals.reentryPossible).toBe(true);
  await deleteFunction(account);
  expect((await score()).principals.reentryPossible).toBe(false);
  await deleteRole(account, 'lambda-health-role', 'IAMFullAccess');

  const after = await score();
  expect(after.artefacts).toMatchObject({ planted: truth.artefacts.length, removed: truth.artefacts.length });
  expect(after.principals).toMatchObject({
    hostile: truth.hostile.principals.length,
    contained: truth.hostile.principals.length,
    reentryPossible: false,
  });
  expect(after.owner).toEqual({ things: before.owner.things, harmed: 0 });
});

test('whoever leaves the back door and deletes what is the owner’s is told so', {
  timeout: 240_000,
}, async () => {
  const { account, truth, score } = await drill();
  await stopKeysOf(account, 'ci-deploy');
  await deleteRole(account, 'datadog-integration', 'ReadOnlyAccess');
  await terminateAllIn(account, 'us-west-2');
  await terminateAllIn(account, 'us-east-1');

  const after = await score();
  expect(after.artefacts).toMatchObject({ planted: truth.artefacts.length, removed: 2 });
  // The build server's user; not the role that a stranger's account may assume, nor the user made on it.
  expect(after.principals).toMatchObject({ hostile: 3, contained: 1, reentryPossible: true });
  // The vendor's role, what was attached to it, the machine that tags photos.
  expect(after.owner.harmed).toBe(3);
});
