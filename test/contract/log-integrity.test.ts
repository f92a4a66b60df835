/** A trail with validation, from the bucket: untouched, then tampered with. */
import { gzipSync } from 'node:zlib';
import {
  CloudTrailClient,
  CreateTrailCommand,
  ListPublicKeysCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkIntegrity, type IntegrityReport } from '../../src/activity/integrity/check.ts';
import { collectIntegrity } from '../../src/activity/integrity/collect.ts';
import { publicKeys } from '../../src/activity/integrity/public-keys.ts';
import { readRecords } from '../../src/activity/read-records.ts';
import { listLogFiles, type S3LogFile } from '../../src/activity/sources/s3-objects.ts';
import type { AwsClients } from '../../src/aws/gate.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { logBucket } from '../servers/trail/log-bucket.ts';

const HOUR_MS = 3_600_000;
const HOME = 'us-east-1';

let server: AwsServer;
let account: TestAccount;
let bucket: string;
let aws: AwsClients;
beforeAll(async () => {
  server = await startAwsServer();
  account = server.openAccount();
  aws = { client: (constructor, region) => account.client(constructor, region) };
  account.clock.set(new Date('2026-11-01T10:00:00Z'));
  bucket = await logBucket(account);
  const trail = account.client(CloudTrailClient, HOME);
  await trail.send(
    new CreateTrailCommand({ Name: 'audit', S3BucketName: bucket, EnableLogFileValidation: true }),
  );
  await trail.send(new StartLoggingCommand({ Name: 'audit' }));
  for (let hour = 0; hour < 4; hour += 1) {
    await account.client(IAMClient).send(new CreateUserCommand({ UserName: `user-${hour}` }));
    account.clock.advance(HOUR_MS);
  }
});
afterAll(() => server.close());

async function files(): Promise<readonly S3LogFile[]> {
  const place = { bucket, prefix: '' };
  const found: S3LogFile[] = [];
  for await (const file of listLogFiles(aws, HOME, place, { digests: true }, expect.unreachable))
    found.push(file);
  return found;
}

async function checked(): Promise<IntegrityReport> {
  const { PublicKeyList = [] } = await account
    .client(CloudTrailClient, HOME)
    .send(new ListPublicKeysCommand());
  const keys = publicKeys(PublicKeyList);
  return checkIntegrity({ ...(await collectIntegrity(await files())), keys, isExpected: () => true });
}

test('an untouched trail is confirmed; a log changed, removed or added shows, and so does a digest', async () => {
  const before = await checked();
  expect(before.findings).toEqual([]);
  expect(before.confirmed).toBeGreaterThanOrEqual(3);
  expect(before.signatures).toEqual({ valid: before.digests, noKey: 0, noSignature: 0 });

  const all = await files();
  const keyOf = ({ name }: S3LogFile): string => name.replace(`s3://${bucket}/`, '');
  const [altered, removed] = all.filter(({ name }) => name.includes('/CloudTrail/')).map(keyOf) as [
    string,
    string,
  ];
  const [digest] = all.filter(({ name }) => name.includes('/CloudTrail-Digest/')).map(keyOf) as [string];
  const s3 = account.client(S3Client, HOME);
  const Body = gzipSync('{"Records":[]}');
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: altered, Body }));
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: removed }));
  const added = removed.replace(/_[^_]+\.json\.gz$/, '_addedadded123456.json.gz');
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: added, Body }));

  const after = await checked();
  const found = after.findings.map(({ kind, file }) => `${kind} ${file.replace(`s3://${bucket}/`, '')}`);
  expect(found).toContain(`log-altered ${altered}`);
  expect(found).toContain(`log-missing ${removed}`);
  expect(found).toHaveLength(3);
  expect(found.at(-1)).toBe(`log-unlisted ${added}`);
  expect(after.confirmed).toBe(before.confirmed - 2);

  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: digest }));
  expect((await checked()).signatures.valid).toBe(before.digests - 1);
});

test('what CloudTrail delivers is read as records, and its digests as digests', async () => {
  for (const file of await files()) {
    const { form, count, problems } = readRecords(await file.read(), file.name);
    expect(problems).toEqual([]);
    if (file.name.includes('CloudTrail-Digest')) expect([form, count]).toEqual(['digest', 0]);
    else expect(form).toBe('records');
  }
});
