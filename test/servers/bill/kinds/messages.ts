/** Use that is over with the call. */
import { type BilledCall, type Kind, type Use } from '../kind.ts';
import { PRODUCTS } from '../products.ts';
import { list, number, part, text } from '../reading.ts';

function recipients(destination: ReturnType<typeof part>): number {
  return ['ToAddresses', 'CcAddresses', 'BccAddresses'].reduce(
    (sum, kind) => sum + list(destination, kind).length,
    0,
  );
}

function sent({ input, region, account }: BilledCall, count: number, operation: string): Use[] {
  const from = text(input, 'FromEmailAddress') ?? text(input, 'Source') ?? '';
  const identity = /<(.+)>/.exec(from)?.[1] ?? from;
  const resourceId = `arn:aws:ses:${region}:${account}:identity/${identity}`;
  return [{ product: PRODUCTS.ses, usage: 'Recipients', operation, quantity: count, resourceId }];
}

export const mail: Kind = {
  uses: {
    'sesv2:SendEmail': (call) => sent(call, recipients(part(call.input, 'Destination')), 'SendEmail'),
    'sesv2:SendBulkEmail': (call) => sent(call, bulk(call, 'BulkEmailEntries'), 'SendBulkEmail'),
    'ses:SendEmail': (call) => sent(call, recipients(part(call.input, 'Destination')), 'SendEmail'),
    'ses:SendTemplatedEmail': (call) =>
      sent(call, recipients(part(call.input, 'Destination')), 'SendTemplatedEmail'),
    'ses:SendBulkTemplatedEmail': (call) => sent(call, bulk(call, 'Destinations'), 'SendBulkTemplatedEmail'),
    'ses:SendRawEmail': (call) =>
      sent(call, Math.max(1, list(call.input, 'Destinations').length), 'SendRawEmail'),
  },
};

function bulk({ input }: BilledCall, member: string): number {
  return list(input, member).reduce<number>((sum, one) => sum + recipients(part(one, 'Destination')), 0);
}

/** By the country code a number begins with; prices of others are one. */
const COUNTRIES: readonly (readonly [prefix: string, country: string])[] = [
  ['+998', 'UZ'],
  ['+82', 'KR'],
  ['+62', 'ID'],
  ['+91', 'IN'],
  ['+49', 'DE'],
  ['+44', 'GB'],
  ['+1', 'US'],
];

export const textMessage: Kind = {
  uses: {
    'sns:Publish': ({ input }) => {
      const phone = text(input, 'PhoneNumber');
      if (!phone) return [];
      const country = COUNTRIES.find(([prefix]) => phone.startsWith(prefix))?.[1] ?? 'Other';
      return [
        { product: PRODUCTS.sns, usage: `OutboundSMS-${country}`, operation: 'DirectPublish', quantity: 1 },
      ];
    },
  },
};

/** Costs nothing by itself, but says how much memory an invocation holds. */
export const lambdaFunction: Kind = {
  begins: {
    'lambda:CreateFunction': ({ input, output }) => [
      { id: text(output, 'FunctionArn') ?? '', facts: { memory: number(input, 'MemorySize') ?? 128 } },
    ],
  },
  changes: {
    'lambda:UpdateFunctionConfiguration': ({ input, output }) => {
      const memory = number(input, 'MemorySize');
      const id = text(output, 'FunctionArn') ?? '';
      return memory ? [{ id, facts: { memory } }] : [];
    },
  },
  ends: { 'lambda:DeleteFunction': (call) => [functionArn(call)] },
  uses: {
    // Nothing runs here: an invocation takes a tenth of a second.
    'lambda:Invoke': (call, find) => {
      const resourceId = functionArn(call);
      const memory = Number(find(resourceId)?.facts['memory'] ?? 128);
      const use = { product: PRODUCTS.lambda, operation: 'Invoke', resourceId };
      return [
        { ...use, usage: 'Request', quantity: 1 },
        { ...use, usage: 'Lambda-GB-Second', quantity: (memory / 1024) * 0.1 },
      ];
    },
  },
};

function functionArn({ input, region, account }: BilledCall): string {
  const name = text(input, 'FunctionName') ?? '';
  return name.startsWith('arn:') ? name : `arn:aws:lambda:${region}:${account}:function:${name}`;
}
