import {
  CostExplorerClient,
  DataUnavailableException,
  GetCostAndUsageCommand,
  type GetCostAndUsageCommandInput,
  GetCostAndUsageComparisonsCommand,
  GetCostAndUsageWithResourcesCommand,
  GetCostForecastCommand,
  GetDimensionValuesCommand,
  GetTagsCommand,
} from '@aws-sdk/client-cost-explorer';
import { EC2Client, RunInstancesCommand } from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AwsServer, startAwsServer, type TestAccount } from '../aws-server.ts';
import { double } from './amount.ts';
import { total } from './ledger.ts';

let server: AwsServer;
let account: TestAccount;
let ce: CostExplorerClient;
let instance: string;
const DAY = 86_400_000;

/** Ten days of one instance and of traffic, paid by credits in part. */
beforeAll(async () => {
  server = await startAwsServer();
  account = server.openAccount();
  account.clock.set(new Date('2026-06-01T00:00:00Z'));
  account.bill({
    createdBySince: new Date('2026-01-01'),
    credits: [{ name: 'AWS Free Tier', usd: 3 }],
    usage: [
      {
        product: 'ec2Other',
        usage: 'DataTransfer-Out-Bytes',
        operation: 'RunInstances',
        region: 'sa-east-1',
        from: new Date('2026-06-05'),
        to: new Date('2026-06-06'),
        perHour: 2,
      },
    ],
  });
  const { Instances = [] } = await account.client(EC2Client, 'ap-northeast-2').send(
    new RunInstancesCommand({
      ImageId: 'ami-12c6146b',
      InstanceType: 'c5.large',
      MinCount: 1,
      MaxCount: 1,
      TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web' }] }],
    }),
  );
  instance = Instances[0]?.InstanceId ?? '';
  account.clock.advance(12 * DAY);
  ce = account.client(CostExplorerClient, 'us-east-1');
});
afterAll(() => server.close());

const PERIOD = { Start: '2026-06-01', End: '2026-06-11' };

async function asked(input: Partial<GetCostAndUsageCommandInput>) {
  const answer = await ce.send(
    new GetCostAndUsageCommand({
      TimePeriod: PERIOD,
      Granularity: 'DAILY',
      Metrics: ['UnblendedCost'],
      ...input,
    }),
  );
  return answer.ResultsByTime ?? [];
}

const usd = (metrics: Record<string, { Amount?: string | undefined }> | undefined): number =>
  Number(metrics?.['UnblendedCost']?.Amount);

test('days add up to the ledger, to the last decimal', async () => {
  const days = await asked({});
  expect(days).toHaveLength(10);
  expect(days[0]).toMatchObject({
    TimePeriod: { Start: '2026-06-01', End: '2026-06-02' },
    Estimated: false,
    Groups: [],
  });
  const within = account.bill().published.items.filter(({ startMs }) => startMs < Date.parse('2026-06-11'));
  expect(days.reduce((sum, { Total }) => sum + usd(Total), 0)).toBeCloseTo(double(total(within)), 8);
});

test('the month is still an estimate, and ends where the data does', async () => {
  const [month] = await asked({
    Granularity: 'MONTHLY',
    TimePeriod: { Start: '2026-06-01', End: '2026-07-01' },
  });
  expect(month).toMatchObject({ Estimated: true });
  expect(usd(month?.Total)).toBeCloseTo(double(total(account.bill().published.items)), 8);
});

test('groups by two keys', async () => {
  const [month] = await asked({
    Granularity: 'MONTHLY',
    GroupBy: [
      { Type: 'DIMENSION', Key: 'SERVICE' },
      { Type: 'TAG', Key: 'Name' },
    ],
    Metrics: ['UnblendedCost', 'UsageQuantity'],
    Filter: { Dimensions: { Key: 'RECORD_TYPE', Values: ['Usage'] } },
  });
  expect(month?.Total).toEqual({});
  const groups = Object.fromEntries(
    (month?.Groups ?? []).map(({ Keys = [], Metrics }) => [Keys.join(' '), Metrics]),
  );
  expect(groups['Amazon Elastic Compute Cloud - Compute Name$web']).toEqual({
    UnblendedCost: { Amount: '25.5', Unit: 'USD' },
    UsageQuantity: { Amount: '240', Unit: 'Hrs' },
  });
  expect(Object.keys(groups)).toContain('EC2 - Other Name$');
});

describe('filters', () => {
  const cost = async (Filter: GetCostAndUsageCommandInput['Filter']) => {
    const [month] = await asked({ Granularity: 'MONTHLY', Filter });
    return usd(month?.Total);
  };
  const region = (...Values: string[]) => ({ Dimensions: { Key: 'REGION' as const, Values } });

  test('and, or, not', async () => {
    const usage = { Dimensions: { Key: 'RECORD_TYPE' as const, Values: ['Usage'] } };
    const all = await cost(usage);
    const brazil = await cost({ And: [usage, region('sa-east-1')] });
    expect(brazil).toBeCloseTo(48 * 0.09 * 1.615, 8);
    expect(await cost({ And: [usage, { Not: region('sa-east-1') }] })).toBeCloseTo(all - brazil, 8);
    expect(await cost({ And: [usage, { Or: [region('sa-east-1'), region('ap-northeast-2')] }] })).toBeCloseTo(
      all,
      8,
    );
  });

  test('credits hide use', async () => {
    expect(await cost({ Dimensions: { Key: 'RECORD_TYPE', Values: ['Credit'] } })).toBe(-3);
  });

  test('tags, absent ones too', async () => {
    expect(await cost({ Tags: { Key: 'Name', Values: ['WEB'], MatchOptions: ['CASE_INSENSITIVE'] } })).toBe(
      25.5,
    );
    expect(await cost({ Tags: { Key: 'Name', MatchOptions: ['ABSENT'] } })).not.toBe(25.5);
    expect(
      await cost({ Tags: { Key: 'aws:createdBy', Values: ['AssumedRole:'], MatchOptions: ['STARTS_WITH'] } }),
    ).toBeGreaterThan(25.5);
  });

  test('a value that is not there gives nothing, not an error', async () => {
    expect(await cost(region('eu-south-9'))).toBe(0);
  });
});

test('resources, for fourteen days', async () => {
  const { ResultsByTime = [] } = await ce.send(
    new GetCostAndUsageWithResourcesCommand({
      TimePeriod: PERIOD,
      Granularity: 'DAILY',
      Metrics: ['UnblendedCost'],
      Filter: { Dimensions: { Key: 'SERVICE', Values: ['Amazon Elastic Compute Cloud - Compute'] } },
      GroupBy: [{ Type: 'DIMENSION', Key: 'RESOURCE_ID' }],
    }),
  );
  expect(ResultsByTime[3]?.Groups?.map(({ Keys }) => Keys)).toContainEqual([instance]);
  const old = { Start: '2026-05-01', End: '2026-06-11' };
  await expect(
    ce.send(
      new GetCostAndUsageWithResourcesCommand({
        TimePeriod: old,
        Granularity: 'DAILY',
        Filter: { Dimensions: { Key: 'RESOURCE_ID', Values: [instance] } },
      }),
    ),
  ).rejects.toMatchObject({ name: 'ValidationException' });
});

test('hours', async () => {
  const hours = await asked({
    Granularity: 'HOURLY',
    TimePeriod: { Start: '2026-06-04T23:00:00Z', End: '2026-06-05T01:00:00Z' },
    Filter: { Dimensions: { Key: 'REGION', Values: ['sa-east-1'] } },
  });
  expect(hours.map(({ Total }) => usd(Total) > 0)).toEqual([false, true]);
});

test('values and tags', async () => {
  const { DimensionValues = [], TotalSize } = await ce.send(
    new GetDimensionValuesCommand({ TimePeriod: PERIOD, Dimension: 'REGION' }),
  );
  expect(DimensionValues.map(({ Value }) => Value)).toEqual(['NoRegion', 'ap-northeast-2', 'sa-east-1']);
  expect(TotalSize).toBe(3);
  expect((await ce.send(new GetTagsCommand({ TimePeriod: PERIOD }))).Tags).toEqual(['Name', 'aws:createdBy']);
  expect((await ce.send(new GetTagsCommand({ TimePeriod: PERIOD, TagKey: 'Name' }))).Tags).toContain('web');
});

test('pages, and refuses another question with the token of the first', async () => {
  const first = await ce.send(
    new GetDimensionValuesCommand({ TimePeriod: PERIOD, Dimension: 'SERVICE', MaxResults: 1 }),
  );
  expect(first.ReturnSize).toBe(1);
  const again = { TimePeriod: PERIOD, MaxResults: 1, NextPageToken: first.NextPageToken };
  const second = await ce.send(new GetDimensionValuesCommand({ ...again, Dimension: 'SERVICE' }));
  expect(second.DimensionValues).not.toEqual(first.DimensionValues);
  await expect(
    ce.send(new GetDimensionValuesCommand({ ...again, Dimension: 'REGION' })),
  ).rejects.toMatchObject({
    name: 'RequestChangedException',
  });
});

test.for([
  [
    'too many keys',
    { GroupBy: ['SERVICE', 'REGION', 'OPERATION'].map((Key) => ({ Type: 'DIMENSION' as const, Key })) },
  ],
  ['an unknown metric', { Metrics: ['Cost'] }],
  ['an end before the start', { TimePeriod: { Start: '2026-06-10', End: '2026-06-10' } }],
  ['an end beyond this month', { TimePeriod: { Start: '2026-06-10', End: '2026-07-02' } }],
  [
    'hours longer ago than two weeks',
    {
      Granularity: 'HOURLY' as const,
      TimePeriod: { Start: '2026-05-20T00:00:00Z', End: '2026-05-21T00:00:00Z' },
    },
  ],
] satisfies [string, Partial<GetCostAndUsageCommandInput>][])('refuses %s', async ([, input]) => {
  await expect(asked(input)).rejects.toMatchObject({ name: 'ValidationException' });
});

test('nothing is known on the first day', async () => {
  const young = server.openAccount();
  await young.client(EC2Client).send(
    new RunInstancesCommand({
      ImageId: 'ami-12c6146b',
      InstanceType: 't3.micro',
      MinCount: 1,
      MaxCount: 1,
    }),
  );
  const today = new Date().toISOString().slice(0, 7);
  await expect(
    young.client(CostExplorerClient).send(
      new GetCostAndUsageCommand({
        TimePeriod: { Start: `${today}-01`, End: `${today}-02` },
        Granularity: 'DAILY',
        Metrics: ['UnblendedCost'],
      }),
    ),
  ).rejects.toThrow(DataUnavailableException);
});

test('foresees that all goes on as it did', async () => {
  const { Total } = await ce.send(
    new GetCostForecastCommand({
      TimePeriod: { Start: '2026-06-13', End: '2026-06-23' },
      Granularity: 'DAILY',
      Metric: 'UNBLENDED_COST',
      PredictionIntervalLevel: 80,
      Filter: { Dimensions: { Key: 'SERVICE', Values: ['Amazon Elastic Compute Cloud - Compute'] } },
    }),
  );
  expect(Number(Total?.Amount)).toBeCloseTo(25.5, 6);
});

describe('two months compared', () => {
  const JUNE = { Start: '2026-06-01', End: '2026-07-01' };
  const JULY = { Start: '2026-07-01', End: '2026-08-01' };
  let theirs: CostExplorerClient;
  // An account of its own: time goes on in it.
  beforeAll(async () => {
    const other = server.openAccount();
    other.clock.set(new Date('2026-06-20T00:00:00Z'));
    const launch = { ImageId: 'ami-12c6146b', InstanceType: 'c5.large', MinCount: 1, MaxCount: 1 } as const;
    await other.client(EC2Client, 'us-east-1').send(new RunInstancesCommand(launch));
    other.clock.set(new Date('2026-07-20T00:00:00Z'));
    theirs = other.client(CostExplorerClient, 'us-east-1');
  });
  const compare = async (more: object = {}) => {
    const answered = await theirs.send(
      new GetCostAndUsageComparisonsCommand({
        BaselineTimePeriod: JUNE,
        ComparisonTimePeriod: JULY,
        MetricForComparison: 'UnblendedCost',
        ...more,
      }),
    );
    return { total: answered.TotalCostAndUsage?.['UnblendedCost'], groups: answered.CostAndUsageComparisons };
  };

  test('in all and by service, to the cent of what each month cost', async () => {
    const { groups, total: all } = await compare({ GroupBy: [{ Type: 'DIMENSION', Key: 'SERVICE' }] });
    const months = await Promise.all(
      [JUNE, JULY].map(async (TimePeriod) => {
        const { ResultsByTime } = await theirs.send(
          new GetCostAndUsageCommand({ TimePeriod, Granularity: 'MONTHLY', Metrics: ['UnblendedCost'] }),
        );
        return ResultsByTime?.[0]?.Total?.['UnblendedCost']?.Amount;
      }),
    );
    expect([all?.BaselineTimePeriodAmount, all?.ComparisonTimePeriodAmount]).toEqual(months);
    expect(Number(all?.Difference)).toBeCloseTo(Number(months[1]) - Number(months[0]), 8);
    const names = groups?.map(({ CostAndUsageSelector }) => CostAndUsageSelector?.Dimensions?.Values?.[0]);
    expect(names).toContain('Amazon Elastic Compute Cloud - Compute');
    const sum = groups?.reduce((usd, { Metrics }) => usd + Number(Metrics?.['UnblendedCost']?.Difference), 0);
    expect(sum).toBeCloseTo(Number(all?.Difference), 8);
  });

  test('whole months only', async () => {
    for (const wrong of [
      { Start: '2026-06-02', End: '2026-07-01' },
      { Start: '2026-05-01', End: '2026-07-01' },
    ])
      await expect(compare({ BaselineTimePeriod: wrong })).rejects.toMatchObject({
        name: 'ValidationException',
      });
    expect((await compare()).groups).toEqual([]);
  });
});
