import { expect, test } from 'vitest';
import { call, user } from '../../../test/activity/call.ts';
import { eventsOf } from '../../../test/activity/events-of.ts';
import { LINKING, makeLinks } from '../sessions/links.ts';
import { makeNoted } from '../sessions/noted.ts';
import { CREATING, makeCreated } from './created.ts';
import { CREATIONS } from './creations.ts';

const alice = user('alice', 'AKIAALICE0000000001');

async function created(...records: readonly object[]): Promise<readonly string[]> {
  const database = await eventsOf(records);
  try {
    await makeNoted(database, [...LINKING, ...CREATING]);
    await makeLinks(database);
    await makeCreated(database);
    const rows = await database.rows<{ type: string; id: string; gone: boolean }>(
      'SELECT type, id, removed_by IS NOT NULL AS gone FROM created ORDER BY type, id',
    );
    return rows.map(({ type, id, gone }) => `${type} ${id} ${gone ? 'gone' : 'left'}`);
  } finally {
    database.close();
  }
}

const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, '0')}:00Z`;
const launched = (...ids: readonly string[]) => ({
  responseElements: { instancesSet: { items: ids.map((instanceId) => ({ instanceId })) } },
});

test('each of several things of one call is paired with its own removal', async () => {
  expect(
    await created(
      call(alice, at(0), 'ec2:RunInstances', launched('i-1', 'i-2')),
      call(alice, at(5), 'ec2:TerminateInstances', {
        requestParameters: { instancesSet: { items: [{ instanceId: 'i-2' }] } },
      }),
    ),
  ).toEqual(['AWS::EC2::Instance i-1 left', 'AWS::EC2::Instance i-2 gone']);
});

test('a removal counts only when it went well, and after', async () => {
  const removal = { requestParameters: { userName: 'eve' } };
  expect(
    await created(
      call(alice, at(0), 'iam:DeleteUser', removal),
      call(alice, at(1), 'iam:CreateUser', removal),
      call(alice, at(2), 'iam:DeleteUser', { ...removal, errorCode: 'DeleteConflict' }),
    ),
  ).toEqual(['AWS::IAM::User eve left']);
});

test('made by name, removed by ARN; the version of the interface is no part of the call', async () => {
  expect(
    await created(
      call(alice, at(0), 'secretsmanager:CreateSecret', {
        requestParameters: { name: 'prod/db' },
        responseElements: { arn: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/db-AbCdEf' },
      }),
      call(alice, at(1), 'secretsmanager:DeleteSecret', {
        requestParameters: {
          secretId: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/db-AbCdEf',
        },
      }),
      call(alice, at(2), 'lambda:CreateFunction20150331', { requestParameters: { functionName: 'f' } }),
      call(alice, at(3), 'lambda:DeleteFunction20150331', { requestParameters: { functionName: 'f' } }),
      call(alice, at(4), 'ssm:PutParameter', { requestParameters: { name: '/a' } }),
      call(alice, at(5), 'ssm:DeleteParameters', { requestParameters: { names: ['/a', '/b'] } }),
    ),
  ).toEqual([
    'AWS::Lambda::Function f gone',
    'AWS::SSM::Parameter /a gone',
    'AWS::SecretsManager::Secret prod/db gone',
  ]);
});

test('the name of a user is not the name of a bucket', async () => {
  expect(
    await created(
      call(alice, at(0), 's3:CreateBucket', { requestParameters: { bucketName: 'eve' } }),
      call(alice, at(1), 'iam:DeleteUser', { requestParameters: { userName: 'eve' } }),
    ),
  ).toEqual(['AWS::S3::Bucket eve left']);
});

test('what is taken away in one region stands in the other; names of buckets are the same in all', async () => {
  const key = { requestParameters: { keyName: 'ops' } };
  const bucket = { requestParameters: { bucketName: 'logs' } };
  expect(
    await created(
      call(alice, at(0), 'ec2:CreateKeyPair', { ...key, awsRegion: 'us-west-2' }),
      call(alice, at(1), 'ec2:CreateKeyPair', { ...key, awsRegion: 'eu-central-1' }),
      call(alice, at(2), 'ec2:DeleteKeyPair', { ...key, awsRegion: 'eu-central-1' }),
      call(alice, at(3), 's3:CreateBucket', { ...bucket, awsRegion: 'us-east-1' }),
      call(alice, at(4), 's3:DeleteBucket', { ...bucket, awsRegion: 'eu-central-1' }),
    ),
  ).toEqual(['AWS::EC2::KeyPair ops gone', 'AWS::EC2::KeyPair ops left', 'AWS::S3::Bucket logs gone']);
});

test('a right is named by who has it and what it is, and goes when that one is taken back', async () => {
  const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';
  const attached = (userName: string) => ({ requestParameters: { userName, policyArn: admin } });
  const targets = { rule: 'nightly', targets: [{ id: '1' }, { id: '2' }] };
  expect(
    await created(
      call(alice, at(0), 'iam:AttachUserPolicy', attached('eve')),
      call(alice, at(1), 'iam:AttachUserPolicy', attached('bob')),
      call(alice, at(2), 'iam:DetachUserPolicy', attached('bob')),
      call(alice, at(2), 'iam:AttachUserPolicy', {
        requestParameters: {
          userName: 'eve',
          policyArn: 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3',
        },
      }),
      call(alice, at(3), 'iam:PutRolePolicy', { requestParameters: { roleName: 'web', policyName: 'all' } }),
      call(alice, at(4), 'events:PutTargets', { requestParameters: targets }),
      call(alice, at(5), 'events:RemoveTargets', { requestParameters: { rule: 'nightly', ids: ['2'] } }),
      call(alice, at(6), 'lambda:AddPermission20150331v2', {
        requestParameters: { functionName: 'f', statementId: 'url' },
      }),
      call(alice, at(7), 'lambda:AddPermission20150331v2', {
        requestParameters: { functionName: 'f', statementId: 'live', qualifier: '1' },
      }),
      call(alice, at(8), 'lambda:RemovePermission20150331v2', {
        requestParameters: { functionName: 'f', statementId: 'live', qualifier: '1' },
      }),
    ),
  ).toEqual([
    'AWS::Events::Target nightly/1 left',
    'AWS::Events::Target nightly/2 gone',
    'AWS::IAM::RolePolicy web/all left',
    `AWS::IAM::UserPolicyAttachment bob/${admin} gone`,
    `AWS::IAM::UserPolicyAttachment eve/${admin} left`,
    'AWS::Lambda::Permission f/live/1 gone',
    'AWS::Lambda::Permission f/url left',
  ]);
});

test('no call makes two kinds of things', () => {
  const calls = CREATIONS.map(({ source, call: name }) => `${source} ${name}`);
  expect(calls.filter((name, index) => calls.indexOf(name) !== index)).toEqual([]);
});
