import { createHash, createPublicKey, createVerify } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import {
  CloudTrailClient,
  CreateTrailCommand,
  type CreateTrailCommandInput,
  type EventSelector,
  GetTrailStatusCommand,
  ListPublicKeysCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
  StopLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../aws-server.ts';
import { logBucket } from './log-bucket.ts';
import type { TrailRecord } from './trail-record.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const MINUTE_MS = 60_000;
const HOME = 'us-east-1';

async function trailed(options: Partial<CreateTrailCommandInput> = {}) {
  const account = server.openAccount();
  account.clock.set(new Date('2026-11-01T10:00:00Z'));
  const bucket = await logBucket(account);
  const client = account.client(CloudTrailClient, HOME);
  await client.send(new CreateTrailCommand({ Name: 'audit', S3BucketName: bucket, ...options }));
  await client.send(new StartLoggingCommand({ Name: 'audit' }));
  return { account, bucket, client };
}

async function keysIn(account: TestAccount, bucket: string, folder: string): Promise<readonly string[]> {
  const { Contents = [] } = await account
    .client(S3Client, HOME)
    .send(new ListObjectsV2Command({ Bucket: bucket }));
  return Contents.map(({ Key = '' }) => Key).filter((key) => key.includes(`/${folder}/`));
}

async function read(account: TestAccount, bucket: string, key: string) {
  const got = await account.client(S3Client, HOME).send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  const text = gunzipSync(await (got.Body?.transformToByteArray() ?? new Uint8Array())).toString();
  return { text, metadata: got.Metadata ?? {} };
}

async function delivered(account: TestAccount, bucket: string): Promise<readonly TrailRecord[]> {
  const keys = await keysIn(account, bucket, 'CloudTrail');
  const files = await Promise.all(keys.map((key) => read(account, bucket, key)));
  return files.flatMap(({ text }) => (JSON.parse(text) as { Records: TrailRecord[] }).Records);
}

test('brings records to the bucket five minutes later, under AWS’s names', async () => {
  const { account, bucket, client } = await trailed({ S3KeyPrefix: 'audit' });
  await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'dev' }));
  expect(await keysIn(account, bucket, 'CloudTrail')).toEqual([]);
  account.clock.advance(5 * MINUTE_MS);
  const [key = ''] = await keysIn(account, bucket, 'CloudTrail');
  const name = `${account.id}_CloudTrail_us-east-1_20261101T1005Z_`;
  expect(key.replace(/[A-Za-z0-9]{16}\.json\.gz$/, '')).toBe(
    `audit/AWSLogs/${account.id}/CloudTrail/us-east-1/2026/11/01/${name}`,
  );
  const records = await delivered(account, bucket);
  expect(records.map(({ eventName }) => eventName)).toEqual(['StartLogging', 'CreateUser']);
  expect(await client.send(new GetTrailStatusCommand({ Name: 'audit' }))).toMatchObject({
    IsLogging: true,
    LatestDeliveryTime: new Date('2026-11-01T10:05:00Z'),
  });
});

test('tells nothing while it does not log, except that it was stopped', async () => {
  const { account, bucket, client } = await trailed();
  await client.send(new StopLoggingCommand({ Name: 'audit' }));
  await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'unseen' }));
  await account.trail.deliver();
  const names = (await delivered(account, bucket)).map(({ eventName }) => eventName);
  expect(names).toEqual(['StartLogging', 'StopLogging']);
});

test('a trail of one region knows no other; one of all regions does', async () => {
  for (const [IsMultiRegionTrail, regions] of [
    [false, ['us-east-1']],
    [true, ['eu-west-1', 'us-east-1']],
  ] as const) {
    const { account, bucket } = await trailed({ IsMultiRegionTrail });
    await account.client(EC2Client, 'eu-west-1').send(new DescribeInstancesCommand());
    await account.trail.deliver();
    const found = new Set((await delivered(account, bucket)).map(({ awsRegion }) => awsRegion));
    expect([...found].sort()).toEqual(regions);
  }
});

test.for<readonly [string, EventSelector, readonly string[]]>([
  ['only writes', { ReadWriteType: 'WriteOnly' }, ['StartLogging', 'PutEventSelectors', 'CreateUser']],
  [
    'not those of a service',
    {
      ReadWriteType: 'All',
      ExcludeManagementEventSources: ['kms.amazonaws.com'],
      IncludeManagementEvents: false,
    },
    ['StartLogging'],
  ],
  [
    'objects',
    {
      ReadWriteType: 'WriteOnly',
      IncludeManagementEvents: false,
      DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
    },
    ['StartLogging', 'PutObject'],
  ],
])('selects %s', async ([, selector, names]) => {
  const { account, bucket, client } = await trailed();
  await client.send(new PutEventSelectorsCommand({ TrailName: 'audit', EventSelectors: [selector] }));
  await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'dev' }));
  await account.client(EC2Client, HOME).send(new DescribeInstancesCommand());
  await account.client(S3Client, HOME).send(new PutObjectCommand({ Bucket: bucket, Key: 'a', Body: 'b' }));
  await account.trail.deliver();
  const records = await delivered(account, bucket);
  expect(records.map(({ eventName }) => eventName)).toEqual(names);
  for (const record of records.filter(({ eventCategory }) => eventCategory === 'Data')) {
    expect(record).toMatchObject({ managementEvent: false, additionalEventData: { bytesTransferredIn: 1 } });
  }
});

test('digests hold the hashes, name each other and are signed with the key that ListPublicKeys tells', async () => {
  const { account, bucket, client } = await trailed({ EnableLogFileValidation: true });
  await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'dev' }));
  account.clock.advance(3 * 60 * MINUTE_MS);
  const keys = await keysIn(account, bucket, 'CloudTrail-Digest');
  expect(keys[0]).toBe(
    `AWSLogs/${account.id}/CloudTrail-Digest/us-east-1/2026/11/01/` +
      `${account.id}_CloudTrail-Digest_us-east-1_audit_us-east-1_20261101T110000Z.json.gz`,
  );
  expect(keys).toHaveLength(3);
  const { PublicKeyList: [publicKey] = [] } = await client.send(new ListPublicKeysCommand());
  const key = createPublicKey({ key: Buffer.from(publicKey?.Value ?? []), format: 'der', type: 'pkcs1' });
  let previous: string | undefined;
  const logs: string[] = [];
  for (const name of keys) {
    const { text, metadata } = await read(account, bucket, name);
    const digest = JSON.parse(text);
    const signed = [
      digest.digestEndTime,
      `${bucket}/${name}`,
      sha256(text),
      digest.previousDigestSignature ?? 'null',
    ];
    const signature = Buffer.from(metadata['signature'] ?? '', 'hex');
    expect(createVerify('RSA-SHA256').update(signed.join('\n')).verify(key, signature)).toBe(true);
    expect(digest.digestPublicKeyFingerprint).toBe(publicKey?.Fingerprint);
    expect(digest.previousDigestSignature ?? undefined).toBe(previous);
    previous = metadata['signature'];
    for (const log of digest.logFiles) {
      logs.push(log.s3Object);
      expect(log.hashValue).toBe(sha256((await read(account, bucket, log.s3Object)).text));
    }
  }
  const files = await keysIn(account, bucket, 'CloudTrail');
  expect(files.filter((file) => file.includes('T10'))).toEqual(logs);
  expect(await client.send(new GetTrailStatusCommand({ Name: 'audit' }))).toMatchObject({
    LatestDigestDeliveryTime: new Date('2026-11-01T13:00:00Z'),
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
