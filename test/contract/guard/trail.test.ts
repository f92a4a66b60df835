import { CloudTrailClient, CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { CreateBucketCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRecorded } from '../../../src/actions/guard/trail.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../../servers/aws-server.ts';
import { gateTo } from '../change/gate-to.ts';

const HOME = 'us-east-1';
const ELSEWHERE = 'ap-northeast-2';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

async function withTrail(account: TestAccount, region: string, IsMultiRegionTrail: boolean) {
  const Bucket = `trail-${account.id}`;
  const s3 = account.client(S3Client, HOME);
  await s3.send(new CreateBucketCommand({ Bucket }));
  const Principal = { Service: 'cloudtrail.amazonaws.com' };
  const Statement = [
    { Effect: 'Allow', Principal, Action: 's3:GetBucketAcl', Resource: `arn:aws:s3:::${Bucket}` },
    { Effect: 'Allow', Principal, Action: 's3:PutObject', Resource: `arn:aws:s3:::${Bucket}/AWSLogs/*` },
  ];
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  const cloudtrail = account.client(CloudTrailClient, region);
  await cloudtrail.send(new CreateTrailCommand({ Name: 'all', S3BucketName: Bucket, IsMultiRegionTrail }));
  return cloudtrail;
}

test('none, one of another region that is stopped, then started', async () => {
  const account = server.openAccount();
  const aws = gateTo(account);
  expect(await isRecorded(aws, HOME)).toBe(false);
  const cloudtrail = await withTrail(account, ELSEWHERE, true);
  expect(await isRecorded(aws, HOME)).toBe(false);
  await cloudtrail.send(new StartLoggingCommand({ Name: 'all' }));
  expect(await isRecorded(aws, HOME)).toBe(true);
});

test('a trail of one region is not enough', async () => {
  const account = server.openAccount();
  const cloudtrail = await withTrail(account, HOME, false);
  await cloudtrail.send(new StartLoggingCommand({ Name: 'all' }));
  expect(await isRecorded(gateTo(account), HOME)).toBe(false);
});
