/** Which files a delivery of AWS's puts where, for each month still open. */
import { randomUUID } from '../../chance.ts';
import { rateText } from '../amount.ts';
import { cur2Columns } from '../cur2-columns.ts';
import { type Ledger, monthEnd } from '../ledger.ts';
import { curColumn, iso, snake } from './cur-values.ts';
import { FOCUS_COLUMNS } from './focus-columns.ts';
import { legacyColumns } from './legacy-columns.ts';
import { type Grain, monthsOf, type ReportLine, reportLines } from './report-lines.ts';
import { type CsvStyle, csvOf, javaDouble, parquetOf, type ReportColumn } from './table.ts';

export interface Delivery extends Partial<Grain> {
  readonly report: 'cur2' | 'legacy' | 'focus';
  readonly file: 'csv' | 'parquet';
  readonly name: string;
  /** Folder in the bucket. */
  readonly prefix: string;
  readonly bucket: string;
  /** Each delivery beside the last one, or in its place. A legacy Parquet report knows only the latter. */
  readonly versions: 'keep' | 'overwrite';
  /** Of an export that was created through the API. */
  readonly exportArn?: string;
  /** A closed month is delivered for two weeks; with this, every month that ended after. */
  readonly since?: Date;
  /** AWS cuts a large report into several files. @default 1,000,000 */
  readonly rowsPerFile?: number;
  /** Columns of an export, where not all. */
  readonly select?: readonly string[];
}

/** By key in the bucket, in the order of writing: manifests come last. */
export type Files = ReadonlyMap<string, Buffer>;

const DAY_MS = 86_400_000;
const MILLIS: CsvStyle = { amount: javaDouble, time: (at) => at.toISOString() };
const SECONDS: CsvStyle = { amount: rateText, time: (at) => iso(at.getTime()) };

export function filesOf(ledger: Ledger, delivery: Delivery): Files {
  const { granularity = 'HOURLY', resources = true, principals = true } = delivery;
  const openMs = delivery.since?.getTime() ?? ledger.atMs - 15 * DAY_MS;
  const months = monthsOf(ledger).filter((month) => monthEnd(month) > openMs);
  const write = {
    cur2: exported,
    focus: exported,
    legacy: delivery.file === 'csv' ? legacyCsv : legacyParquet,
  }[delivery.report];
  return new Map(
    months.flatMap((month) => {
      const lines = reportLines(ledger, month, { granularity, resources, principals });
      return [...write(delivery, lines, month, ledger)];
    }),
  );
}

/** The pieces of a report, each with its number as names have it; a report of nothing has one. */
function pieces(
  lines: readonly ReportLine[],
  { rowsPerFile = 1_000_000 }: Delivery,
): readonly (readonly [number: string, lines: readonly ReportLine[]])[] {
  return Array.from({ length: Math.max(1, Math.ceil(lines.length / rowsPerFile)) }, (_, index) => [
    String(index + 1).padStart(5, '0'),
    lines.slice(index * rowsPerFile, (index + 1) * rowsPerFile),
  ]);
}

type Write = (delivery: Delivery, lines: readonly ReportLine[], monthMs: number, ledger: Ledger) => Files;

/** Data Exports: data and metadata apart, in folders of the billing period. */
const exported: Write = (delivery, lines, monthMs, { account, atMs }) => {
  const { name, bucket, file, versions } = delivery;
  const all = delivery.report === 'focus' ? FOCUS_COLUMNS : cur2(delivery);
  const columns =
    delivery.select?.flatMap((wanted) => all.find((column) => column.name === wanted) ?? []) ?? all;
  const executionId = randomUUID();
  const version = versions === 'keep' ? `${new Date(atMs).toISOString()}-${executionId}/` : '';
  const under = (folder: string): string =>
    `${delivery.prefix}/${name}/${folder}/BILLING_PERIOD=${iso(monthMs).slice(0, 7)}/${version}`;
  const data = pieces(lines, delivery).map(([number, rows]) => {
    const key = `${under('data')}${name}-${number}.${file === 'csv' ? 'csv.gz' : 'snappy.parquet'}`;
    return [key, file === 'csv' ? csvOf(columns, rows, MILLIS) : parquetOf(columns, rows)] as const;
  });
  const manifest = {
    executionId,
    exportArn:
      delivery.exportArn ?? `arn:aws:bcm-data-exports:us-east-1:${account}:export/${name}-${executionId}`,
    // In CSV a map is text.
    columns: columns.map((column) => ({
      name: column.name,
      type: file === 'csv' && column.type === 'map' ? 'string' : column.type,
    })),
    dataFiles: data.map(([key]) => `s3://${bucket}/${key}`),
  };
  return new Map([
    ...data,
    [`${under('metadata')}${name}-Manifest.json`, Buffer.from(JSON.stringify(manifest))],
  ]);
};

function cur2({
  resources = true,
  principals = true,
  granularity = 'HOURLY',
}: Delivery): readonly ReportColumn[] {
  return cur2Columns({
    TIME_GRANULARITY: granularity,
    INCLUDE_RESOURCES: resources ? 'TRUE' : 'FALSE',
    INCLUDE_IAM_PRINCIPAL_DATA: principals ? 'TRUE' : 'FALSE',
  }).map(({ name, type }) =>
    curColumn(name, type === 'map<string,string>' || type === 'map<string,double>' ? 'map' : type),
  );
}

/** A folder for each version, and the newest manifest one level up. */
const legacyCsv: Write = (delivery, lines, monthMs, { account }) => {
  const { prefix, name, versions, resources = true } = delivery;
  const columns = legacyColumns(lines, resources);
  const assemblyId = randomUUID();
  const folder = `${prefix}/${name}/${period(monthMs)}/`;
  const version = versions === 'keep' ? `${folder}${assemblyId}/` : folder;
  const named = columns.map(({ category, name: own, column }) => ({ ...column, name: `${category}/${own}` }));
  const data = pieces(lines, delivery).map(
    ([number, rows]) => [`${version}${name}-${number}.csv.gz`, csvOf(named, rows, SECONDS)] as const,
  );
  const keys = data.map(([key]) => key);
  const manifest = legacyManifest(delivery, { account, monthMs, assemblyId, columns, keys });
  return new Map([
    ...data,
    [`${version}${name}-Manifest.json`, manifest],
    [`${folder}${name}-Manifest.json`, manifest],
  ]);
};

/** As Athena wants it: partitions, in which every delivery takes the place of the last. */
const legacyParquet: Write = (delivery, lines, monthMs, { account }) => {
  const { prefix, name, resources = true } = delivery;
  const columns = legacyColumns(lines, resources);
  const [year, month] = iso(monthMs).split('-').map(Number);
  const folder = `${prefix}/${name}/${name}`;
  const all = columns.map(({ column }) => column);
  const data = pieces(lines, delivery).map(
    ([number, rows]) =>
      [
        `${folder}/year=${year}/month=${month}/${name}-${number}.snappy.parquet`,
        parquetOf(all, rows),
      ] as const,
  );
  const status: ReportColumn = { name: 'status', type: 'string', ofCharge: true, read: () => 'READY' };
  const manifest = legacyManifest(delivery, {
    account,
    monthMs,
    assemblyId: randomUUID(),
    columns,
    keys: data.map(([key]) => key),
  });
  return new Map([
    ...data,
    [
      `${folder}/cost_and_usage_data_status/cost_and_usage_data_status.parquet`,
      parquetOf([status], lines.slice(0, 1)),
    ],
    [`${prefix}/${name}/${period(monthMs)}/${name}-Manifest.json`, manifest],
  ]);
};

interface Told {
  readonly account: string;
  readonly monthMs: number;
  readonly assemblyId: string;
  readonly columns: ReturnType<typeof legacyColumns>;
  readonly keys: readonly string[];
}

function legacyManifest(
  { name, bucket, file }: Delivery,
  { account, monthMs, assemblyId, columns, keys }: Told,
): Buffer {
  const instant = (ms: number): string =>
    `${new Date(ms).toISOString().slice(0, 10).replaceAll('-', '')}T000000.000Z`;
  return Buffer.from(
    JSON.stringify({
      assemblyId,
      account,
      columns: columns.map(({ category, name: own, type, column }) =>
        file === 'csv'
          ? { category, name: own, type }
          : { category, name: column.name.slice(snake(category).length + 1), type },
      ),
      charset: 'UTF-8',
      compression: file === 'csv' ? 'GZIP' : 'Parquet',
      contentType: file === 'csv' ? 'text/csv' : 'Parquet',
      reportId: randomUUID(),
      reportName: name,
      billingPeriod: { start: instant(monthMs), end: instant(monthEnd(monthMs)) },
      bucket,
      reportKeys: keys,
    }),
  );
}

/** `20260601-20260701` */
function period(monthMs: number): string {
  return [monthMs, monthEnd(monthMs)].map((ms) => iso(ms).slice(0, 10).replaceAll('-', '')).join('-');
}
