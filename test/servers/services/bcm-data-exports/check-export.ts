import type { Export } from '@aws-sdk/client-bcm-data-exports';
import { CUR2_PROPERTIES, cur2Columns } from '../../bill/cur2-columns.ts';
import type { CallContext } from '../../call-context.ts';
import { AwsRefusal } from '../../service-answers.ts';
import { exportsOf } from './exports.ts';

const TABLE = 'COST_AND_USAGE_REPORT';

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
  const [, columns = '', table = ''] =
    /^\s*SELECT\s+(.+?)\s+FROM\s+(\w+)\s*;?\s*$/is.exec(query?.QueryStatement ?? '') ?? [];
  if (columns === '') throw invalid('The query statement is not valid');
  if (table !== TABLE) throw invalid(`The table ${table} does not exist`);
  const properties = query?.TableConfigurations?.[table] ?? {};
  checkProperties(properties);
  const known = new Set(cur2Columns(properties).map((column) => column.name));
  // `SELECT *` is among what AWS refuses so: a star is no column.
  const names = columns.split(',').map((column) => column.trim().replace(/(\.|\s+AS\s).*$/i, ''));
  if (names.some((name) => !known.has(name)))
    throw invalid(`The columns in the query provided are not a subset of the table ${table}`);
}

export function checkProperties(properties: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(properties)) {
    // The ARN of a billing view, which every account has one of.
    if (name === 'BILLING_VIEW_ARN') continue;
    if (!CUR2_PROPERTIES[name]?.includes(value)) throw invalid(`${value} is not valid for property ${name}`);
  }
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
