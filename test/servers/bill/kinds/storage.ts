import type { BilledCall, Find, Kind, Use } from '../kind.ts';
import { PRODUCTS } from '../products.ts';
import { list, number, part, text } from '../reading.ts';

const GB = 1024 ** 3;

const objectId = (bucket: string | undefined, key: string | undefined): string => `s3://${bucket}/${key}`;

function sizeOf(id: string, find: Find): number {
  return Number(find(id)?.facts['bytes'] ?? 0);
}

function written(call: BilledCall): number {
  const body = part(call.input, 'Body');
  return body instanceof Uint8Array ? body.length : (number(call.input, 'ContentLength') ?? 0);
}

function copied({ input }: BilledCall, find: Find): number {
  const source = decodeURIComponent(text(input, 'CopySource') ?? '')
    .replace(/^\//, '')
    .replace(/\?.*$/, '');
  return sizeOf(`s3://${source}`, find);
}

/** Objects are not on the bill, but add up in their bucket, which is. */
export const storedObject: Kind = {
  begins: {
    's3:PutObject': (call) => [
      { id: objectId(text(call.input, 'Bucket'), text(call.input, 'Key')), facts: { bytes: written(call) } },
    ],
    's3:CopyObject': (call, find) => [
      {
        id: objectId(text(call.input, 'Bucket'), text(call.input, 'Key')),
        facts: { bytes: copied(call, find) },
      },
    ],
  },
  ends: {
    's3:DeleteObject': ({ input }) => [objectId(text(input, 'Bucket'), text(input, 'Key'))],
    's3:DeleteObjects': ({ input }) => deleted(input),
  },
};

function deleted(input: BilledCall['input']): readonly string[] {
  return list(input, 'Delete', 'Objects').map((one) => objectId(text(input, 'Bucket'), text(one, 'Key')));
}

function grows({ input }: BilledCall, find: Find, bytes: number): { id: string; facts: { bytes: number } }[] {
  const bucket = text(input, 'Bucket') ?? '';
  return [{ id: bucket, facts: { bytes: sizeOf(bucket, find) + bytes } }];
}

export const bucket: Kind = {
  begins: { 's3:CreateBucket': ({ input }) => [{ id: text(input, 'Bucket') ?? '', facts: { bytes: 0 } }] },
  changes: {
    's3:PutObject': (call, find) =>
      grows(
        call,
        find,
        written(call) - sizeOf(objectId(text(call.input, 'Bucket'), text(call.input, 'Key')), find),
      ),
    's3:CopyObject': (call, find) =>
      grows(
        call,
        find,
        copied(call, find) - sizeOf(objectId(text(call.input, 'Bucket'), text(call.input, 'Key')), find),
      ),
    's3:DeleteObject': (call, find) =>
      grows(call, find, -sizeOf(objectId(text(call.input, 'Bucket'), text(call.input, 'Key')), find)),
    's3:DeleteObjects': (call, find) =>
      grows(call, find, -deleted(call.input).reduce((sum, id) => sum + sizeOf(id, find), 0)),
  },
  ends: { 's3:DeleteBucket': ({ input }) => [text(input, 'Bucket') ?? ''] },
  uses: {
    's3:PutObject': (call) => [request(call, 'Tier1', 'PutObject')],
    's3:CopyObject': (call) => [request(call, 'Tier1', 'CopyObject')],
    's3:CreateBucket': (call) => [request(call, 'Tier1', 'CreateBucket')],
    's3:ListBuckets': (call) => [request(call, 'Tier1', 'ListAllMyBuckets')],
    's3:ListObjects': (call) => [request(call, 'Tier1', 'ListBucket')],
    's3:ListObjectsV2': (call) => [request(call, 'Tier1', 'ListBucket')],
    's3:HeadObject': (call) => [request(call, 'Tier2', 'HeadObject')],
    's3:GetObject': (call) => [request(call, 'Tier2', 'GetObject'), downloaded(call)],
  },
  meters: ({ facts }) => [
    {
      product: PRODUCTS.s3,
      usage: 'TimedStorage-ByteHrs',
      operation: 'StandardStorage',
      quantity: Number(facts['bytes']) / GB,
      per: 'month',
    },
  ],
};

function request({ input }: BilledCall, tier: 'Tier1' | 'Tier2', operation: string): Use {
  const resourceId = text(input, 'Bucket');
  return {
    product: PRODUCTS.s3,
    usage: `Requests-${tier}`,
    operation,
    quantity: 1,
    ...(resourceId && { resourceId }),
  };
}

/** To the internet, for all that is known of who asked. */
function downloaded({ input, output }: BilledCall): Use {
  const body = part(output, 'Body');
  const bytes = number(output, 'ContentLength') ?? (body instanceof Uint8Array ? body.length : 0);
  return {
    product: PRODUCTS.s3,
    usage: 'DataTransfer-Out-Bytes',
    operation: 'GetObject',
    quantity: bytes / GB,
    resourceId: text(input, 'Bucket') ?? '',
  };
}
