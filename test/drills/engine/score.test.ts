import {
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteLoginProfileCommand,
  DeleteUserCommand,
  DetachUserPolicyCommand,
  IAMClient,
  UpdateAccessKeyCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { DeleteBucketCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../../servers/aws-server.ts';
import { play } from './play.ts';
import type { Scenario, Step } from './scenario.ts';
import { beginning, scoreOf } from './score.ts';
import { truthOf } from './truth.ts';

const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';

function trusts(...accounts: readonly string[]): string {
  const AWS = accounts.map((id) => `arn:aws:iam::${id}:root`);
  const statement = { Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

const STEPS: readonly Omit<Step, 'at'>[] = [
  { as: 'root', do: 'iam:CreateUser', with: { UserName: 'ci' } },
  {
    as: 'root',
    do: 'iam:AttachUserPolicy',
    with: { UserName: 'ci', PolicyArn: 'arn:aws:iam::aws:policy/PowerUserAccess' },
  },
  { as: 'root', do: 'iam:CreateAccessKey', with: { UserName: 'ci' }, save: { ciKey: 'AccessKey' } },
  { as: 'root', do: 'iam:CreateUser', with: { UserName: 'dev' } },
  { as: 'root', do: 'iam:AttachUserPolicy', with: { UserName: 'dev', PolicyArn: ADMIN } },
  { as: 'root', do: 'iam:CreateAccessKey', with: { UserName: 'dev' }, save: { devKey: 'AccessKey' } },
  {
    as: 'root',
    do: 'iam:CreateRole',
    with: { RoleName: 'vendor', AssumeRolePolicyDocument: trusts('444455556666') },
  },
  { as: 'root', do: 's3:CreateBucket', in: ['us-east-1'], with: { Bucket: 'photos-${account}' } },
  { as: 'thief', do: 'ec2:DescribeInstances' },
  { as: 'thief', do: 'iam:ListUsers', fails: 'AccessDenied' },
  { as: 'admin', do: 'iam:CreateUser', with: { UserName: 'door' }, plants: 'identity' },
  { as: 'admin', do: 'iam:AttachUserPolicy', with: { UserName: 'door', PolicyArn: ADMIN } },
  { as: 'admin', do: 'iam:CreateAccessKey', with: { UserName: 'door' }, save: { doorKey: 'AccessKey' } },
  { as: 'admin', do: 'iam:CreateLoginProfile', with: { UserName: 'door', Password: 'not-a-real-Passw0rd' } },
  {
    as: 'admin',
    do: 'iam:UpdateAssumeRolePolicy',
    with: { RoleName: 'vendor', PolicyDocument: trusts('444455556666', '999988887777') },
  },
  { as: 'admin', do: 'iam:CreateUser', with: { UserName: 'trial' } },
  { as: 'admin', do: 'iam:DeleteUser', with: { UserName: 'trial' } },
];

const from = (address: string, agent: string) => ({ from: [address], agent }) as const;
const SCENARIO: Scenario = {
  id: 'small',
  title: { en: 'Small', ko: '작음' },
  story: { en: 'Small', ko: '작음' },
  start: '2026-11-06T00:00:00Z',
  end: '2026-11-07T00:00:00Z',
  account: { alias: 'small', regionsUsed: ['ap-northeast-2'] },
  cast: {
    root: { kind: 'root', ...from('203.0.113.1', 'chrome-mac') },
    thief: { kind: 'user', uses: '${ciKey}', hostile: true, ...from('192.0.2.7', 'python-boto3') },
    admin: { kind: 'user', uses: '${devKey}', hostile: true, ...from('192.0.2.8', 'aws-cli') },
  },
  steps: STEPS.map((step, minute) => ({ at: `+${minute + 1}m`, ...step })),
  owns: [{ type: 'AWS::S3::Bucket', id: 'photos-${account}' }],
};

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

async function drill() {
  const played = await play(server, SCENARIO);
  const truth = truthOf(played);
  const began = await beginning(played, truth);
  const { account } = played;
  return { account, truth, iam: account.client(IAMClient), score: () => scoreOf(played, truth, began) };
}

test('tells the truth of what was planted, by whom, and on what', async () => {
  const { account, truth } = await drill();
  expect(truth.artefacts.map(({ type, id }) => `${type} ${id}`)).toEqual([
    'AWS::IAM::User door',
    `AWS::IAM::UserPolicyAttachment door/${ADMIN}`,
    expect.stringMatching(/^AWS::IAM::AccessKey door\/AKIA/),
    'AWS::IAM::LoginProfile door',
  ]);
  expect(truth.hostile.principals).toEqual([
    `arn:aws:iam::${account.id}:user/ci`,
    `arn:aws:iam::${account.id}:user/dev`,
  ]);
  expect(truth.hostile.addresses).toEqual(['192.0.2.7', '192.0.2.8']);
  expect(truth.altered).toMatchObject([{ type: 'AWS::IAM::Role', id: 'vendor' }]);
  expect(truth.owners.filter(({ type }) => type === 'AWS::S3::Bucket')).toHaveLength(1);
});

test('whoever keeps the score leaves no trace', async () => {
  const { account, score } = await drill();
  const [records, calls] = [account.trail.records().length, account.calls().length];
  await score();
  expect([account.trail.records().length, account.calls().length]).toEqual([records, calls]);
});

test('a key that may not list users is a way in all the same', async () => {
  const { score } = await drill();
  expect(await score()).toMatchObject({
    artefacts: { planted: 4, removed: 0 },
    principals: { hostile: 2, contained: 0, reentryPossible: true },
    owner: { harmed: 0 },
  });
});

test('all doors must be shut, the trust of the stranger’s account the last', async () => {
  const { truth, iam, score } = await drill();
  for (const [AccessKeyId, arn] of truth.hostile.keys) {
    const UserName = arn.split('/')[1];
    await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' }));
  }
  expect((await score()).principals).toEqual({
    hostile: 2,
    named: null,
    wrong: null,
    contained: 2,
    reentryPossible: true,
  });
  const key = truth.artefacts.find(({ type }) => type === 'AWS::IAM::AccessKey')?.id.split('/')[1];
  await iam.send(new DeleteAccessKeyCommand({ UserName: 'door', AccessKeyId: key }));
  await iam.send(new DeleteLoginProfileCommand({ UserName: 'door' }));
  await iam.send(new DetachUserPolicyCommand({ UserName: 'door', PolicyArn: ADMIN }));
  await iam.send(new DeleteUserCommand({ UserName: 'door' }));
  expect(await score()).toMatchObject({ artefacts: { removed: 4 }, principals: { reentryPossible: true } });
  const document = trusts('444455556666');
  await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: 'vendor', PolicyDocument: document }));
  expect(await score()).toMatchObject({ principals: { reentryPossible: false }, owner: { harmed: 0 } });
});

test('what responders break of the owner’s is harm', async () => {
  const { account, iam, score } = await drill();
  const s3 = account.client(S3Client, 'us-east-1');
  const Bucket = `photos-${account.id}`;
  await iam.send(new CreateUserCommand({ UserName: 'responder' }));
  expect((await score()).owner.harmed).toBe(0);
  const allow = {
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:ListBucket',
    Resource: `arn:aws:s3:::${Bucket}`,
  };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ ...allow, Effect: 'Deny' }] });
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  expect((await score()).owner.harmed).toBe(1);
  await s3.send(new DeleteBucketCommand({ Bucket }));
  expect((await score()).owner.harmed).toBe(1);
});
