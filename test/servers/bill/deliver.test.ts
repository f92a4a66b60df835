import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  BCMDataExportsClient,
  CreateExportCommand,
  ListExecutionsCommand,
} from '@aws-sdk/client-bcm-data-exports';
import { EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../aws-server.ts';
import { double } from './amount.ts';
import { total } from './ledger.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const DAY = 86_400_000;

async function spending(): Promise<TestAccount> {
  const account = server.openAccount();
  account.clock.set(new Date('2026-06-01T00:00:00Z'));
  await account.client(EC2Client, 'sa-east-1').send(
    new RunInstancesCommand({
      ImageId: 'ami-12c6146b',
      InstanceType: 'g4dn.xlarge',
      MinCount: 2,
      MaxCount: 2,
    }),
  );
  account.clock.advance(3 * DAY);
  return account;
}

test('an export created through the API is delivered to its bucket, and says so', async () => {
  const account = await spending();
  const Bucket = `bills-${account.id}`;
  const s3 = account.client(S3Client, 'us-east-1');
  await s3.send(new CreateBucketCommand({ Bucket }));
  const statement = {
    Effect: 'Allow',
    Principal: { Service: ['billingreports.amazonaws.com', 'bcm-data-exports.amazonaws.com'] },
    Action: ['s3:PutObject', 's3:GetBucketPolicy'],
    Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`],
  };
  await s3.send(
    new PutBucketPolicyCommand({
      Bucket,
      Policy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
    }),
  );
  const exports = account.client(BCMDataExportsClient, 'us-east-1');
  const { ExportArn } = await exports.send(
    new CreateExportCommand({
      Export: {
        Name: 'costs',
        DataQuery: {
          QueryStatement: 'SELECT line_item_resource_id, line_item_unblended_cost FROM COST_AND_USAGE_REPORT',
          TableConfigurations: {
            COST_AND_USAGE_REPORT: { TIME_GRANULARITY: 'DAILY', INCLUDE_RESOURCES: 'TRUE' },
          },
        },
        DestinationConfigurations: {
          S3Destination: {
            S3Bucket: Bucket,
            S3Prefix: 'aws',
            S3Region: 'us-east-1',
            S3OutputConfigurations: {
              OutputType: 'CUSTOM',
              Format: 'TEXT_OR_CSV',
              Compression: 'GZIP',
              Overwrite: 'CREATE_NEW_REPORT',
            },
          },
        },
        RefreshCadence: { Frequency: 'SYNCHRONOUS' },
      },
    }),
  );
  const calls = account.calls().length;
  await account.deliverBills();
  account.clock.advance(DAY);
  const written = await account.deliverBills();
  expect(account.calls()).toHaveLength(calls);

  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  expect(Contents).toHaveLength(4);
  const [data = ''] = written;
  expect(data).toMatch(
    /^aws\/costs\/data\/BILLING_PERIOD=2026-06\/2026-06-05T00:00:00\.000Z-.+\/costs-00001\.csv\.gz$/,
  );
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: data }));
  const rows = parse<Record<string, string>>(gunzipSync((await Body?.transformToByteArray()) ?? ''), {
    columns: true,
  });
  expect(Object.keys(rows[0] ?? {})).toEqual(['line_item_resource_id', 'line_item_unblended_cost']);
  const sum = rows.reduce((all, row) => all + Number(row['line_item_unblended_cost']), 0);
  expect(sum).toBeCloseTo(double(total(account.bill().published.items)), 8);
  const { Executions = [] } = await exports.send(new ListExecutionsCommand({ ExportArn }));
  expect(Executions).toHaveLength(2);
});

test('reports into a folder, late as on AWS', async () => {
  const account = await spending();
  const folder = mkdtempSync(join(tmpdir(), 'bills-'));
  account.writeBills(folder, [
    { report: 'focus', file: 'csv', name: 'focus', prefix: 'aws', bucket: 'b', versions: 'overwrite' },
  ]);
  expect(readdirSync(join(folder, 'aws/focus'))).toEqual(['data', 'metadata']);
  const [file] = readdirSync(join(folder, 'aws/focus/data/BILLING_PERIOD=2026-06'));
  const body = readFileSync(join(folder, 'aws/focus/data/BILLING_PERIOD=2026-06', file ?? ''));
  const rows = parse<Record<string, string>>(gunzipSync(body), { columns: true });
  const last = rows
    .map((row) => Date.parse(row['ChargePeriodEnd'] ?? ''))
    .filter((at) => at < Date.parse('2026-07-01'));
  const lateHours = (account.clock.nowMs() - Math.max(...last)) / 3_600_000;
  expect(lateHours).toBeGreaterThanOrEqual(6);
  expect(lateHours).toBeLessThanOrEqual(24);
});

test('the month so far, as CloudWatch has it', async () => {
  const account = await spending();
  const charges = account.bill().estimatedCharges;
  expect(charges.get('AmazonEC2')).toBeGreaterThan(50);
  expect(charges.get('')).toBeGreaterThan(charges.get('AmazonEC2') ?? 0);
});
