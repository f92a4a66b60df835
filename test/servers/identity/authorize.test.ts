import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  DeleteUserPolicyCommand,
  GetUserCommand,
  IAMClient,
  ListUsersCommand,
  PutRolePolicyCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import {
  AttachPolicyCommand,
  CreateAccountCommand,
  CreateOrganizationCommand,
  CreatePolicyCommand as CreatePolicyOfOrganization,
  DetachPolicyCommand,
  EnablePolicyTypeCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  AssumeRoleCommand,
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
const users = (account: TestAccount, login: Login) =>
  account.client(IAMClient, US, login).send(new ListUsersCommand());
const instances = (account: TestAccount, login: Login, region = US) =>
  account.client(EC2Client, region, login).send(new DescribeInstancesCommand());
const bucket = async (account: TestAccount, name: string) => {
  const Bucket = `${name}-${account.id}`;
  const s3 = account.client(S3Client, US);
  await s3.send(new CreateBucketCommand({ Bucket }));
  for (const Key of ['kim/a', 'lee/b']) await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
  return Bucket;
};
const read = (account: TestAccount, login: Login, Bucket: string, Key: string) =>
  account.client(S3Client, US, login).send(new GetObjectCommand({ Bucket, Key }));

describe('a user may', () => {
  test('nothing without a policy, and what one of its own, its group’s or AWS’s allows', async () => {
    const account = server.openAccount();
    const [iam, dev] = [account.client(IAMClient), await user(account, 'dev')];
    await expect(users(account, dev)).rejects.toMatchObject({
      name: 'AccessDenied',
      message:
        `User: ${dev.arn} is not authorized to perform: iam:ListUsers on resource: ` +
        `arn:aws:iam::${account.id}:user/ because no identity-based policy allows the iam:ListUsers action`,
    });
    await account.client(STSClient, US, dev).send(new GetCallerIdentityCommand());
    await iam.send(new CreateGroupCommand({ GroupName: 'readers' }));
    await iam.send(
      new AttachGroupPolicyCommand({
        GroupName: 'readers',
        PolicyArn: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess',
      }),
    );
    await iam.send(new AddUserToGroupCommand({ GroupName: 'readers', UserName: 'dev' }));
    expect((await users(account, dev)).Users).toHaveLength(1);
    await expect(instances(account, dev)).rejects.toMatchObject({ name: 'UnauthorizedOperation' });
    const PolicyDocument = policy(allow('ec2:Describe*'));
    await iam.send(new PutUserPolicyCommand({ UserName: 'dev', PolicyName: 'ec2', PolicyDocument }));
    await instances(account, dev);
    await iam.send(new DeleteUserPolicyCommand({ UserName: 'dev', PolicyName: 'ec2' }));
    await expect(instances(account, dev)).rejects.toMatchObject({ name: 'UnauthorizedOperation' });
  });

  test('nothing that any policy forbids, and is told which', async () => {
    const account = server.openAccount();
    const iam = account.client(IAMClient);
    const dev = await user(account, 'dev', allow('*'));
    const PolicyDocument = policy({ Effect: 'Deny', Action: 'iam:List*', Resource: '*' });
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: 'Quarantine', PolicyDocument }));
    await users(account, dev);
    await iam.send(new AttachUserPolicyCommand({ UserName: 'dev', PolicyArn: Policy?.Arn }));
    await expect(users(account, dev)).rejects.toThrow(
      ` with an explicit deny in an identity-based policy: ${Policy?.Arn}`,
    );
    await instances(account, dev);
  });

  test('no more than its boundary', async () => {
    const account = server.openAccount();
    const iam = account.client(IAMClient);
    const dev = await user(account, 'dev', allow('*'));
    const PermissionsBoundary = 'arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess';
    await iam.send(new PutUserPermissionsBoundaryCommand({ UserName: 'dev', PermissionsBoundary }));
    await instances(account, dev);
    await expect(users(account, dev)).rejects.toThrow(
      'because no permissions boundary allows the iam:ListUsers action',
    );
  });

  test('reach only what its policy names, by its own name', async () => {
    const account = server.openAccount();
    const Bucket = await bucket(account, 'home');
    const kim = await user(
      account,
      'kim',
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${Bucket}/\${aws:username}/*`,
      },
      {
        Effect: 'Allow',
        Action: 's3:ListBucket',
        Resource: `arn:aws:s3:::${Bucket}`,
        Condition: { StringLike: { 's3:prefix': 'kim/*' } },
      },
      {
        Effect: 'Allow',
        Action: ['iam:GetUser', 'iam:CreateAccessKey'],
        Resource: 'arn:aws:iam::*:user/${aws:username}',
      },
    );
    await user(account, 'lee');
    await read(account, kim, Bucket, 'kim/a');
    await expect(read(account, kim, Bucket, 'lee/b')).rejects.toThrow(
      `on resource: "arn:aws:s3:::${Bucket}/lee/b" because no identity-based policy`,
    );
    const s3 = account.client(S3Client, US, kim);
    await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'kim/' }));
    await expect(s3.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    const iam = account.client(IAMClient, US, kim);
    await iam.send(new GetUserCommand());
    await iam.send(new CreateAccessKeyCommand({ UserName: 'kim' }));
    await expect(iam.send(new CreateAccessKeyCommand({ UserName: 'lee' }))).rejects.toThrow(
      `arn:aws:iam::${account.id}:user/lee`,
    );
  });

  test('do it only where and when the conditions hold', async () => {
    const account = server.openAccount();
    const dev = await user(account, 'dev', {
      ...allow('ec2:*'),
      Condition: {
        StringEquals: { 'aws:RequestedRegion': ['us-east-1', 'ap-northeast-2'] },
        IpAddress: { 'aws:SourceIp': '127.0.0.0/8' },
        DateLessThan: { 'aws:CurrentTime': '2026-09-02T00:00:00Z' },
      },
    });
    account.clock.set(new Date('2026-09-01T00:00:00Z'));
    await instances(account, dev);
    await expect(instances(account, dev, 'eu-west-1')).rejects.toMatchObject({
      name: 'UnauthorizedOperation',
    });
    account.clock.set(new Date('2026-09-02T00:00:00Z'));
    await expect(instances(account, dev)).rejects.toMatchObject({ name: 'UnauthorizedOperation' });
  });

  test('be held to MFA', async () => {
    const account = server.openAccount();
    const dev = await user(account, 'dev', allow('*'), {
      Effect: 'Deny',
      NotAction: ['iam:EnableMFADevice', 'sts:GetSessionToken'],
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    });
    // A long-term key carries no such fact: `BoolIfExists` forbids by its absence, too.
    await expect(instances(account, dev)).rejects.toThrow('explicit deny in an identity-based policy');
    const { Credentials } = await account.client(STSClient, US, dev).send(new GetSessionTokenCommand());
    await expect(instances(account, session(Credentials))).rejects.toThrow('explicit deny');
  });
});

describe('a session may', () => {
  test('no more than its policy, and a federation without one nothing', async () => {
    const account = server.openAccount();
    const RoleArn = await role(account, 'ops', [trust({ AWS: account.id })], allow('ec2:*', 'iam:*'));
    const { Credentials } = await account
      .client(STSClient, US)
      .send(
        new AssumeRoleCommand({ RoleArn, RoleSessionName: 'narrow', Policy: policy(allow('ec2:*', 's3:*')) }),
      );
    const narrow = session(Credentials);
    await instances(account, narrow);
    await expect(users(account, narrow)).rejects.toThrow(
      'because no session policy allows the iam:ListUsers action',
    );
    const dev = await user(account, 'dev', allow('ec2:*', 'sts:GetFederationToken'));
    const federate = (Policy?: string) =>
      account.client(STSClient, US, dev).send(new GetFederationTokenCommand({ Name: 'guest', Policy }));
    await instances(account, session((await federate(policy(allow('*')))).Credentials));
    await expect(instances(account, session((await federate()).Credentials))).rejects.toThrow(
      'no session policy',
    );
  });

  test('be revoked by the time it was issued, and come again', async () => {
    const account = server.openAccount();
    account.clock.set(new Date('2026-09-01T00:00:00Z'));
    const RoleArn = await role(account, 'ops', [trust({ AWS: account.id })], allow('ec2:*'));
    const enter = async () =>
      session(
        (await account.client(STSClient, US).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'ops' })))
          .Credentials,
      );
    const old = await enter();
    await instances(account, old);
    account.clock.advance(60_000);
    const PolicyDocument = policy({
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { DateLessThan: { 'aws:TokenIssueTime': account.clock.now().toISOString() } },
    });
    await account
      .client(IAMClient)
      .send(
        new PutRolePolicyCommand({ RoleName: 'ops', PolicyName: 'AWSRevokeOlderSessions', PolicyDocument }),
      );
    await expect(instances(account, old)).rejects.toThrow('explicit deny');
    await instances(account, await enter());
  });
});

describe('a bucket', () => {
  test('lets in another account only by both sides', async () => {
    const [home, other] = [server.openAccount(), server.openAccount()];
    const Bucket = await bucket(home, 'shared');
    const able = await user(other, 'able', allow('s3:*'));
    const plain = await user(other, 'plain');
    await expect(read(other, able, Bucket, 'kim/a')).rejects.toThrow('because no resource-based policy');
    const open = (...Principals: readonly string[]) =>
      home.client(S3Client, US).send(
        new PutBucketPolicyCommand({
          Bucket,
          Policy: policy({
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: `arn:aws:s3:::${Bucket}/*`,
            Principal: { AWS: Principals },
          }),
        }),
      );
    await open(`arn:aws:iam::${other.id}:root`);
    await read(other, able, Bucket, 'kim/a');
    await expect(read(other, plain, Bucket, 'kim/a')).rejects.toThrow('because no identity-based policy');
    const own = await user(home, 'own');
    await expect(read(home, own, Bucket, 'kim/a')).rejects.toThrow('because no identity-based policy');
    await open(own.arn);
    await read(home, own, Bucket, 'kim/a');
    await expect(read(other, able, Bucket, 'kim/a')).rejects.toThrow('because no resource-based policy');
  });
});

describe('an organisation', () => {
  test('binds its members, their root user too, and not itself', async () => {
    const management = server.openAccount();
    const organizations = management.client(OrganizationsClient, US);
    await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
    const { CreateAccountStatus } = await organizations.send(
      new CreateAccountCommand({ AccountName: 'shop', Email: 'shop@example.com' }),
    );
    const member = server.openAccount(CreateAccountStatus?.AccountId);
    await instances(member, member.root, 'eu-west-1');
    const { Roots } = await organizations.send(new ListRootsCommand());
    const RootId = Roots?.[0]?.Id;
    await organizations.send(new EnablePolicyTypeCommand({ RootId, PolicyType: 'SERVICE_CONTROL_POLICY' }));
    const { Policy } = await organizations.send(
      new CreatePolicyOfOrganization({
        Name: 'home-only',
        Description: '',
        Type: 'SERVICE_CONTROL_POLICY',
        Content: policy({
          Effect: 'Deny',
          Action: 'ec2:*',
          Resource: '*',
          Condition: { StringNotEquals: { 'aws:RequestedRegion': US } },
        }),
      }),
    );
    const attachment = { PolicyId: Policy?.PolicySummary?.Id, TargetId: RootId };
    await organizations.send(new AttachPolicyCommand(attachment));
    await expect(instances(member, member.root, 'eu-west-1')).rejects.toThrow(
      `with an explicit deny in a service control policy: ${Policy?.PolicySummary?.Arn}`,
    );
    await instances(member, member.root);
    await instances(management, management.root, 'eu-west-1');
    await organizations.send(new DetachPolicyCommand(attachment));
    await instances(member, member.root, 'eu-west-1');
  });
});
