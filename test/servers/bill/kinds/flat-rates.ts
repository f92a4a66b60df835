/** Things that cost the same every hour or month they exist. */
import type { BilledCall, Kind } from '../kind.ts';
import { PRODUCTS } from '../products.ts';
import { list, part, tagsOf, text, texts } from '../reading.ts';

export const loadBalancer: Kind = {
  begins: {
    'elbv2:CreateLoadBalancer': ({ input, output }) =>
      list(output, 'LoadBalancers').map((one) => ({
        id: text(one, 'LoadBalancerArn') ?? '',
        tags: tagsOf(part(input, 'Tags')),
        facts: { type: text(one, 'Type') ?? 'application' },
      })),
  },
  changes: {
    'elbv2:AddTags': ({ input }) =>
      texts(input, 'ResourceArns').map((id) => ({ id, tags: tagsOf(part(input, 'Tags')) })),
    'elbv2:RemoveTags': ({ input }) =>
      texts(input, 'ResourceArns').map((id) => ({ id, untag: texts(input, 'TagKeys') })),
  },
  ends: { 'elbv2:DeleteLoadBalancer': ({ input }) => [text(input, 'LoadBalancerArn') ?? ''] },
  meters: ({ facts }) => [
    {
      product: PRODUCTS.elb,
      usage: 'LoadBalancerUsage',
      operation: `LoadBalancing:${facts['type'] === 'network' ? 'Network' : 'Application'}`,
      quantity: 1,
      per: 'hour',
    },
  ],
};

export const secret: Kind = {
  begins: {
    'secretsmanager:CreateSecret': ({ input, output }) => [
      { id: text(output, 'ARN') ?? '', facts: { kept: true }, tags: tagsOf(part(input, 'Tags')) },
    ],
  },
  changes: {
    // Free while it waits to be deleted.
    'secretsmanager:DeleteSecret': ({ output }) => [
      { id: text(output, 'ARN') ?? '', facts: { kept: false } },
    ],
    'secretsmanager:RestoreSecret': ({ output }) => [
      { id: text(output, 'ARN') ?? '', facts: { kept: true } },
    ],
  },
  meters: ({ facts }) =>
    facts['kept']
      ? [
          {
            product: PRODUCTS.secrets,
            usage: 'AWSSecretsManager-Secrets',
            operation: 'None',
            quantity: 1,
            per: 'month',
          },
        ]
      : [],
};

const keyArn = ({ region, account }: BilledCall, id: string | undefined): string =>
  id?.startsWith('arn:') ? id : `arn:aws:kms:${region}:${account}:key/${id}`;

export const customerKey: Kind = {
  begins: {
    'kms:CreateKey': ({ input, output }) => [
      {
        id: text(output, 'KeyMetadata', 'Arn') ?? '',
        facts: { kept: true },
        tags: tagsOf(part(input, 'Tags')),
      },
    ],
  },
  changes: {
    'kms:ScheduleKeyDeletion': (call) => [
      { id: keyArn(call, text(call.input, 'KeyId')), facts: { kept: false } },
    ],
    'kms:CancelKeyDeletion': (call) => [
      { id: keyArn(call, text(call.input, 'KeyId')), facts: { kept: true } },
    ],
  },
  meters: ({ facts }) =>
    facts['kept']
      ? [{ product: PRODUCTS.kms, usage: 'KMS-Keys', operation: 'CreateKey', quantity: 1, per: 'month' }]
      : [],
};

const alarmArn = ({ region, account }: BilledCall, name: string | undefined): string =>
  `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`;

export const alarm: Kind = {
  begins: {
    'cloudwatch:PutMetricAlarm': (call) => [
      {
        id: alarmArn(call, text(call.input, 'AlarmName')),
        facts: {},
        tags: tagsOf(part(call.input, 'Tags')),
      },
    ],
  },
  ends: {
    'cloudwatch:DeleteAlarms': (call) => texts(call.input, 'AlarmNames').map((name) => alarmArn(call, name)),
  },
  meters: () => [
    {
      product: PRODUCTS.cloudwatch,
      usage: 'CW:AlarmMonitorUsage',
      operation: 'Unknown',
      quantity: 1,
      per: 'month',
    },
  ],
};

const zoneArn = (id: string | undefined): string =>
  `arn:aws:route53:::hostedzone/${id?.replace('/hostedzone/', '')}`;

/** AWS takes the whole month's price at once, if a zone lives for twelve hours; here it is spread over the month. */
export const hostedZone: Kind = {
  begins: {
    'route53:CreateHostedZone': ({ output }) => [
      { id: zoneArn(text(output, 'HostedZone', 'Id')), facts: {} },
    ],
  },
  ends: { 'route53:DeleteHostedZone': ({ input }) => [zoneArn(text(input, 'Id'))] },
  meters: () => [
    { product: PRODUCTS.route53, usage: 'HostedZone', operation: 'HostedZone', quantity: 1, per: 'month' },
  ],
};

/** Memory of the bundles, by what their ids begin with. */
const BUNDLES: Readonly<Record<string, string>> = {
  nano: '0.5GB',
  micro: '1GB',
  small: '2GB',
  medium: '4GB',
  large: '8GB',
  xlarge: '16GB',
  '2xlarge': '32GB',
  '4xlarge': '64GB',
};

const lightsailId = ({ region, account }: BilledCall, name: string | undefined): string =>
  `arn:aws:lightsail:${region}:${account}:Instance/${name}`;

/** AWS's ARNs end in an id of Lightsail's own; here the name stands for it. A stopped instance costs as much. */
export const lightsailInstance: Kind = {
  begins: {
    'lightsail:CreateInstances': (call) =>
      texts(call.input, 'instanceNames').map((name) => ({
        id: lightsailId(call, name),
        tags: tagsOf(part(call.input, 'tags')),
        facts: { memory: BUNDLES[text(call.input, 'bundleId')?.split('_')[0] ?? ''] },
      })),
  },
  ends: { 'lightsail:DeleteInstance': (call) => [lightsailId(call, text(call.input, 'instanceName'))] },
  meters: ({ facts }) => [
    {
      product: PRODUCTS.lightsail,
      usage: `BundleUsage:${facts['memory']}`,
      operation: 'CreateInstance',
      quantity: 1,
      per: 'hour',
    },
  ],
};
