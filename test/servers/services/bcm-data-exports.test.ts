import {
  BCMDataExportsClient,
  CreateExportCommand,
  DeleteExportCommand,
  type Export,
  GetExportCommand,
  GetTableCommand,
  ListExecutionsCommand,
  paginateListExports,
  UpdateExportCommand,
} from '@aws-sdk/client-bcm-data-exports';
import { CreateBucketCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
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
