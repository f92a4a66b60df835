import { AccessAnalyzerClient, CreateAnalyzerCommand } from '@aws-sdk/client-accessanalyzer';
import {
  CloudTrailClient,
  CreateTrailCommand,
  PutEventSelectorsCommand,
  StartLoggingCommand,
} from '@aws-sdk/client-cloudtrail';
import { CreateDetectorCommand, GuardDutyClient } from '@aws-sdk/client-guardduty';
import {
  CreateBucketCommand,
  DeletePublicAccessBlockCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { collector as analyzers } from '../../src/inventory/collectors/access-analyzer/collector.ts';
import { collector as contacts } from '../../src/inventory/collectors/account-contacts/collector.ts';
import { collector as trails } from '../../src/inventory/collectors/cloudtrail-trail/collector.ts';
import { collector as guardDuty } from '../../src/inventory/collectors/guardduty/collector.ts';
import { AccessAnalyzer } from '../../src/inventory/resources/access-analyzer.ts';
import { AccountContacts } from '../../src/inventory/resources/account-contacts.ts';
import { CloudTrailCoverage } from '../../src/inventory/resources/cloudtrail-coverage.ts';
import { CloudTrailTrail } from '../../src/inventory/resources/cloudtrail-trail.ts';
import { GuardDuty } from '../../src/inventory/resources/guardduty.ts';
import { collectFrom, fieldsOf, idsOf, valueOf } from '../collect-from.ts';
import { type AwsServer, startAwsServer, type TestAccount } from '../servers/aws-server.ts';
import { letCloudTrailWrite } from '../servers/trail-bucket.ts';

const SEOUL = 'ap-northeast-2';

let server: AwsServer;
let account: TestAccount;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());
beforeEach(() => {
  account = server.openAccount();
});

const asked = () =>
  account
    .calls()
    .map(({ operation }) => operation)
    .toSorted();

describe('trails', () => {
  async function makeBucket(name: string): Promise<void> {
    await account
      .client(S3Client, SEOUL)
      .send(
        new CreateBucketCommand({ Bucket: name, CreateBucketConfiguration: { LocationConstraint: SEOUL } }),
      );
  }

  async function makeTrail(name: string, region: string, IsMultiRegionTrail: boolean): Promise<void> {
    const S3BucketName = `${name}-${account.id}`;
    await makeBucket(S3BucketName);
    await letCloudTrailWrite(account, S3BucketName, SEOUL);
    const client = account.client(CloudTrailClient, region);
    await client.send(
      new CreateTrailCommand({
        Name: name,
        S3BucketName,
        IsMultiRegionTrail,
        EnableLogFileValidation: IsMultiRegionTrail,
      }),
    );
    await client.send(new StartLoggingCommand({ Name: name }));
  }

  const coverage = async () => fieldsOf(await collectFrom(account, [trails]), CloudTrailCoverage, account.id);

  test('an empty account takes two calls, and is known to keep nothing', async () => {
    const seen = await collectFrom(account, [trails]);
    expect(asked()).toEqual(['DescribeTrails', 'ListTrails']);
    expect(fieldsOf(seen, CloudTrailCoverage, account.id)).toEqual({
      managementEvents: { state: 'known', value: [] },
      s3ObjectEvents: { state: 'known', value: [] },
    });
    expect(seen.listings).toMatchObject([{ result: { value: { count: 0 } } }]);
  });

  test('a multi-region trail is one trail, with its home, its state and its bucket', async () => {
    await makeTrail('everywhere', SEOUL, true);
    const seen = await collectFrom(account, [trails]);
    expect(idsOf(seen, CloudTrailTrail)).toEqual(['everywhere']);
    expect(seen.resources.find(({ id }) => id === 'everywhere')?.region).toBe(SEOUL);
    const fields = fieldsOf(seen, CloudTrailTrail, 'everywhere');
    expect(valueOf(fields, 'validatesLogFiles')).toBe(true);
    expect(valueOf(fields, 'isForeign')).toBe(false);
    expect(valueOf(fields, 'status')).toMatchObject({ logging: true, stoppedAt: null, deliveryError: null });
    expect(valueOf(fields, 'bucket')).toEqual({ name: `everywhere-${account.id}`, isForeign: false });
    expect(valueOf(fields, 'bucketVersioning')).toEqual({ isOn: false, mfaDelete: false });
    expect(valueOf(fields, 'bucketLogging')).toEqual({ target: null });
    expect(valueOf(fieldsOf(seen, CloudTrailCoverage, account.id), 'managementEvents')).toMatchObject([
      {
        trail: 'everywhere',
        multiRegion: true,
        globalServiceEvents: true,
        kept: { reads: 'all', writes: 'all' },
      },
    ]);
  });

  test('a single-region trail elsewhere is found, with what it keeps', async () => {
    await makeTrail('tokyo', 'ap-northeast-1', false);
    await account.client(CloudTrailClient, 'ap-northeast-1').send(
      new PutEventSelectorsCommand({
        TrailName: 'tokyo',
        EventSelectors: [
          {
            ReadWriteType: 'WriteOnly',
            IncludeManagementEvents: true,
            DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
          },
        ],
      }),
    );
    const fields = await coverage();
    expect(valueOf(fields, 'managementEvents')).toMatchObject([
      { homeRegion: 'ap-northeast-1', globalServiceEvents: false, kept: { reads: 'none', writes: 'all' } },
    ]);
    expect(valueOf(fields, 's3ObjectEvents')).toMatchObject([{ kept: { reads: 'none', writes: 'all' } }]);
  });

  test('a bucket open to everyone, and the block that closes it', async () => {
    await makeTrail('open', SEOUL, true);
    const Bucket = `open-${account.id}`;
    const s3 = account.client(S3Client, SEOUL);
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` },
      ],
    });
    await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
    const before = fieldsOf(await collectFrom(account, [trails]), CloudTrailTrail, 'open');
    expect(valueOf(before, 'bucketExposure')).toMatchObject({ policyIsPublic: true, policyIsBlocked: false });
    expect(valueOf(before, 'bucketVersioning')).toMatchObject({ isOn: true });
    await s3.send(
      new PutPublicAccessBlockCommand({
        Bucket,
        PublicAccessBlockConfiguration: { RestrictPublicBuckets: true, IgnorePublicAcls: true },
      }),
    );
    const after = fieldsOf(await collectFrom(account, [trails]), CloudTrailTrail, 'open');
    expect(valueOf(after, 'bucketExposure')).toMatchObject({ policyIsBlocked: true, aclIsBlocked: true });
  });

  test('not allowed to look at a bucket: its fields are unread, the rest is known', async () => {
    await makeTrail('mine', SEOUL, true);
    account.hurt({ operation: 'GetBucketAcl', harm: { kind: 'deny' } });
    const fields = fieldsOf(await collectFrom(account, [trails]), CloudTrailTrail, 'mine');
    expect(fields.bucketExposure).toMatchObject({ state: 'denied', action: 's3:GetBucketAcl' });
    expect(valueOf(fields, 'bucketLogging')).toEqual({ target: null });
  });

  test('one trail unread: the record is unread, unless another trail keeps everything', async () => {
    await makeTrail('tokyo', 'ap-northeast-1', false);
    account.hurt({ operation: 'GetTrailStatus', region: 'ap-northeast-1', harm: { kind: 'deny' } });
    expect((await coverage()).managementEvents).toMatchObject({
      state: 'denied',
      action: 'cloudtrail:GetTrailStatus',
    });
    await makeTrail('everywhere', SEOUL, true);
    expect(valueOf(await coverage(), 'managementEvents')).toMatchObject([{ trail: 'everywhere' }]);
  });

  test('not allowed to list: unread, never "no trail"', async () => {
    account.hurt({ operation: 'ListTrails', harm: { kind: 'deny' } });
    const seen = await collectFrom(account, [trails]);
    expect(seen.listings).toMatchObject([{ result: { state: 'denied', action: 'cloudtrail:ListTrails' } }]);
    expect(fieldsOf(seen, CloudTrailCoverage, account.id).managementEvents).toMatchObject({
      state: 'denied',
    });
  });
});

test('GuardDuty: off, on, suspended, denied', async () => {
  const detector = async () => fieldsOf(await collectFrom(account, [guardDuty]), GuardDuty, SEOUL).detector;
  expect(await detector()).toEqual({ state: 'known', value: { state: 'none', since: null } });
  expect(asked()).toEqual(['ListDetectors']);
  await account.client(GuardDutyClient, SEOUL).send(new CreateDetectorCommand({ Enable: false }));
  expect(await detector()).toMatchObject({ value: { state: 'suspended' } });
  account.hurt({ operation: 'GetDetector', harm: { kind: 'deny' } });
  expect(await detector()).toMatchObject({ state: 'denied', action: 'guardduty:GetDetector' });
});

test('analyzers of every kind are told apart', async () => {
  const client = account.client(AccessAnalyzerClient, SEOUL);
  await client.send(new CreateAnalyzerCommand({ analyzerName: 'idle', type: 'ACCOUNT_UNUSED_ACCESS' }));
  const seen = await collectFrom(account, [analyzers]);
  expect(valueOf(fieldsOf(seen, AccessAnalyzer, SEOUL), 'analyzers')).toEqual([
    { name: 'idle', type: 'ACCOUNT_UNUSED_ACCESS', status: 'ACTIVE' },
  ]);
  expect(asked().filter((operation) => operation === 'ListAnalyzers')).toHaveLength(1);
});

test('contacts: four calls, none set is known, a denial is not', async () => {
  const read = async () => fieldsOf(await collectFrom(account, [contacts]), AccountContacts, account.id);
  const fields = await read();
  expect(asked()).toEqual([
    'GetAlternateContact',
    'GetAlternateContact',
    'GetAlternateContact',
    'GetContactInformation',
  ]);
  expect(valueOf(fields, 'security')).toBeNull();
  account.hurt({ operation: 'GetAlternateContact', harm: { kind: 'deny' } });
  expect((await read()).billing).toMatchObject({ state: 'denied', action: 'account:GetAlternateContact' });
});
