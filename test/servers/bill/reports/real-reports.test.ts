import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../ledger.ts';
import { type Delivery, filesOf } from './deliveries.ts';

/** Real reports, not ours to publish; see its SOURCES.md. */
const SAMPLES = join(import.meta.dirname, '../../../../../shared/eval/cost');
const here = existsSync(SAMPLES);

type Row = Record<string, string>;

function real(folder: string): readonly Row[] {
  const file = readdirSync(join(SAMPLES, folder)).find((name) => name.endsWith('.csv.gz')) ?? '';
  return parse<Row>(gunzipSync(readFileSync(join(SAMPLES, folder, file))), { columns: true });
}

function ours(wanted: Pick<Delivery, 'report'>): readonly Row[] {
  const atMs = Date.parse('2026-06-10');
  const usage = [
    {
      product: 'ec2' as const,
      usage: 'BoxUsage:t3.micro',
      operation: 'RunInstances',
      region: 'us-east-1',
      from: new Date('2026-06-01'),
      to: new Date('2026-06-03'),
      perHour: 0.001,
      resourceId: 'i-1',
    },
  ];
  const terms = { usage, credits: [{ name: 'AWS Free Tier', usd: 100 }] };
  const items = ledgerOf({ lives: [], uses: [], account: '1' }, { terms, untilMs: atMs, published: false });
  const delivery = {
    ...wanted,
    file: 'csv',
    name: 'n',
    prefix: 'p',
    bucket: 'b',
    versions: 'overwrite',
  } as const;
  const [, body] = [...filesOf({ account: '1', items, atMs }, delivery)][0] ?? [];
  return parse<Row>(gunzipSync(body ?? ''), { columns: true });
}

/** Letters and digits of a value, as what they are. */
const form = (value: string): string => value.replaceAll(/\d+/g, '9').replaceAll(/[a-z]+/gi, 'a');

describe.skipIf(!here)(
  `as real reports write them${here ? '' : ' (no samples beside the repository: skipped)'}`,
  () => {
    test('CUR 2.0 has every column that a real one has, but those of split costs', () => {
      const [theirs = {}] = real('cur2_csv_freetier');
      const names = Object.keys(theirs).filter((name) => !name.startsWith('split_'));
      expect(Object.keys(ours({ report: 'cur2' })[0] ?? {})).toEqual(expect.arrayContaining(names));
    });

    test('the legacy report has every column that is not about the products of that account', () => {
      const [theirs = {}] = real('legacy_csv_slash');
      const names = Object.keys(theirs).filter((name) => !name.startsWith('product/'));
      expect(Object.keys(ours({ report: 'legacy' })[0] ?? {})).toEqual(expect.arrayContaining(names));
    });

    test.for(['Usage', 'Credit', 'Tax'])(
      'CUR 2.0 fills in what a real %s line fills in, in the same form',
      (type) => {
        const line = (rows: readonly Row[]): Row =>
          rows.find(
            (row) =>
              row['line_item_line_item_type'] === type &&
              (type === 'Tax' || row['line_item_usage_type'] === 'BoxUsage:t3.micro'),
          ) ?? {};
        const [theirs, own] = [line(real('cur2_csv_freetier')), line(ours({ report: 'cur2' }))];
        // Names of companies, products and things; what an instance is; what is in no map of ours.
        const differ =
          /entity|availability_zone|product_code|description|account|^product|resource_id|tags|tax_type|normaliz|subscription_id|_cost$|usage_amount|sku|rate_code|line_item_id$/;
        const forms = (row: Row): Row =>
          Object.fromEntries(
            Object.entries(row).flatMap(([name, value]) =>
              value && !differ.test(name) ? [[name, form(value)]] : [],
            ),
          );
        const known = new Set(Object.keys(own));
        const expected = Object.fromEntries(
          Object.entries(forms(theirs)).filter(([name]) => known.has(name)),
        );
        expect(forms(own)).toEqual(expected);
      },
    );
  },
);
