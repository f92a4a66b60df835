import {
  DeleteAccessKeyCommand,
  IAMClient,
  ListUsersCommand,
  UpdateAccessKeyCommand,
  UpdateUserCommand,
} from '@aws-sdk/client-iam';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import {
  AssumeRoleCommand,
  GetAccessKeyInfoCommand,
  GetCallerIdentityCommand,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsServer, type Login, startAwsServer, type TestAccount } from '../aws-server.ts';
import { allow, policy, role, session, trust, user } from './sign-in.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const US = 'us-east-1';
const whoIs = (account: TestAccount, login: Login) =>
  account.client(STSClient, US, login).send(new GetCallerIdentityCommand());
const buckets = (account: TestAccount, login: Login) =>
  account.client(S3Client, US, login).send(new ListBucketsCommand());

describe('a key', () => {
  test('switched off opens nothing until it is on again; what it had issued goes on', async () => {
    const account = server.openAccount();
    const dev = await user(account, 'dev', allow('s3:*', 'sts:GetFederationToken'));
    const sts = account.client(STSClient, US, dev);
    const own = session((await sts.send(new GetSessionTokenCommand())).Credentials);
    const given = await sts.send(
      new GetFederationTokenCommand({ Name: 'guest', Policy: policy(allow('s3:*')) }),
    );
    const guest = session(given.Credentials);
    const turn = (Status: 'Active' | 'Inactive') =>
      account
        .client(IAMClient)
        .send(
          new UpdateAccessKeyCommand({ UserName: 'dev', AccessKeyId: dev.credentials.accessKeyId, Status }),
        );
    await turn('Inactive');
    await expect(whoIs(account, dev)).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    await expect(buckets(account, dev)).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
    expect(await whoIs(account, own)).toMatchObject({ Arn: dev.arn });
    expect((await buckets(account, own)).Buckets ?? []).toEqual([]);
    expect(await whoIs(account, guest)).toMatchObject({
      Arn: `arn:aws:sts::${account.id}:federated-user/guest`,
      UserId: `${account.id}:guest`,
    });
    expect((await buckets(account, guest)).Buckets ?? []).toEqual([]);
    await turn('Active');
    expect(await whoIs(account, dev)).toMatchObject({ Arn: dev.arn });
  });

  test('deleted is nobody’s, and its sessions go on', async () => {
    const account = server.openAccount();
    const dev = await user(account, 'dev');
    const { Credentials } = await account.client(STSClient, US, dev).send(new GetSessionTokenCommand());
    const { accessKeyId: AccessKeyId } = dev.credentials;
    await account.client(IAMClient).send(new DeleteAccessKeyCommand({ UserName: 'dev', AccessKeyId }));
    await expect(whoIs(account, dev)).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    expect(await whoIs(account, session(Credentials))).toMatchObject({ Arn: dev.arn });
  });

  test('goes with its user to another name', async () => {
    const account = server.openAccount();
    const dev = await user(account, 'dev');
    await account
      .client(IAMClient)
      .send(new UpdateUserCommand({ UserName: 'dev', NewUserName: 'kim', NewPath: '/team/' }));
    expect(await whoIs(account, dev)).toMatchObject({ Arn: `arn:aws:iam::${account.id}:user/team/kim` });
  });

  test('tells its account to anybody', async () => {
    const [account, other] = [server.openAccount(), server.openAccount()];
    const ask = other
      .client(STSClient, US)
      .send(new GetAccessKeyInfoCommand({ AccessKeyId: account.credentials.accessKeyId }));
    expect(await ask).toMatchObject({ Account: account.id });
  });

  test('of the root user may do everything but assume a role', async () => {
    const account = server.openAccount();
    const root = `arn:aws:iam::${account.id}:root`;
    const RoleArn = await role(account, 'ops', [trust({ AWS: root })]);
    expect(await whoIs(account, account.root)).toMatchObject({ Arn: root, UserId: account.id });
    await account.client(IAMClient, US, account.root).send(new ListUsersCommand());
    const assumed = account
      .client(STSClient, US, account.root)
      .send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'root' }));
    await expect(assumed).rejects.toThrow('Roles may not be assumed by root accounts.');
  });
});

describe('a session', () => {
  test('is nothing without its token, or with another', async () => {
    const account = server.openAccount();
    const dev = await user(account, 'dev');
    const { Credentials } = await account.client(STSClient, US, dev).send(new GetSessionTokenCommand());
    const { sessionToken: _, ...bare } = session(Credentials).credentials;
    await expect(whoIs(account, { ...dev, credentials: bare })).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
    });
    const wrong = { ...dev, credentials: { ...bare, sessionToken: 'bm9uZQ==' } };
    await expect(buckets(account, wrong)).rejects.toMatchObject({ name: 'InvalidToken' });
  });

  test('ends by the account’s clock', async () => {
    const account = server.openAccount();
    account.clock.set(new Date('2026-09-01T00:00:00Z'));
    const dev = await user(account, 'dev', allow('s3:*'));
    const { Credentials } = await account
      .client(STSClient, US, dev)
      .send(new GetSessionTokenCommand({ DurationSeconds: 900 }));
    expect(Credentials?.Expiration).toEqual(new Date('2026-09-01T00:15:00Z'));
    account.clock.advance(899_000);
    await whoIs(account, session(Credentials));
    account.clock.advance(1000);
    await expect(whoIs(account, session(Credentials))).rejects.toMatchObject({ name: 'ExpiredToken' });
    await expect(buckets(account, session(Credentials))).rejects.toMatchObject({ name: 'ExpiredToken' });
  });

  test('begets no session, and reaches IAM only with MFA', async () => {
    const account = server.openAccount();
    const dev = await user(account, 'dev', allow('*'));
    const { Credentials } = await account.client(STSClient, US, dev).send(new GetSessionTokenCommand());
    const own = session(Credentials);
    const again = account.client(STSClient, US, own).send(new GetSessionTokenCommand());
    await expect(again).rejects.toThrow('Cannot call GetSessionToken with session credentials');
    const users = account.client(IAMClient, US, own).send(new ListUsersCommand());
    await expect(users).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  });

  test('of an instance was taken by EC2 in the instance’s name', async () => {
    const account = server.openAccount();
    await role(account, 'web', [trust({ Service: 'ec2.amazonaws.com' })]);
    const web = await account.instanceSession('web', 'i-0123456789abcdef0', '1.0');
    const arn = `arn:aws:sts::${account.id}:assumed-role/web/i-0123456789abcdef0`;
    expect(web.arn).toBe(arn);
    expect(await whoIs(account, web)).toMatchObject({ Arn: arn });
    expect(account.calls()).toContainEqual(
      expect.objectContaining({ operation: 'AssumeRole', principal: 'ec2.amazonaws.com', status: 200 }),
    );
    await role(account, 'people', [trust({ AWS: account.id })]);
    await expect(account.instanceSession('people', 'i-0123456789abcdef0')).rejects.toThrow('not authorized');
  });
});
