import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { amount, double, times, toCent } from '../amount.ts';
import { type Ledger, ledgerOf, total } from '../ledger.ts';
import type { PlannedUse, Terms } from '../terms.ts';
import { type Delivery, filesOf } from './deliveries.ts';

const ACCOUNT = '111122223333';
const DAY = 86_400_000;

const WEB: PlannedUse = {
  product: 'ec2',
  usage: 'BoxUsage:t3.micro',
  operation: 'RunInstances',
  region: 'ap-northeast-2',
  from: new Date('2026-05-30T00:30:00Z'),
  to: new Date('2026-06-03T00:00:00Z'),
  perHour: 1,
  resourceId: 'i-0123456789abcdef0',
  tags: { Name: 'web, "front"', CostCenter: '한국' },
  createdBy: 'IAMUser:AIDAEXAMPLE:kim',
};
const MAILS: PlannedUse = {
  product: 'ses',
  usage: 'Recipients',
  operation: 'SendEmail',
  region: 'us-east-1',
  from: new Date('2026-05-31T00:00:00Z'),
  to: new Date('2026-06-02T00:00:00Z'),
  perHour: 0.37,
};
const MODEL: PlannedUse = {
  product: 'claudeOpus',
  usage: 'Claude4.6Opus-input-tokens',
  operation: 'Usage',
  region: 'us-east-1',
  from: new Date('2026-06-01T10:00:00Z'),
  to: new Date('2026-06-01T12:00:00Z'),
  perHour: 100,
  iamPrincipal: `arn:aws:iam::${ACCOUNT}:user/BedrockAPIKey-1`,
};

function ledger(terms: Terms, at = '2026-06-04T00:00:00Z'): Ledger {
  const atMs = Date.parse(at);
  const items = ledgerOf(
    { lives: [], uses: [], account: ACCOUNT },
    { terms, untilMs: atMs, published: false },
  );
  return { account: ACCOUNT, items, atMs };
}

const SOME = ledger({ usage: [WEB, MAILS, MODEL], credits: [{ name: 'AWS Free Tier', usd: 0.5 }] });

const delivery = (wanted: Partial<Delivery>): Delivery => ({
  report: 'cur2',
  file: 'csv',
  name: 'costs',
  prefix: 'bills',
  bucket: 'b',
  versions: 'overwrite',
  ...wanted,
});

type Row = Record<string, unknown>;

/** All rows of all data files, read back by readers that are not ours. */
async function rowsOf(from: Ledger, wanted: Delivery): Promise<readonly Row[]> {
  const files = [...filesOf(from, wanted)].filter(([key]) => /costs-\d{5}\./.test(key));
  const rows = await Promise.all(
    files.map(async ([key, body]) => {
      if (key.endsWith('.csv.gz')) return parse<Row>(gunzipSync(body), { columns: true });
      const file = body.buffer.slice(body.byteOffset, body.byteOffset + body.length);
      return parquetReadObjects({ file: file as ArrayBuffer });
    }),
  );
  return rows.flat();
}

const FORMATS = (['cur2', 'legacy', 'focus'] as const).flatMap((report) =>
  (['csv', 'parquet'] as const).flatMap((file) =>
    (['HOURLY', 'DAILY', 'MONTHLY'] as const).map((granularity) => ({ report, file, granularity })),
  ),
);
const COST = {
  cur2: ['line_item_unblended_cost', 'line_item_unblended_cost'],
  legacy: ['lineItem/UnblendedCost', 'line_item_unblended_cost'],
  focus: ['BilledCost', 'BilledCost'],
} as const;

describe('every format adds up to the ledger', () => {
  test.for(FORMATS)('$report in $file, $granularity', async (format) => {
    const rows = await rowsOf(SOME, delivery(format));
    const column = COST[format.report][format.file === 'csv' ? 0 : 1];
    const sum = rows.reduce((all, row) => all + Number(row[column]), 0);
    expect(rows.length).toBeGreaterThan(5);
    expect(sum).toBeCloseTo(double(total(SOME.items)), 8);
  });

  test('whatever the use, the credits and the grain', async () => {
    const use = fc.record({
      from: fc.integer({ min: 0, max: 3 * 86_400 }),
      seconds: fc.integer({ min: 1, max: 3 * 86_400 }),
      perHour: fc.double({ min: 1e-6, max: 500, noNaN: true }),
      base: fc.constantFrom(WEB, MAILS, MODEL),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(use, { maxLength: 6 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.constantFrom(...FORMATS),
        async (uses, cents, format) => {
          const usage = uses.map(({ from, seconds, perHour, base }): PlannedUse => {
            const startMs = Date.parse('2026-05-30T00:00:00Z') + from * 1000;
            return { ...base, perHour, from: new Date(startMs), to: new Date(startMs + seconds * 1000) };
          });
          const made = ledger(
            { usage, credits: [{ name: 'credit', usd: cents / 100 }] },
            '2026-06-10T00:00:00Z',
          );
          const rows = await rowsOf(made, delivery(format));
          const column = COST[format.report][format.file === 'csv' ? 0 : 1];
          const sum = rows.reduce((all, row) => all + Number(row[column]), 0);
          expect(sum).toBeCloseTo(double(total(made.items)), 6);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the ledger', () => {
  test('bills a half hour as a half, in the month it was', () => {
    const first = SOME.items.find(({ charge }) => charge.usageType === 'APN2-BoxUsage:t3.micro');
    expect(first).toMatchObject({
      startMs: Date.parse('2026-05-30T00:00:00Z'),
      amount: amount('0.5'),
      cost: amount('0.0065'),
    });
  });

  test('spends credits in the order of use, not in the Marketplace, and taxes what is left in whole cents', () => {
    const credits = SOME.items.filter(({ charge }) => charge.type === 'Credit');
    expect(total(credits)).toBe(-amount('0.5'));
    expect(
      credits.every(({ charge }) => charge.product.entity === 'AWS' && charge.resourceId === undefined),
    ).toBe(true);
    for (const tax of SOME.items.filter(({ charge }) => charge.type === 'Tax')) {
      const base = SOME.items.filter(
        ({ charge, startMs }) =>
          charge.type !== 'Tax' &&
          charge.product.code === tax.charge.product.code &&
          startMs >= tax.startMs &&
          startMs < tax.endMs,
      );
      expect(tax.cost).toBe(toCent(times(total(base), amount('0.1'))));
    }
  });

  test('an account on credits pays nothing and has used all the same', () => {
    const free = ledger({ usage: [WEB, MAILS], credits: [{ name: 'AWS Free Tier', usd: 100 }] });
    expect(total(free.items)).toBe(0n);
    expect(total(free.items.filter(({ charge }) => charge.type === 'Usage'))).toBeGreaterThan(0n);
  });

  test('support comes on the sixth, and is a tenth or a hundred dollars', () => {
    const fee = (at: string) =>
      ledger({ usage: [WEB], support: 'business' }, at).items.filter(({ charge }) => charge.type === 'Fee');
    expect(fee('2026-06-05T23:00:00Z')).toEqual([]);
    expect(total(fee('2026-06-06T00:00:00Z'))).toBe(amount('100'));
  });

  test('what is not priced stops the bill', () => {
    expect(() => ledger({ usage: [{ ...WEB, usage: 'BoxUsage:z9.huge' }] })).toThrow(
      'No price known for AmazonEC2 BoxUsage:z9.huge',
    );
  });
});

describe('a line says', () => {
  test('in CUR 2.0, with maps as JSON in CSV and as maps in Parquet', async () => {
    const csv = await rowsOf(SOME, delivery({}));
    const web = csv.find((row) => row['line_item_resource_id'] === WEB.resourceId);
    expect(web).toMatchObject({
      line_item_line_item_type: 'Usage',
      line_item_usage_type: 'APN2-BoxUsage:t3.micro',
      line_item_unblended_rate: '0.0130000000',
      line_item_unblended_cost: '0.0065',
      line_item_usage_start_date: '2026-05-30T00:00:00.000Z',
      identity_time_interval: '2026-05-30T00:00:00Z/2026-05-30T01:00:00Z',
      product_instance_type: 't3.micro',
      bill_invoice_id: '',
    });
    expect(JSON.parse(String(web?.['resource_tags']))).toEqual({
      user_name: 'web, "front"',
      user_cost_center: '한국',
      aws_created_by: WEB.createdBy,
    });
    expect(csv.some((row) => row['line_item_unblended_cost'] === '3.7E-5')).toBe(true);
    const parquet = await rowsOf(SOME, delivery({ file: 'parquet' }));
    const same = parquet.find((row) => row['line_item_resource_id'] === WEB.resourceId);
    expect(same?.['resource_tags']).toEqual(JSON.parse(String(web?.['resource_tags'])));
    expect(same?.['line_item_usage_start_date']).toEqual(new Date('2026-05-30T00:00:00Z'));
  });

  test('who called a model, where the export asks for it, under the Marketplace', async () => {
    const [named, unnamed] = await Promise.all([
      rowsOf(SOME, delivery({})),
      rowsOf(SOME, delivery({ principals: false })),
    ]);
    const model = named.find((row) => row['line_item_iam_principal'] === MODEL.iamPrincipal);
    expect(model).toMatchObject({
      bill_billing_entity: 'AWS Marketplace',
      line_item_usage_type: 'USE1-Claude4.6Opus-input-tokens',
    });
    expect(Object.keys(unnamed[0] ?? {})).not.toContain('line_item_iam_principal');
  });

  test('in the legacy report, with tags as columns', async () => {
    const rows = await rowsOf(SOME, delivery({ report: 'legacy' }));
    const web = rows.find((row) => row['lineItem/ResourceId'] === WEB.resourceId);
    expect(web).toMatchObject({
      'lineItem/UnblendedCost': '0.0065000000',
      'resourceTags/user:CostCenter': '한국',
      'resourceTags/aws:createdBy': WEB.createdBy,
      'lineItem/UsageStartDate': '2026-05-30T00:00:00Z',
      'product/ProductName': 'Amazon Elastic Compute Cloud',
    });
  });

  test('in FOCUS, without anyone’s name', async () => {
    const rows = await rowsOf(SOME, delivery({ report: 'focus', file: 'parquet' }));
    expect(rows.find((row) => row['ResourceId'] === WEB.resourceId)).toMatchObject({
      ChargeCategory: 'Usage',
      ServiceCategory: 'Compute',
      RegionName: 'Asia Pacific (Seoul)',
      Tags: WEB.tags,
    });
    expect(JSON.stringify(rows.map((row) => Object.values(row).map(String)))).not.toContain('BedrockAPIKey');
  });

  test.for(FORMATS.filter(({ report }) => report !== 'focus'))(
    'one thing once: $report in $file, $granularity',
    async (format) => {
      const rows = await rowsOf(SOME, delivery(format));
      const [id, interval] =
        format.report === 'legacy' && format.file === 'csv'
          ? ['identity/LineItemId', 'identity/TimeInterval']
          : ['identity_line_item_id', 'identity_time_interval'];
      expect(new Set(rows.map((row) => JSON.stringify([row[id], row[interval]]))).size).toBe(rows.length);
    },
  );
});

describe('a delivery', () => {
  const keys = (wanted: Partial<Delivery>, from = SOME) => [...filesOf(from, delivery(wanted)).keys()];

  test('of an export is data, then its manifest, for each open month', () => {
    expect(keys({})).toEqual([
      'bills/costs/data/BILLING_PERIOD=2026-05/costs-00001.csv.gz',
      'bills/costs/metadata/BILLING_PERIOD=2026-05/costs-Manifest.json',
      'bills/costs/data/BILLING_PERIOD=2026-06/costs-00001.csv.gz',
      'bills/costs/metadata/BILLING_PERIOD=2026-06/costs-Manifest.json',
    ]);
  });

  test('beside the last one has a folder of its own, which the manifest names', () => {
    const files = filesOf(SOME, delivery({ versions: 'keep', file: 'parquet' }));
    const [data = '', manifest = ''] = [...files.keys()];
    expect(data).toMatch(
      /data\/BILLING_PERIOD=2026-05\/2026-06-04T00:00:00\.000Z-[0-9a-f-]{36}\/costs-00001\.snappy\.parquet$/,
    );
    expect(JSON.parse(String(files.get(manifest)))).toMatchObject({ dataFiles: [`s3://b/${data}`] });
  });

  test('of a legacy report', () => {
    expect(keys({ report: 'legacy', versions: 'keep', since: new Date('2026-06-15') })).toEqual([
      expect.stringMatching(/^bills\/costs\/20260601-20260701\/[0-9a-f-]{36}\/costs-00001\.csv\.gz$/),
      expect.stringMatching(/^bills\/costs\/20260601-20260701\/[0-9a-f-]{36}\/costs-Manifest\.json$/),
      'bills/costs/20260601-20260701/costs-Manifest.json',
    ]);
    expect(keys({ report: 'legacy', file: 'parquet', since: new Date('2026-06-15') })).toEqual([
      'bills/costs/costs/year=2026/month=6/costs-00001.snappy.parquet',
      'bills/costs/costs/cost_and_usage_data_status/cost_and_usage_data_status.parquet',
      'bills/costs/20260601-20260701/costs-Manifest.json',
    ]);
  });

  test('leaves out a month two weeks over, and bears the invoice of one just closed', async () => {
    const [later, closed] = [
      ledger({ usage: [WEB] }, '2026-06-16T00:00:00Z'),
      ledger({ usage: [WEB] }, '2026-06-08T00:00:00Z'),
    ];
    expect(keys({}, later).some((key) => key.includes('2026-05'))).toBe(false);
    const invoices = (await rowsOf(closed, delivery({}))).map((row) => [
      row['bill_billing_period_start_date'],
      row['bill_invoice_id'] !== '',
    ]);
    expect(new Set(invoices.map(String))).toEqual(
      new Set(['2026-05-01T00:00:00.000Z,true', '2026-06-01T00:00:00.000Z,false']),
    );
  });
});

test('two weeks of a hundred things are quick', () => {
  const usage = Array.from({ length: 100 }, (_, index): PlannedUse[] => {
    const things = { resourceId: `i-${index}`, from: new Date('2026-06-01'), to: new Date('2026-06-15') };
    return [
      { ...WEB, ...things },
      { ...WEB, ...things, product: 'ec2Other', usage: 'EBS:VolumeUsage.gp3', operation: 'CreateVolume-Gp3' },
      { ...WEB, ...things, product: 'vpc', usage: 'PublicIPv4:InUseAddress' },
    ];
  }).flat();
  const before = process.cpuUsage();
  const made = ledger({ usage }, '2026-06-16T00:00:00Z');
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  expect(made.items.length).toBeGreaterThan(100 * 3 * 14 * 24);
  expect(made.atMs % DAY).toBe(0);
});

describe('a large report', () => {
  const FILES = (['cur2', 'legacy', 'focus'] as const).flatMap((report) =>
    (['csv', 'parquet'] as const).map((file) => ({ report, file })),
  );
  test.for(FILES)('$report in $file is cut into files that the manifest names', async (format) => {
    const whole = await rowsOf(SOME, delivery(format));
    const cut = delivery({ ...format, rowsPerFile: 7 });
    const files = [...filesOf(SOME, cut)];
    const data = files.map(([key]) => key).filter((key) => /costs-\d{5}\./.test(key));
    expect(data.length).toBeGreaterThan(2);
    expect(data.some((key) => key.includes('costs-00002.'))).toBe(true);
    const named = files.flatMap(([key, body]) => {
      if (!key.endsWith('Manifest.json')) return [];
      const { dataFiles, reportKeys } = JSON.parse(body.toString()) as Record<string, string[] | undefined>;
      return (dataFiles ?? reportKeys ?? []).map((file) => file.replace('s3://b/', ''));
    });
    expect(new Set(named)).toEqual(new Set(data));
    // Line ids are of chance.
    expect((await rowsOf(SOME, cut)).length).toBe(whole.length);
  });
});

test('what AWS finds out late is in the report of a month already closed', async () => {
  const late: PlannedUse = { ...MAILS, perHour: 5, knownFrom: new Date('2026-06-12T00:00:00Z') };
  const terms = { usage: [WEB, late], taxPercent: 0n, lateHours: 0 };
  const published = (at: string): Ledger => {
    const atMs = Date.parse(at);
    const items = ledgerOf(
      { lives: [], uses: [], account: ACCOUNT },
      { terms, untilMs: atMs, published: true },
    );
    return { account: ACCOUNT, items, atMs };
  };
  const [invoiced, corrected] = [published('2026-06-09T00:00:00Z'), published('2026-06-13T00:00:00Z')];
  const may = async (from: Ledger) => {
    const rows = await rowsOf(from, delivery({ granularity: 'MONTHLY' }));
    return rows.filter((row) => String(row['bill_billing_period_start_date']).startsWith('2026-05'));
  };
  const [before, after] = [await may(invoiced), await may(corrected)];
  expect(before.length).toBeGreaterThan(0);
  expect(before.every((row) => row['bill_invoice_id'] !== '')).toBe(true);
  expect(after.length).toBe(before.length + 1);
  expect(total(corrected.items) - total(invoiced.items)).toBeGreaterThan(0n);
});
