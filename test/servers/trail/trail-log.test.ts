import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

test('whoever assumes a role of another account is told of in both', async () => {
  const [caller, target] = [server.openAccount(), server.openAccount()];
  const Principal = { AWS: `arn:aws:iam::${caller.id}:root` };
  const Statement = [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }];
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  const made = new CreateRoleCommand({ RoleName: 'deploy', AssumeRolePolicyDocument });
  const { Role } = await target.client(IAMClient).send(made);
  const assume = new AssumeRoleCommand({ RoleArn: Role?.Arn, RoleSessionName: 'ci', ExternalId: 'x' });
  await caller.client(STSClient, 'us-east-1').send(assume);

  const ours = caller.trail.records().at(-1);
  const theirs = target.trail.records().at(-1);
  expect(ours).toMatchObject({ recipientAccountId: caller.id, userIdentity: { arn: caller.arn } });
  expect(theirs).toMatchObject({
    eventName: 'AssumeRole',
    recipientAccountId: target.id,
    userIdentity: { type: 'AWSAccount', accountId: caller.id },
    requestParameters: { externalId: 'x' },
    sharedEventID: ours?.sharedEventID,
  });
  expect(theirs?.sharedEventID).toBeDefined();
  expect(theirs?.eventID).not.toBe(ours?.eventID);
});

test('a key that is nobody’s leaves no record', async () => {
  const account = server.openAccount();
  const stranger = {
    ...account,
    credentials: { accessKeyId: 'AKIAAAAAAAAAAAAAAAAA', secretAccessKey: 'no' },
  };
  const call = account.client(STSClient, 'us-east-1', stranger).send(new GetCallerIdentityCommand());
  await expect(call).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  expect(account.trail.records()).toEqual([]);
});
