import {
  CreateOpenIDConnectProviderCommand,
  IAMClient,
  ListUsersCommand,
  UpdateRoleCommand,
} from '@aws-sdk/client-iam';
import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  AssumeRoleWithWebIdentityCommand,
  AssumeRootCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsServer, type Login, startAwsServer, type TestAccount } from '../aws-server.ts';
import { allow, role, session, trust, user } from '../identity/sign-in.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const US = 'us-east-1';
const assume = (
  account: TestAccount,
  login: Login,
  RoleArn: string,
  more: Partial<AssumeRoleCommandInput> = {},
) =>
  account
    .client(STSClient, US, login)
    .send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'test', ...more }));

describe('AssumeRole', () => {
  test('within an account takes the trust of the role, and a right of one’s own unless it names the user', async () => {
    const account = server.openAccount();
    const plain = await user(account, 'plain');
    const able = await user(account, 'able', allow('sts:AssumeRole'));
    const forAll = await role(account, 'for-all', [trust({ AWS: `arn:aws:iam::${account.id}:root` })]);
    const forPlain = await role(account, 'for-plain', [trust({ AWS: plain.arn })]);
    await expect(assume(account, plain, forAll)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: ${plain.arn} is not authorized to perform: sts:AssumeRole on resource: ${forAll}`,
    });
    await expect(assume(account, able, forPlain)).rejects.toThrow('not authorized');
    await assume(account, plain, forPlain);
    const { Credentials, AssumedRoleUser } = await assume(account, able, forAll);
    const arn = `arn:aws:sts::${account.id}:assumed-role/for-all/test`;
    expect(AssumedRoleUser).toMatchObject({
      Arn: arn,
      AssumedRoleId: expect.stringMatching(/^AROA.*:test$/),
    });
    const me = account.client(STSClient, US, session(Credentials)).send(new GetCallerIdentityCommand());
    expect(await me).toMatchObject({ Arn: arn });
  });

  test('of another account takes both sides', async () => {
    const [home, other] = [server.openAccount(), server.openAccount()];
    const able = await user(home, 'able', allow('sts:AssumeRole'));
    const plain = await user(home, 'plain');
    const deploy = await role(other, 'deploy', [
      trust({ AWS: `arn:aws:iam::${home.id}:root` }, { StringEquals: { 'sts:ExternalId': 'x-1' } }),
    ]);
    const closed = await role(other, 'closed', [trust({ AWS: `arn:aws:iam::${other.id}:root` })]);
    await expect(assume(home, able, closed)).rejects.toThrow('not authorized');
    await expect(assume(home, able, deploy)).rejects.toThrow('not authorized');
    await expect(assume(home, plain, deploy, { ExternalId: 'x-1' })).rejects.toThrow('not authorized');
    const { Credentials } = await assume(home, able, deploy, { ExternalId: 'x-1' });
    const me = home.client(STSClient, US, session(Credentials)).send(new GetCallerIdentityCommand());
    expect(await me).toMatchObject({ Account: other.id });
  });

  test('minds how long: the role’s maximum, and an hour along a chain', async () => {
    const account = server.openAccount();
    const first = await role(account, 'first', [trust({ AWS: account.id })], allow('sts:AssumeRole'));
    const second = await role(account, 'second', [trust({ AWS: account.id })]);
    const long = { DurationSeconds: 7200 };
    await expect(assume(account, account, first, long)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('MaxSessionDuration'),
    });
    const iam = account.client(IAMClient);
    for (const RoleName of ['first', 'second'])
      await iam.send(new UpdateRoleCommand({ RoleName, MaxSessionDuration: 7200 }));
    const { Credentials } = await assume(account, account, first, long);
    await expect(assume(account, session(Credentials), second, long)).rejects.toThrow('role chaining');
    await assume(account, session(Credentials), second, { DurationSeconds: 3600 });
    await expect(assume(account, account, first, { DurationSeconds: 60 })).rejects.toMatchObject({
      name: 'ValidationError',
    });
  });

  test('keeps a source identity along the chain', async () => {
    const account = server.openAccount();
    const everyone = [
      trust({ AWS: account.id }),
      trust({ AWS: account.id }, undefined, 'sts:SetSourceIdentity'),
    ];
    const first = await role(account, 'first', everyone, allow('sts:*'));
    const second = await role(account, 'second', everyone);
    const deaf = await role(account, 'deaf', [trust({ AWS: account.id })]);
    const SourceIdentity = 'kim';
    await expect(assume(account, account, deaf, { SourceIdentity })).rejects.toThrow('sts:SetSourceIdentity');
    const { Credentials } = await assume(account, account, first, { SourceIdentity });
    const chained = session(Credentials);
    expect(await assume(account, chained, second)).toMatchObject({ SourceIdentity });
    await expect(assume(account, chained, second, { SourceIdentity: 'lee' })).rejects.toThrow(
      'SetSourceIdentity',
    );
    await expect(assume(account, chained, deaf)).rejects.toThrow('sts:SetSourceIdentity');
  });

  test('can ask for MFA', async () => {
    const account = server.openAccount();
    const RoleArn = await role(account, 'admin', [
      trust({ AWS: account.id }, { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
    ]);
    await expect(assume(account, account, RoleArn)).rejects.toThrow('not authorized');
    const SerialNumber = `arn:aws:iam::${account.id}:mfa/owner`;
    await expect(assume(account, account, RoleArn, { SerialNumber, TokenCode: 'abcdef' })).rejects.toThrow(
      'MultiFactorAuthentication failed',
    );
    await assume(account, account, RoleArn, { SerialNumber, TokenCode: '123456' });
  });
});

describe('AssumeRoleWithWebIdentity', () => {
  const ISSUER = 'token.actions.githubusercontent.com';
  const token = (claims: object) =>
    ['{"alg":"none"}', JSON.stringify(claims), '']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
  const claims = {
    iss: `https://${ISSUER}`,
    aud: 'sts.amazonaws.com',
    sub: 'repo:haneul/shop:ref:refs/heads/main',
    exp: Date.now() / 1000 + 600,
  };

  test('takes a provider, an audience and a subject that the role trusts', async () => {
    const account = server.openAccount();
    const provider = `arn:aws:iam::${account.id}:oidc-provider/${ISSUER}`;
    const RoleArn = await role(account, 'ci', [
      trust(
        { Federated: provider },
        {
          StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com' },
          StringLike: { [`${ISSUER}:sub`]: 'repo:haneul/*' },
        },
        'sts:AssumeRoleWithWebIdentity',
      ),
    ]);
    const enter = (change: object = {}) =>
      account.client(STSClient, US).send(
        new AssumeRoleWithWebIdentityCommand({
          RoleArn,
          RoleSessionName: 'build',
          WebIdentityToken: token({ ...claims, ...change }),
        }),
      );
    await expect(enter()).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: expect.stringContaining('No OpenIDConnect provider found'),
    });
    await account.client(IAMClient).send(
      new CreateOpenIDConnectProviderCommand({
        Url: `https://${ISSUER}`,
        ClientIDList: ['sts.amazonaws.com'],
        ThumbprintList: ['a'.repeat(40)],
      }),
    );
    await expect(enter({ aud: 'other' })).rejects.toThrow('Incorrect token audience');
    await expect(enter({ sub: 'repo:stranger/shop:ref:refs/heads/main' })).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    });
    await expect(enter({ exp: 1 })).rejects.toMatchObject({ name: 'ExpiredTokenException' });
    const given = await enter();
    expect(given).toMatchObject({ Provider: provider, SubjectFromWebIdentityToken: claims.sub });
    const me = account.client(STSClient, US, session(given.Credentials)).send(new GetCallerIdentityCommand());
    expect(await me).toMatchObject({ Arn: `arn:aws:sts::${account.id}:assumed-role/ci/build` });
  });
});

describe('AssumeRoot', () => {
  test('is for the management account, its members and one task', async () => {
    const [management, stranger] = [server.openAccount(), server.openAccount()];
    const organizations = management.client(OrganizationsClient, US);
    await organizations.send(new CreateOrganizationCommand({}));
    const { CreateAccountStatus } = await organizations.send(
      new CreateAccountCommand({ AccountName: 'shop', Email: 'shop@example.com' }),
    );
    const member = server.openAccount(CreateAccountStatus?.AccountId);
    const task = { arn: 'arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials' };
    const enter = (account: TestAccount, TargetPrincipal: string, DurationSeconds = 900) =>
      account
        .client(STSClient, US)
        .send(new AssumeRootCommand({ TargetPrincipal, TaskPolicyArn: task, DurationSeconds }));
    await expect(enter(stranger, member.id)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(enter(management, stranger.id)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(enter(management, member.id, 901)).rejects.toMatchObject({ name: 'ValidationError' });
    const { Credentials } = await enter(management, member.id);
    const me = member.client(STSClient, US, session(Credentials)).send(new GetCallerIdentityCommand());
    expect(await me).toMatchObject({ Arn: `arn:aws:iam::${member.id}:root` });
    const users = member.client(IAMClient, US, session(Credentials)).send(new ListUsersCommand());
    await expect(users).rejects.toThrow('explicit deny');
  });
});
