import {
  CostAndUsageReportServiceClient,
  DeleteReportDefinitionCommand,
  DescribeReportDefinitionsCommand,
  ModifyReportDefinitionCommand,
  PutReportDefinitionCommand,
} from '@aws-sdk/client-cost-and-usage-report-service';
import {
  CostOptimizationHubClient,
  ListEnrollmentStatusesCommand,
  ListRecommendationSummariesCommand,
  ListRecommendationsCommand,
  UpdateEnrollmentStatusCommand,
} from '@aws-sdk/client-cost-optimization-hub';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateSavingsPlanCommand,
  DeleteQueuedSavingsPlanCommand,
  DescribeSavingsPlansCommand,
  DescribeSavingsPlansOfferingsCommand,
  ReturnSavingsPlanCommand,
  SavingsplansClient,
} from '@aws-sdk/client-savingsplans';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws-server.ts';
import { callJson } from '../json-call.ts';

let server: AwsServer;
beforeAll(async () => {
  server = await startAwsServer();
});
afterAll(() => server.close());

const DAY_MS = 86_400_000;

test('a Savings Plan can be given back for a week, and queued ones be dropped', async () => {
  const account = server.openAccount();
  account.clock.set(new Date('2027-03-02T00:00:00Z'));
  const client = account.client(SavingsplansClient, 'us-east-1');
  const offerings = async (nextToken?: string) => {
    const found = await client.send(
      new DescribeSavingsPlansOfferingsCommand({ planTypes: ['Compute'], maxResults: 4, nextToken }),
    );
    return { ids: found.searchResults?.map((one) => one.offeringId) ?? [], nextToken: found.nextToken };
  };
  const first = await offerings();
  const second = await offerings(first.nextToken);
  expect([first.ids.length, second.ids.length, second.nextToken]).toEqual([4, 2, undefined]);
  await expect(offerings('made-up')).rejects.toMatchObject({ name: 'ValidationException' });

  const [savingsPlanOfferingId] = first.ids;
  const buy = (commitment: string, purchaseTime?: Date) =>
    client.send(new CreateSavingsPlanCommand({ savingsPlanOfferingId, commitment, purchaseTime }));
  await expect(buy('0')).rejects.toMatchObject({ name: 'ValidationException' });
  const unknown = new CreateSavingsPlanCommand({ savingsPlanOfferingId: 'none', commitment: '1' });
  await expect(client.send(unknown)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });

  const ids = [await buy('1.5'), await buy('500'), await buy('1', new Date('2027-06-01T00:00:00Z'))].map(
    (one) => one.savingsPlanId,
  );
  const [small, large, queued] = ids;
  const states = async () => {
    const { savingsPlans } = await client.send(new DescribeSavingsPlansCommand());
    return savingsPlans?.map((one) => one.state);
  };
  const giveBack = (savingsPlanId: string | undefined) =>
    client.send(new ReturnSavingsPlanCommand({ savingsPlanId }));
  expect(await states()).toEqual(['payment-pending', 'payment-pending', 'queued']);
  account.clock.advance(DAY_MS);
  expect(await states()).toEqual(['active', 'active', 'queued']);
  await expect(giveBack(large)).rejects.toThrow('up to 100 an hour');
  await giveBack(small);
  await client.send(new DeleteQueuedSavingsPlanCommand({ savingsPlanId: queued }));
  expect(await states()).toEqual(['returned', 'active', 'queued-deleted']);
  const { savingsPlanId: late } = await buy('1');
  account.clock.advance(8 * DAY_MS);
  await expect(giveBack(late)).rejects.toThrow('window');
});

test('the legacy report is defined, changed and dropped', async () => {
  const account = server.openAccount();
  const client = account.client(CostAndUsageReportServiceClient, 'us-east-1');
  const S3Bucket = `cur-${account.id}`;
  const definition = {
    ReportName: 'hourly',
    TimeUnit: 'HOURLY',
    Format: 'Parquet',
    Compression: 'Parquet',
    AdditionalSchemaElements: ['RESOURCES'],
    S3Bucket,
    S3Prefix: 'cur',
    S3Region: 'us-east-1',
    AdditionalArtifacts: ['ATHENA'],
  };
  const put = (more: object = {}) =>
    client.send(new PutReportDefinitionCommand({ ReportDefinition: { ...definition, ...more } }));
  await expect(put()).rejects.toThrow('bucket');
  await account.client(S3Client, 'us-east-1').send(new CreateBucketCommand({ Bucket: S3Bucket }));
  await expect(put({ Compression: 'GZIP' })).rejects.toMatchObject({ name: 'ValidationException' });
  await put();
  await expect(put()).rejects.toMatchObject({ name: 'DuplicateReportNameException' });
  for (const ReportName of ['b', 'c', 'd', 'e']) await put({ ReportName });
  await expect(put({ ReportName: 'f' })).rejects.toMatchObject({ name: 'ReportLimitReachedException' });
  await client.send(
    new ModifyReportDefinitionCommand({
      ReportName: 'hourly',
      ReportDefinition: { ...definition, TimeUnit: 'DAILY' },
    }),
  );
  await client.send(new DeleteReportDefinitionCommand({ ReportName: 'e' }));
  const { ReportDefinitions } = await client.send(new DescribeReportDefinitionsCommand({}));
  expect(ReportDefinitions?.map((one) => `${one.ReportName} ${one.TimeUnit}`)).toEqual([
    'hourly DAILY',
    'b HOURLY',
    'c HOURLY',
    'd HOURLY',
  ]);
});

test('recommendations come to those enrolled', async () => {
  const account = server.openAccount();
  const client = account.client(CostOptimizationHubClient, 'us-east-1');
  const list = (filter?: { regions: string[] }) => client.send(new ListRecommendationsCommand({ filter }));
  await expect(list()).rejects.toMatchObject({ name: 'ValidationException' });
  await client.send(new UpdateEnrollmentStatusCommand({ status: 'Active' }));
  const { items } = await client.send(new ListEnrollmentStatusesCommand());
  expect(items?.map((one) => one.status)).toEqual(['Active']);
  expect((await list()).items).toEqual([]);
  account.facts.recommendations.push(
    { recommendationId: '1', region: 'us-east-1', actionType: 'Stop', estimatedMonthlySavings: 10 },
    { recommendationId: '2', region: 'eu-west-1', actionType: 'Stop', estimatedMonthlySavings: 5 },
  );
  const there = await list({ regions: ['eu-west-1'] });
  expect(there.items?.map((one) => one.recommendationId)).toEqual(['2']);
  const sums = await client.send(new ListRecommendationSummariesCommand({ groupBy: 'ActionType' }));
  expect(sums.items).toEqual([{ group: 'Stop', estimatedMonthlySavings: 15, recommendationCount: 2 }]);
});

test('Compute Optimizer asks for an opt-in first', async () => {
  const account = server.openAccount();
  const call = (operation: string, input: object = {}) =>
    callJson(
      server.endpoint,
      account,
      { signingName: 'compute-optimizer', target: `ComputeOptimizerService.${operation}` },
      input,
    );
  expect((await call('GetRecommendationSummaries')).error).toBe('OptInRequiredException');
  await call('UpdateEnrollmentStatus', { status: 'Active' });
  expect((await call('GetEnrollmentStatus')).body).toMatchObject({ status: 'Active' });
  expect((await call('GetRecommendationSummaries')).status).toBe(200);
});
