import { gunzipSync } from 'node:zlib';
import {
  BCMDataExportsClient,
  CreateExportCommand,
  DeleteExportCommand,
  type Export,
  GetExportCommand,
  GetTableCommand,
  ListExecutionsCommand,
  ListTablesCommand,
  paginateListExports,
  UpdateExportCommand,
} from '@aws-sdk/client-bcm-data-exports';
import { EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import { CreateBucketCommand, GetObjectCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

function hourly(bucket: string, columns: string, Name = 'forensic'): Export {
  return {
    Name,
    DataQuery: {
      QueryStatement: `SELECT ${columns} FROM COST_AND_USAGE_REPORT`,
      TableConfigurations: {
        COST_AND_USAGE_REPORT: { TIME_GRANULARITY: 'HOURLY', INCLUDE_RESOURCES: 'TRUE' },
      },
    },
    DestinationConfigurations: {
      S3Destination: {
        S3Bucket: bucket,
        S3Prefix: 'cur',
        S3Region: 'us-east-1',
        S3OutputConfigurations: {
          OutputType: 'CUSTOM',
          Format: 'PARQUET',
          Compression: 'PARQUET',
          Overwrite: 'CREATE_NEW_REPORT',
        },
      },
    },
    RefreshCadence: { Frequency: 'SYNCHRONOUS' },
  };
}

test('an export needs a bucket that lets it write, and columns by name', async () => {
  const account = server.openAccount();
  const client = account.client(BCMDataExportsClient, 'us-east-1');
  const s3 = account.client(S3Client, 'us-east-1');
  const Bucket = `bill-${account.id}`;
  await s3.send(new CreateBucketCommand({ Bucket }));
  const create = (columns: string, name?: string) =>
    client.send(new CreateExportCommand({ Export: hourly(Bucket, columns, name) }));
  await expect(create('line_item_unblended_cost')).rejects.toThrow('bucket policy');
  await s3.send(
    new PutBucketPolicyCommand({
      Bucket,
      Policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: ['bcm-data-exports.amazonaws.com'] },
            Action: ['s3:PutObject', 's3:GetBucketPolicy'],
            Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`],
          },
        ],
      }),
    }),
  );
  for (const columns of ['*', 'line_item_made_up', 'line_item_iam_principal'])
    await expect(create(columns)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('not a subset of the table COST_AND_USAGE_REPORT'),
    });
  const { ExportArn } = await create(
    'line_item_resource_id, line_item_unblended_cost, product.region AS region',
  );
  await expect(create('line_item_unblended_cost')).rejects.toThrow('already exists');

  const kept = await client.send(new GetExportCommand({ ExportArn }));
  expect(kept.ExportStatus?.StatusCode).toBe('HEALTHY');
  expect(kept.Export?.DestinationConfigurations?.S3Destination?.S3Bucket).toBe(Bucket);
  await client.send(new UpdateExportCommand({ ExportArn, Export: hourly(Bucket, 'bill_invoice_id') }));
  const { Export } = await client.send(new GetExportCommand({ ExportArn }));
  expect(Export?.DataQuery?.QueryStatement).toContain('bill_invoice_id');
  expect((await client.send(new ListExecutionsCommand({ ExportArn }))).Executions).toEqual([]);

  for (const name of ['b', 'c']) await create('bill_invoice_id', name);
  const pages: number[] = [];
  for await (const page of paginateListExports({ client, pageSize: 2 }, {}))
    pages.push(page.Exports?.length ?? 0);
  expect(pages).toEqual([2, 1]);
  await client.send(new DeleteExportCommand({ ExportArn }));
  await expect(client.send(new GetExportCommand({ ExportArn }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

test('the columns of the table depend on its properties', async () => {
  const client = server.openAccount().client(BCMDataExportsClient, 'us-east-1');
  const columns = async (TableProperties: Record<string, string>) => {
    const { Schema } = await client.send(
      new GetTableCommand({ TableName: 'COST_AND_USAGE_REPORT', TableProperties }),
    );
    return new Map(Schema?.map((one) => [one.Name, one.Type]));
  };
  const [plain, all] = [
    await columns({}),
    await columns({ INCLUDE_RESOURCES: 'TRUE', INCLUDE_IAM_PRINCIPAL_DATA: 'TRUE' }),
  ];
  expect([...all.keys()].filter((name) => !plain.has(name))).toEqual([
    'line_item_iam_principal',
    'line_item_resource_id',
  ]);
  const types = [
    'line_item_usage_start_date',
    'line_item_unblended_cost',
    'line_item_unblended_rate',
    'product',
  ];
  expect(types.map((name) => all.get(name))).toEqual(['timestamp', 'double', 'string', 'map<string,string>']);
  await expect(columns({ INCLUDE_EVERYTHING: 'TRUE' })).rejects.toMatchObject({
    name: 'ValidationException',
  });
});

test('FOCUS is a table of its own, with its columns by name and its hours or days', async () => {
  const account = server.openAccount();
  const client = account.client(BCMDataExportsClient, 'us-east-1');
  const { Tables = [] } = await client.send(new ListTablesCommand({}));
  expect(Tables.map(({ TableName }) => TableName)).toEqual(['COST_AND_USAGE_REPORT', 'FOCUS_1_2_AWS']);
  const { Schema = [] } = await client.send(new GetTableCommand({ TableName: 'FOCUS_1_2_AWS' }));
  const types = new Map(Schema.map(({ Name, Type }) => [Name, Type]));
  expect(['BilledCost', 'ChargePeriodStart', 'Tags', 'x_ServiceCode'].map((name) => types.get(name))).toEqual(
    ['double', 'timestamp', 'map<string,string>', 'string'],
  );
  for (const wrong of [{ INCLUDE_RESOURCES: 'TRUE' }, { TIME_GRANULARITY: 'YEARLY' }])
    await expect(
      client.send(new GetTableCommand({ TableName: 'FOCUS_1_2_AWS', TableProperties: wrong })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  await expect(client.send(new GetTableCommand({ TableName: 'FOCUS_9_AWS' }))).rejects.toThrow(
    'does not exist',
  );
});

test('an export of FOCUS is delivered, the asked columns in the asked order', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2026-06-01T00:00:00Z'));
  account.bill({ lateHours: 0 });
  const s3 = account.client(S3Client, 'us-east-1');
  const Bucket = `focus-${account.id}`;
  await s3.send(new CreateBucketCommand({ Bucket }));
  const Statement = {
    Effect: 'Allow',
    Principal: { Service: 'bcm-data-exports.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: `arn:aws:s3:::${Bucket}/*`,
  };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [Statement] });
  await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
  const launch = { ImageId: 'ami-12c6146b', InstanceType: 't3.micro', MinCount: 1, MaxCount: 1 } as const;
  const { Instances = [] } = await account
    .client(EC2Client, 'us-east-1')
    .send(new RunInstancesCommand(launch));
  const client = account.client(BCMDataExportsClient, 'us-east-1');
  const { ExportArn } = await client.send(
    new CreateExportCommand({
      Export: {
        Name: 'focus',
        DataQuery: {
          QueryStatement: 'SELECT ResourceId, ServiceName, ChargePeriodStart, BilledCost FROM FOCUS_1_2_AWS',
          TableConfigurations: { FOCUS_1_2_AWS: { TIME_GRANULARITY: 'DAILY' } },
        },
        DestinationConfigurations: {
          S3Destination: {
            S3Bucket: Bucket,
            S3Prefix: 'f',
            S3Region: 'us-east-1',
            S3OutputConfigurations: {
              OutputType: 'CUSTOM',
              Format: 'TEXT_OR_CSV',
              Compression: 'GZIP',
              Overwrite: 'OVERWRITE_REPORT',
            },
          },
        },
        RefreshCadence: { Frequency: 'SYNCHRONOUS' },
      },
    }),
  );
  account.clock.advance(36 * 3_600_000);
  const [data = '', manifest = ''] = await account.deliverBills();
  const read = async (Key: string) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return Buffer.from((await Body?.transformToByteArray()) ?? []);
  };
  const [head, ...rows] = gunzipSync(await read(data))
    .toString()
    .trim()
    .split('\n');
  expect(head).toBe('ResourceId,ServiceName,ChargePeriodStart,BilledCost');
  const box = `${Instances[0]?.InstanceId},Amazon Elastic Compute Cloud`;
  expect(rows).toContain(`${box},2026-06-01T00:00:00.000Z,0.2496`);
  expect(rows).toContain(`${box},2026-06-02T00:00:00.000Z,0.1248`);
  expect(JSON.parse((await read(manifest)).toString())).toMatchObject({ exportArn: ExportArn });
  const { Executions } = await client.send(new ListExecutionsCommand({ ExportArn }));
  expect(Executions).toMatchObject([{ ExecutionStatus: { StatusCode: 'DELIVERY_SUCCESS' } }]);
});
