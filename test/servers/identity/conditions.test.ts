import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  EC2Client,
  RunInstancesCommand,
  StopInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  AttachUserPolicyCommand,
  CreateUserCommand,
  DeleteUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  CreateBucketCommand,
  GetObjectCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsServer, type Login, startAwsServer, type TestAccount } from '../aws-server.ts';
import { holds } from './conditions.ts';
import { allow, policy, role, trust, user } from './sign-in.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const US = 'us-east-1';

type Case = [
  operator: string,
  wanted: string | readonly string[],
  carried: readonly string[] | undefined,
  holds: boolean,
];

describe('a condition', () => {
  test.for<Case>([
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], true],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], false],
    // The well-known trap: nothing carried is all of it.
    ['ForAllValues:StringEquals', ['a'], undefined, true],
    ['ForAnyValue:StringEquals', ['a'], ['a', 'c'], true],
    ['ForAnyValue:StringEquals', ['a'], undefined, false],
    ['ForAllValues:StringNotEquals', ['a'], ['b', 'c'], true],
    ['ForAllValues:StringNotEquals', ['a'], ['a', 'c'], false],
    ['ForAnyValue:StringNotLike', ['a*'], ['a1', 'c'], true],
    ['Null', 'true', undefined, true],
    ['Null', 'true', ['a'], false],
    ['Null', 'false', ['a'], true],
    ['Null', 'false', undefined, false],
    ['IpAddress', '2001:db8:1234:5678::/64', ['2001:db8:1234:5678::1'], true],
    ['IpAddress', '2001:DB8:1234:5678::/64', ['2001:0db8:1234:5678:0:0:0:1'], true],
    ['IpAddress', '2001:db8:1234:5678::/64', ['2001:db8:1234:5679::1'], false],
    ['IpAddress', '2001:db8::/33', ['2001:db8:8000::1'], false],
    ['IpAddress', '::/0', ['203.0.113.7'], false],
    ['IpAddress', '0.0.0.0/0', ['2001:db8::1'], false],
    ['NotIpAddress', '2001:db8::/32', ['203.0.113.7'], true],
    ['NotIpAddress', ['203.0.113.0/24', '2001:db8::/32'], ['2001:db8::9'], false],
    ['StringNotEquals', 'a', undefined, true],
    ['StringEqualsIfExists', 'a', undefined, true],
    ['StringNotEqualsIfExists', 'a', ['a'], false],
    ['ArnNotLike', 'arn:aws:iam::*:role/admin-*', ['arn:aws:iam::111122223333:role/admin-x'], false],
    ['ArnLike', 'arn:aws:iam::*:role/*', ['arn:aws:iam::111122223333:role/a/b'], true],
    ['NumericLessThan', '300', ['299'], true],
    ['DateGreaterThanEquals', '1785542400', ['2026-08-01T00:00:00Z'], true],
  ])('%s %j, carried %j: %s', ([operator, wanted, carried, expected]) => {
    const conditions = { [operator]: { 'aws:Key': [wanted].flat() } };
    expect(holds(conditions, () => carried, true)).toBe(expected);
  });
});

describe('IAM asks', () => {
  test('for the tags of what is there', async () => {
    const account = server.openAccount();
    const ec2 = account.client(EC2Client, US);
    const { Instances: [one, two] = [] } = await ec2.send(
      new RunInstancesCommand({
        ImageId: 'ami-12c6146b',
        InstanceType: 't3.micro',
        MinCount: 2,
        MaxCount: 2,
      }),
    );
    const Resources = [one?.InstanceId ?? ''];
    await ec2.send(new CreateTagsCommand({ Resources, Tags: [{ Key: 'Team', Value: 'web' }] }));
    const end = (login: Login, id: string | undefined) =>
      account.client(EC2Client, US, login).send(new StopInstancesCommand({ InstanceIds: [id ?? ''] }));
    for (const key of ['aws:ResourceTag/team', 'ec2:ResourceTag/Team']) {
      const dev = await user(account, `dev-${key.slice(0, 3)}`, {
        ...allow('ec2:StopInstances'),
        Condition: { StringEquals: { [key]: 'web' } },
      });
      await end(dev, one?.InstanceId);
      await expect(end(dev, two?.InstanceId)).rejects.toMatchObject({ name: 'UnauthorizedOperation' });
    }
    const iam = account.client(IAMClient);
    for (const UserName of ['guest', 'staff']) {
      await iam.send(new CreateUserCommand({ UserName, Tags: [{ Key: 'kind', Value: UserName }] }));
    }
    const cleaner = await user(account, 'cleaner', {
      ...allow('iam:DeleteUser'),
      Condition: { StringEquals: { 'iam:ResourceTag/kind': 'guest' } },
    });
    const remove = (UserName: string) =>
      account.client(IAMClient, US, cleaner).send(new DeleteUserCommand({ UserName }));
    await expect(remove('staff')).rejects.toMatchObject({ name: 'AccessDenied' });
    await remove('guest');
    const secrets = account.client(SecretsManagerClient, US);
    for (const Name of ['mine', 'yours']) {
      await secrets.send(
        new CreateSecretCommand({ Name, SecretString: 'x', Tags: [{ Key: 'owner', Value: Name }] }),
      );
    }
    const mine = await user(account, 'mine', {
      ...allow('secretsmanager:GetSecretValue'),
      Condition: { StringEquals: { 'aws:ResourceTag/owner': '${aws:username}' } },
    });
    const read = (SecretId: string) =>
      account.client(SecretsManagerClient, US, mine).send(new GetSecretValueCommand({ SecretId }));
    await read('mine');
    await expect(read('yours')).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  test('for the tags that a request brings, and which keys', async () => {
    const account = server.openAccount();
    const maker = await user(account, 'maker', {
      ...allow('iam:CreateUser', 'iam:TagUser'),
      Condition: {
        StringEquals: { 'aws:RequestTag/team': ['web', 'shop'] },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'note'] },
        Null: { 'aws:TagKeys': 'false' },
      },
    });
    const make = (UserName: string, tags?: Readonly<Record<string, string>>) =>
      account.client(IAMClient, US, maker).send(
        new CreateUserCommand({
          UserName,
          ...(tags && { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) }),
        }),
      );
    await make('a', { team: 'web', note: 'x' });
    for (const tags of [undefined, { team: 'admin' }, { team: 'web', admin: 'yes' }, { note: 'x' }]) {
      await expect(make('b', tags)).rejects.toMatchObject({ name: 'AccessDenied' });
    }
  });

  test('which policy is attached, and what a statement does not name', async () => {
    const account = server.openAccount();
    const deputy = await user(
      account,
      'deputy',
      {
        ...allow('iam:AttachUserPolicy'),
        Condition: { ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/ReadOnlyAccess' } },
      },
      { Effect: 'Allow', Action: 'iam:DeleteUser', NotResource: `arn:aws:iam::${account.id}:user/boss*` },
    );
    const iam = account.client(IAMClient, US, deputy);
    const attach = (name: string) =>
      iam.send(
        new AttachUserPolicyCommand({ UserName: 'deputy', PolicyArn: `arn:aws:iam::aws:policy/${name}` }),
      );
    await attach('ReadOnlyAccess');
    await expect(attach('AdministratorAccess')).rejects.toMatchObject({ name: 'AccessDenied' });
    for (const UserName of ['boss-kim', 'temp']) {
      await account.client(IAMClient).send(new CreateUserCommand({ UserName }));
    }
    await iam.send(new DeleteUserCommand({ UserName: 'temp' }));
    await expect(iam.send(new DeleteUserCommand({ UserName: 'boss-kim' }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  test('where the caller is, on either kind of network', async () => {
    const account = server.openAccount();
    const dev = await user(account, 'dev', {
      ...allow('ec2:*'),
      Condition: { IpAddress: { 'aws:SourceIp': ['2001:db8:77::/48', '203.0.113.0/24'] } },
    });
    const from = async (address: string) => {
      const ec2 = account.client(EC2Client, US, dev);
      ec2.middlewareStack.add(
        (next) => (step) => {
          (step.request as { headers: Record<string, string> }).headers['x-forwarded-for'] = address;
          return next(step);
        },
        { step: 'build' },
      );
      const { GroupId } = await ec2.send(
        new CreateSecurityGroupCommand({ GroupName: `g-${address.length}`, Description: 'x' }),
      );
      await ec2.send(
        new AuthorizeSecurityGroupIngressCommand({
          GroupId,
          IpProtocol: 'tcp',
          FromPort: 1,
          ToPort: 1,
          CidrIp: '10.0.0.0/8',
        }),
      );
    };
    await from('2001:db8:77::5');
    await from('203.0.113.9');
    await expect(from('2001:db8:78::5')).rejects.toMatchObject({ name: 'UnauthorizedOperation' });
  });

  test('which organisation the caller is of', async () => {
    const management = server.openAccount();
    const organizations = management.client(OrganizationsClient, US);
    const { Organization } = await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
    const { CreateAccountStatus } = await organizations.send(
      new CreateAccountCommand({ AccountName: 'shop', Email: 'shop@example.com' }),
    );
    const member = server.openAccount(CreateAccountStatus?.AccountId);
    const stranger = server.openAccount();
    const Condition = { StringEquals: { 'aws:PrincipalOrgID': Organization?.Id } };
    const Bucket = `org-${management.id}`;
    const s3 = management.client(S3Client, US);
    await s3.send(new CreateBucketCommand({ Bucket }));
    await s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'x' }));
    const Policy = policy({
      ...allow('s3:GetObject'),
      Resource: `arn:aws:s3:::${Bucket}/*`,
      Principal: '*',
      Condition,
    });
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    const RoleArn = await role(management, 'shared', [trust({ AWS: '*' }, Condition)]);
    const visit = async (account: TestAccount) => {
      const guest = await user(account, 'guest', allow('s3:*', 'sts:*'));
      await account.client(S3Client, US, guest).send(new GetObjectCommand({ Bucket, Key: 'a' }));
      await account
        .client(STSClient, US, guest)
        .send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'guest' }));
    };
    await visit(member);
    await expect(visit(stranger)).rejects.toThrow('because no resource-based policy');
    const plain = await user(stranger, 'plain', allow('sts:*'));
    await expect(
      stranger.client(STSClient, US, plain).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'x' })),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
