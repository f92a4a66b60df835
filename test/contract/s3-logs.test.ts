/** Log files of a bucket: what CloudTrail delivered, by region and day, an organisation's too; denied is said. */
import { CloudTrailClient, CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { listLogFiles, parseS3Address, type S3LogFile } from '../../src/activity/sources/s3-objects.ts';
import type { AwsClients } from '../../src/aws/gate.ts';
import type { Unread } from '../../src/kernel/reading.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { logBucket } from '../servers/trail/log-bucket.ts';

let server: AwsServer;
let account: TestAccount;
let bucket: string;
beforeAll(async () => {
  server = await startAwsServer();
  account = server.openAccount();
  account.clock.set(new Date('2026-11-01T10:00:00Z'));
  bucket = await logBucket(account);
  const client = account.client(CloudTrailClient, 'us-east-1');
  await client.send(
    new CreateTrailCommand({
      Name: 'audit',
      S3BucketName: bucket,
      IsMultiRegionTrail: true,
      EnableLogFileValidation: true,
    }),
  );
  await client.send(new StartLoggingCommand({ Name: 'audit' }));
  for (let day = 0; day < 3; day += 1) {
    await account.client(IAMClient).send(new CreateUserCommand({ UserName: `user-${day}` }));
    await account.client(EC2Client, 'eu-west-1').send(new DescribeInstancesCommand());
    account.clock.advance(86_400_000);
  }
  const s3 = account.client(S3Client, 'us-east-1');
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'exports/events.json', Body: '{"Records":[]}' }));
});
afterEach(() => account.reset());
afterAll(() => server.close());

const aws: AwsClients = { client: (constructor, region) => account.client(constructor, region) };

async function listed(
  wanted: Parameters<typeof listLogFiles>[3] = {},
  prefix = '',
): Promise<{ readonly files: readonly S3LogFile[]; readonly unread: readonly [string, Unread][] }> {
  const files: S3LogFile[] = [];
  const unread: [string, Unread][] = [];
  const place = { bucket, prefix };
  const found = listLogFiles(aws, 'us-east-1', place, wanted, (where, why) => unread.push([where, why]));
  for await (const file of found) files.push(file);
  return { files, unread };
}

const dayAndRegion = ({ name }: S3LogFile) =>
  /CloudTrail(-Digest)?\/([^/]+)\/(\d{4}\/\d\d\/\d\d)/.exec(name)?.slice(2).join(' ');

test('all of a bucket, with what is in them', async () => {
  const { files, unread } = await listed();
  expect(unread).toEqual([]);
  const places = new Set(files.map(dayAndRegion));
  for (const day of ['01', '02', '03']) {
    expect(places).toContain(`us-east-1 2026/11/${day}`);
    expect(places).toContain(`eu-west-1 2026/11/${day}`);
  }
  const [first] = files;
  expect((await first?.read())?.subarray(0, 2)).toEqual(new Uint8Array([0x1f, 0x8b]));
  expect(first?.version).toMatch(/[0-9a-f]{32}/);
});

test('days and regions that are not wanted are not even listed', async () => {
  const wanted = { fromDay: '2026-11-02', toDay: '2026-11-02', regions: ['eu-west-1'] };
  const { files } = await listed(wanted, 'AWSLogs/');
  const places = files.map(dayAndRegion);
  expect(places).toContain('eu-west-1 2026/11/02');
  expect(places.filter((place) => !/^eu-west-1 2026\/11\/0[23]$/.test(place ?? ''))).toEqual([]);
  expect(account.calls().filter(({ operation }) => operation === 'ListObjectsV2').length).toBeLessThan(9);
});

test('digests are read on request, with their signatures', async () => {
  const isDigest = ({ name }: S3LogFile) => name.includes('/CloudTrail-Digest/');
  expect((await listed()).files.some(isDigest)).toBe(false);
  const digest = (await listed({ digests: true })).files.find(isDigest);
  expect(await digest?.readSignature()).toMatch(/^[0-9a-f]{100,}$/);
});

test('what follows no layout is read too', async () => {
  expect((await listed({ fromDay: '2026-11-02' }, 'exports')).files.map(({ name }) => name)).toEqual([
    `s3://${bucket}/exports/events.json`,
  ]);
});

test('a bucket that may not be listed is said', async () => {
  account.hurt({ operation: 'ListObjectsV2', harm: { kind: 'deny' } });
  const { files, unread } = await listed();
  expect(files).toEqual([]);
  expect(unread).toMatchObject([[`s3://${bucket}/`, { state: 'denied', action: 's3:ListBucket' }]]);
});

test.for([
  ['s3://my-logs', { bucket: 'my-logs', prefix: '' }],
  ['s3://my-logs/AWSLogs/', { bucket: 'my-logs', prefix: 'AWSLogs/' }],
  ['s3://', undefined],
  ['./logs', undefined],
] as const)('%s', ([text, place]) => {
  expect(parseS3Address(text)).toEqual(place);
});
