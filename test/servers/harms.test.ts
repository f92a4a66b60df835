import { DescribeSnapshotsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  AttachUserPolicyCommand,
  CreateUserCommand,
  IAMClient,
  ListUsersCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { KMSClient, ListKeysCommand } from '@aws-sdk/client-kms';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsServer, type Login, startAwsServer, type TestAccount } from './aws-server.ts';
import { user } from './identity/sign-in.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const US = 'us-east-1';

describe('hurts on demand', () => {
  test('an accident of AWS’s, in the words of each service', async () => {
    const account = server.openAccount();
    account.hurt({ harm: { kind: 'internal-error' } });
    const calls = [
      account.client(EC2Client).send(new DescribeSnapshotsCommand()),
      account.client(IAMClient).send(new ListUsersCommand()),
      account.client(KMSClient).send(new ListKeysCommand()),
      account.client(LambdaClient).send(new ListFunctionsCommand()),
      account.client(S3Client).send(new ListBucketsCommand()),
    ];
    const said = (await Promise.allSettled(calls)).map((one) =>
      one.status === 'rejected' ? `${one.reason.name} ${one.reason.$metadata?.httpStatusCode}` : 'answered',
    );
    expect(said).toEqual([
      'InternalError 500',
      'InternalFailure 500',
      'InternalFailure 500',
      'InternalFailure 500',
      'InternalError 500',
    ]);
  });

  test('an answer is lost, and what was asked is done', async () => {
    const account = server.openAccount();
    const iam = account.client(IAMClient);
    const lift = account.hurt({ operation: 'CreateUser', harm: { kind: 'lost-response' } });
    await expect(iam.send(new CreateUserCommand({ UserName: 'kim' }))).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
    expect(account.calls().at(-1)).toMatchObject({ operation: 'CreateUser', status: 0 });
    lift();
    await expect(iam.send(new CreateUserCommand({ UserName: 'kim' }))).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
    });
  });

  test('only those meant', async () => {
    const account = server.openAccount();
    const [kim, lee] = [account.login('kim'), account.login('lee')];
    account.hurt({ principal: `arn:aws:iam::*:user/k*`, harm: { kind: 'throttle' } });
    const keys = (login: Login) => account.client(KMSClient, US, login).send(new ListKeysCommand());
    await expect(keys(kim)).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect((await keys(lee)).Keys).toEqual([]);
  });
});

describe('a change in IAM that takes its time', () => {
  const START = new Date('2026-09-01T00:00:00Z');
  const settling = () => {
    const account = server.openAccount();
    account.clock.set(START);
    return account;
  };
  const users = (account: TestAccount, login: Login) =>
    account.client(IAMClient, US, login).send(new ListUsersCommand());

  test('a new key is unknown at first, and one switched off goes on for a while', async () => {
    const account = settling();
    const old = await user(account, 'old');
    account.settle();
    const young = await user(account, 'young');
    const whoIs = (login: Login) => account.client(STSClient, US, login).send(new GetCallerIdentityCommand());
    await expect(whoIs(young)).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    const { accessKeyId: AccessKeyId } = old.credentials;
    await account
      .client(IAMClient)
      .send(new UpdateAccessKeyCommand({ UserName: 'old', AccessKeyId, Status: 'Inactive' }));
    await whoIs(old);
    account.clock.advance(3999);
    await whoIs(old);
    account.clock.advance(1);
    await expect(whoIs(old)).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    expect(await whoIs(young)).toMatchObject({ Arn: young.arn });
  });

  test('a policy attached counts later, and each change after its own time', async () => {
    const account = settling();
    const iam = account.client(IAMClient);
    const kim = await user(account, 'kim');
    account.settle(2000);
    const attach = (name: string) =>
      iam.send(
        new AttachUserPolicyCommand({ UserName: 'kim', PolicyArn: `arn:aws:iam::aws:policy/${name}` }),
      );
    await attach('IAMReadOnlyAccess');
    await expect(users(account, kim)).rejects.toMatchObject({ name: 'AccessDenied' });
    account.clock.advance(1000);
    await attach('AWSDenyAll');
    account.clock.advance(1000);
    await users(account, kim);
    account.clock.advance(1000);
    await expect(users(account, kim)).rejects.toThrow('explicit deny');
  });

  test('without settling it is known at once', async () => {
    const account = settling();
    const kim = await user(account, 'kim');
    await expect(users(account, kim)).rejects.toMatchObject({ name: 'AccessDenied' });
    const PolicyArn = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess';
    await account.client(IAMClient).send(new AttachUserPolicyCommand({ UserName: 'kim', PolicyArn }));
    await users(account, kim);
  });
});
