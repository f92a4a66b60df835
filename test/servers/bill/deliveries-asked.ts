/** Deliveries as the account asked for them through the APIs of Data Exports and of the legacy report. */
import type { ReportDefinition } from '@aws-sdk/client-cost-and-usage-report-service';
import type { AccountState } from '../account-state.ts';
import { exportsOf, type KeptExport } from '../services/bcm-data-exports/exports.ts';
import { asked } from '../services/bcm-data-exports/tables.ts';
import { reports } from '../services/cur.ts';
import type { Delivery } from './reports/deliveries.ts';

/** Where all billing APIs are. */
export const BILLING_HOME = 'us-east-1';

export function deliveriesAsked(account: AccountState): readonly Delivery[] {
  const at = { account, region: BILLING_HOME };
  return [
    ...[...exportsOf(at).value.values()].map(({ export: wanted }) => exportAsked(wanted)),
    ...[...reports(at).value.values()].map(({ definition }) => reportAsked(definition)),
  ];
}

function exportAsked({
  Name = '',
  ExportArn,
  DataQuery,
  DestinationConfigurations,
}: KeptExport['export']): Delivery {
  const to = DestinationConfigurations?.S3Destination;
  const { Format, Overwrite } = to?.S3OutputConfigurations ?? {};
  const { table = '', columns = [] } = asked(DataQuery?.QueryStatement) ?? {};
  const properties = DataQuery?.TableConfigurations?.[table] ?? {};
  const isFocus = table === 'FOCUS_1_2_AWS';
  return {
    report: isFocus ? 'focus' : 'cur2',
    file: Format === 'PARQUET' ? 'parquet' : 'csv',
    name: Name,
    prefix: to?.S3Prefix ?? '',
    bucket: to?.S3Bucket ?? '',
    versions: Overwrite === 'CREATE_NEW_REPORT' ? 'keep' : 'overwrite',
    granularity: grain(properties['TIME_GRANULARITY']),
    // FOCUS tells of resources, whoever asks.
    resources: isFocus || properties['INCLUDE_RESOURCES'] === 'TRUE',
    principals: properties['INCLUDE_IAM_PRINCIPAL_DATA'] === 'TRUE',
    select: columns.map(whole),
    ...(ExportArn && { exportArn: ExportArn }),
  };
}

function whole(column: string): string {
  if (/^\w+$/.test(column)) return column;
  throw new Error(`The test server's exports write whole columns only, not ${column}`);
}

function reportAsked(definition: ReportDefinition): Delivery {
  const { ReportName = '', S3Prefix = '', S3Bucket = '', Format, Compression, ReportVersioning } = definition;
  if (Compression === 'ZIP') throw new Error(`The test server writes no ZIP: report ${ReportName}`);
  return {
    report: 'legacy',
    file: Format === 'Parquet' ? 'parquet' : 'csv',
    name: ReportName,
    prefix: S3Prefix,
    bucket: S3Bucket,
    versions: ReportVersioning === 'OVERWRITE_REPORT' ? 'overwrite' : 'keep',
    granularity: grain(definition.TimeUnit),
    resources: definition.AdditionalSchemaElements?.includes('RESOURCES') ?? false,
  };
}

function grain(asked: string | undefined): 'HOURLY' | 'DAILY' | 'MONTHLY' {
  return asked === 'DAILY' || asked === 'MONTHLY' ? asked : 'HOURLY';
}
