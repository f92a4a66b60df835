import type { Export } from '@aws-sdk/client-bcm-data-exports';
import type { CallContext } from '../../call-context.ts';
import { AwsRefusal } from '../../service-answers.ts';
import { exportsOf } from './exports.ts';
import { asked, TABLES, type Table } from './tables.ts';

/** @throws {AwsRefusal} where AWS would refuse to create or change an export */
export async function checkExport(at: CallContext, wanted: Export, arn?: string): Promise<void> {
  if (!/^[0-9A-Za-z!\-_.*'()]{1,128}$/.test(wanted.Name ?? ''))
    throw invalid('The name of the export is not valid');
  const taken = [...exportsOf(at).value].some(
    ([other, kept]) => other !== arn && kept.export.Name === wanted.Name,
  );
  if (taken) throw invalid(`An export with the name ${wanted.Name} already exists`);
  checkQuery(wanted.DataQuery);
  const to = wanted.DestinationConfigurations?.S3Destination;
  const { Format, Compression } = to?.S3OutputConfigurations ?? {};
  if ((Format === 'PARQUET') !== (Compression === 'PARQUET'))
    throw invalid(`Compression ${Compression} is not valid for format ${Format}`);
  await checkBucket(at, to?.S3Bucket, to?.S3Region);
}

function checkQuery(query: Export['DataQuery']): void {
  const { table = '', columns } = asked(query?.QueryStatement) ?? {};
  if (!columns) throw invalid('The query statement is not valid');
  const properties = query?.TableConfigurations?.[table] ?? {};
  const all = checkProperties(table, properties).columns(properties);
  const known = new Set(all.map((column) => column.name));
  // `SELECT *` is among what AWS refuses so: a star is no column.
  const names = columns.map((column) => column.replace(/(\.|\s+AS\s).*$/i, ''));
  if (names.some((name) => !known.has(name)))
    throw invalid(`The columns in the query provided are not a subset of the table ${table}`);
}

/** @throws {AwsRefusal} for a table or a property AWS does not have */
export function checkProperties(table: string, properties: Readonly<Record<string, string>>): Table {
  const known = TABLES.get(table);
  if (!known) throw invalid(`The table ${table} does not exist`);
  for (const [name, value] of Object.entries(properties)) {
    // The ARN of a billing view, which every account has one of.
    if (name === 'BILLING_VIEW_ARN') continue;
    if (!known.properties[name]?.includes(value)) throw invalid(`${value} is not valid for property ${name}`);
  }
  return known;
}

async function checkBucket(at: CallContext, Bucket = '', region: string | undefined): Promise<void> {
  const { GetBucketPolicyCommand, S3Client } = await import('@aws-sdk/client-s3');
  const { Policy } = await at
    .moto(S3Client, region)
    .send(new GetBucketPolicyCommand({ Bucket }))
    .catch(() => ({ Policy: undefined }));
  if (!Policy || !allowsDelivery(JSON.parse(Policy), `arn:aws:s3:::${Bucket}/*`))
    throw invalid(`S3 bucket ${Bucket} does not let Data Exports write: check the bucket policy`);
}

interface Statement {
  readonly Effect: string;
  readonly Principal?: '*' | { readonly Service?: string | readonly string[] };
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
}

function allowsDelivery(
  policy: { readonly Statement: Statement | readonly Statement[] },
  object: string,
): boolean {
  return [policy.Statement].flat().some(({ Effect, Principal, Action, Resource }) => {
    const services = Principal === '*' ? ['*'] : [Principal?.Service ?? []].flat();
    const actions = [Action ?? []].flat();
    return (
      Effect === 'Allow' &&
      services.some((one) => one === '*' || one === 'bcm-data-exports.amazonaws.com') &&
      actions.some((one) => ['*', 's3:*', 's3:Put*', 's3:PutObject'].includes(one)) &&
      [Resource ?? []].flat().some((one) => one === '*' || one === object)
    );
  });
}

export function invalid(message: string): AwsRefusal {
  return new AwsRefusal('ValidationException', message);
}
