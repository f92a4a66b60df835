/**
 * List prices of us-east-1 in US dollars, as of 2026-04-01. Sources: `bill` = rates seen on real bills of 2018 to 2026;
 * `list` = AWS's price pages as remembered, unchecked; both before any discount. A wrong rate is wrong on every side of a
 * drill alike; a thing without a price stops the bill rather than be guessed.
 */
import { amount, share } from './amount.ts';
import { PRODUCTS, type Product } from './products.ts';
import { billingRegion, type Prefixing, usageTypeIn } from './regions.ts';

/** What a kind of use costs. */
interface PriceGroup {
  readonly product: Product;
  /** Usage type up to the part that varies. */
  readonly stem: string;
  readonly unit: string;
  readonly family: string;
  /** Dollars of one unit, by what comes after the stem; `''` where nothing does. */
  readonly usd: Readonly<Record<string, string>>;
  /** @default 'code' */
  readonly prefixing?: Prefixing;
  /** The same price in every region. */
  readonly flat?: true;
}

/** Sizes of a family at prices that double with the size. */
function sizes(family: string, first: string, names: readonly string[]): Record<string, string> {
  const steps: Readonly<Record<string, bigint>> = {
    nano: 1n,
    micro: 2n,
    small: 4n,
    medium: 8n,
    large: 16n,
    xlarge: 32n,
    '2xlarge': 64n,
    '4xlarge': 128n,
    '8xlarge': 256n,
    '9xlarge': 288n,
    '12xlarge': 384n,
    '16xlarge': 512n,
    '18xlarge': 576n,
    '24xlarge': 768n,
  };
  const base = steps[names[0] ?? ''] ?? 1n;
  return Object.fromEntries(
    names.map((name) => [`${family}.${name}`, plain(share(amount(first), steps[name] ?? 0n, base))]),
  );
}

function plain(value: bigint): string {
  const digits = value.toString().padStart(11, '0');
  return digits.replace(/(\d{10})$/, '.$1');
}

const BURSTABLE = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge', '2xlarge'];
const GENERAL = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge'];
const C5 = ['large', 'xlarge', '2xlarge', '4xlarge', '9xlarge', '12xlarge', '18xlarge', '24xlarge'];

// list, on demand, Linux, shared tenancy. t3.micro and m4.xlarge: bill.
const INSTANCE_HOURS = {
  ...sizes('t2', '0.0058', BURSTABLE),
  ...sizes('t3', '0.0052', BURSTABLE),
  ...sizes('t3a', '0.0047', BURSTABLE),
  ...sizes('t4g', '0.0042', BURSTABLE),
  ...sizes('c5', '0.085', C5),
  ...sizes('c5a', '0.077', GENERAL),
  ...sizes('c6i', '0.085', GENERAL),
  ...sizes('c6g', '0.068', ['medium', ...GENERAL]),
  ...sizes('c7i', '0.08925', GENERAL),
  ...sizes('c7g', '0.03625', ['medium', ...GENERAL]),
  ...sizes('m4', '0.1', ['large', 'xlarge', '2xlarge', '4xlarge']),
  ...sizes('m5', '0.096', GENERAL),
  ...sizes('m6i', '0.096', GENERAL),
  ...sizes('m7i', '0.1008', GENERAL),
  ...sizes('r5', '0.126', GENERAL),
  ...sizes('r6i', '0.126', GENERAL),
  'g4dn.xlarge': '0.526',
  'g4dn.2xlarge': '0.752',
  'g4dn.4xlarge': '1.204',
  'g4dn.8xlarge': '2.176',
  'g4dn.12xlarge': '3.912',
  'g4dn.16xlarge': '4.352',
  'g4dn.metal': '7.824',
  'g5.xlarge': '1.006',
  'g5.2xlarge': '1.212',
  'g5.4xlarge': '1.624',
  'g5.8xlarge': '2.448',
  'g5.12xlarge': '5.672',
  'g5.16xlarge': '4.096',
  'g5.24xlarge': '8.144',
  'g5.48xlarge': '16.288',
  'g6.xlarge': '0.8048',
  'g6.2xlarge': '0.9776',
  'g6.12xlarge': '4.6016',
  'p2.xlarge': '0.9',
  'p2.8xlarge': '7.2',
  'p2.16xlarge': '14.4',
  'p3.2xlarge': '3.06',
  'p3.8xlarge': '12.24',
  'p3.16xlarge': '24.48',
  // list, after the cut of June 2025
  'p4d.24xlarge': '21.957642',
  'p5.48xlarge': '55.04',
};

/** Spot prices move by the hour on AWS; here they are always three tenths. */
const SPOT_HOURS = Object.fromEntries(
  Object.entries(INSTANCE_HOURS).map(([type, usd]) => [type, plain(share(amount(usd), 3n, 10n))]),
);

// list. ml.t3.medium, ml.g5.xlarge and ml.m5.large agree with the idle costs in AWS's own examples.
const ML_HOURS = {
  'ml.t2.medium': '0.0464',
  'ml.t3.medium': '0.05',
  'ml.t3.large': '0.1',
  'ml.t3.xlarge': '0.2',
  'ml.t3.2xlarge': '0.399',
  'ml.m5.large': '0.115',
  'ml.m5.xlarge': '0.23',
  'ml.m5.2xlarge': '0.461',
  'ml.m5.4xlarge': '0.922',
  'ml.c5.xlarge': '0.204',
  'ml.c5.2xlarge': '0.408',
  'ml.c5.4xlarge': '0.816',
  'ml.c5.9xlarge': '1.836',
  'ml.g4dn.xlarge': '0.7364',
  'ml.g4dn.2xlarge': '0.94',
  'ml.g4dn.12xlarge': '4.89',
  'ml.g4dn.16xlarge': '5.44',
  'ml.g5.xlarge': '1.408',
  'ml.g5.2xlarge': '1.515',
  'ml.g5.12xlarge': '7.09',
  'ml.g5.48xlarge': '20.36',
  'ml.p3.2xlarge': '3.825',
  'ml.p3.8xlarge': '14.688',
  'ml.p3.16xlarge': '28.152',
  'ml.p4d.24xlarge': '25.251',
  'ml.p5.48xlarge': '63.296',
};

// db.t3.micro (MySQL, single zone): bill; others: list. Multi-AZ is twice that.
const DATABASE_HOURS = {
  'db.t3.micro': '0.017',
  'db.t3.small': '0.034',
  'db.t3.medium': '0.068',
  'db.t3.large': '0.136',
  'db.t4g.micro': '0.016',
  'db.t4g.small': '0.032',
  'db.t4g.medium': '0.065',
  'db.t4g.large': '0.129',
  'db.m5.large': '0.171',
  'db.m5.xlarge': '0.342',
  'db.m5.2xlarge': '0.684',
  'db.m5.4xlarge': '1.368',
  'db.m6g.large': '0.152',
  'db.m6g.xlarge': '0.304',
  'db.r4.large': '0.24',
  'db.r5.large': '0.24',
  'db.r5.xlarge': '0.48',
  'db.r5.2xlarge': '0.96',
  'db.r6g.large': '0.215',
  'db.r6g.xlarge': '0.43',
};

/** Bundles by memory, dollars of an hour: the month's price over 744 hours (list; Linux, with public IPv4, from 2024-05). */
const LIGHTSAIL_HOURS = {
  '0.5GB': '0.0067204301',
  '1GB': '0.0094086022',
  '2GB': '0.0161290323',
  '4GB': '0.0322580645',
  '8GB': '0.0591397849',
  '16GB': '0.1129032258',
  '32GB': '0.2204301075',
  '64GB': '0.5161290323',
};

/** Dollars of a thousand tokens (list; what goes in, and what comes out). */
function tokens(product: Product, name: string, input: string, output: string): PriceGroup[] {
  const group = {
    product,
    unit: product.entity === 'AWS' ? '1K tokens' : 'Units',
    family: 'Amazon Bedrock',
    flat: true,
  } as const;
  return [
    { ...group, stem: `${name}-input-tokens`, usd: { '': input } },
    { ...group, stem: `${name}-output-tokens`, usd: { '': output } },
  ];
}

const { ec2, ec2Other, vpc, elb, ecs, eks, rds, lambda, s3, secrets, kms, sagemaker, lightsail, bedrock } =
  PRODUCTS;
const { ses, sns, costExplorer, cloudwatch, route53, claudeOpus, claudeSonnet, claudeHaiku } = PRODUCTS;

const GROUPS: readonly PriceGroup[] = [
  {
    product: ec2,
    stem: 'BoxUsage:',
    unit: 'Hrs',
    family: 'Compute Instance',
    usd: INSTANCE_HOURS,
    prefixing: 'old',
  },
  {
    product: ec2,
    stem: 'SpotUsage:',
    unit: 'Hrs',
    family: 'Compute Instance',
    usd: SPOT_HOURS,
    prefixing: 'old',
  },
  // gp2, gp3, snapshots: bill; others: list
  {
    product: ec2Other,
    stem: 'EBS:VolumeUsage',
    unit: 'GB-Mo',
    family: 'Storage',
    prefixing: 'old',
    usd: {
      '': '0.05',
      '.gp2': '0.1',
      '.gp3': '0.08',
      '.piops': '0.125',
      '.io2': '0.125',
      '.st1': '0.045',
      '.sc1': '0.015',
    },
  },
  {
    product: ec2Other,
    stem: 'EBS:SnapshotUsage',
    unit: 'GB-Mo',
    family: 'Storage Snapshot',
    usd: { '': '0.05' },
    prefixing: 'old',
  },
  // bill
  {
    product: ec2Other,
    stem: 'NatGateway-Hours',
    unit: 'Hrs',
    family: 'NAT Gateway',
    usd: { '': '0.045' },
    prefixing: 'old',
  },
  {
    product: ec2Other,
    stem: 'NatGateway-Bytes',
    unit: 'GB',
    family: 'NAT Gateway',
    usd: { '': '0.045' },
    prefixing: 'old',
  },
  {
    product: ec2Other,
    stem: 'DataTransfer-Out-Bytes',
    unit: 'GB',
    family: 'Data Transfer',
    usd: { '': '0.09' },
    prefixing: 'old',
  },
  {
    product: vpc,
    stem: 'PublicIPv4:',
    unit: 'Hrs',
    family: '',
    usd: { InUseAddress: '0.005', IdleAddress: '0.005' },
    flat: true,
  },
  {
    product: elb,
    stem: 'LoadBalancerUsage',
    unit: 'Hrs',
    family: 'Load Balancer-Application',
    usd: { '': '0.0225' },
    prefixing: 'old',
  },
  // list, Linux on x86
  {
    product: ecs,
    stem: 'Fargate-',
    unit: 'hours',
    family: 'Compute',
    usd: { 'vCPU-Hours:perCPU': '0.04048', 'GB-Hours': '0.004445' },
  },
  {
    product: eks,
    stem: 'AmazonEKS-Hours:perCluster',
    unit: 'Hours',
    family: 'Compute',
    usd: { '': '0.1' },
    flat: true,
  },
  {
    product: rds,
    stem: 'InstanceUsage:',
    unit: 'Hrs',
    family: 'Database Instance',
    usd: DATABASE_HOURS,
    prefixing: 'old',
  },
  {
    product: rds,
    stem: 'Multi-AZUsage:',
    unit: 'Hrs',
    family: 'Database Instance',
    prefixing: 'old',
    usd: Object.fromEntries(
      Object.entries(DATABASE_HOURS).map(([name, usd]) => [name, plain(2n * amount(usd))]),
    ),
  },
  {
    product: rds,
    stem: 'RDS:',
    unit: 'GB-Mo',
    family: 'Database Storage',
    prefixing: 'old',
    usd: { 'GP2-Storage': '0.115', 'GP3-Storage': '0.115', 'PIOPS-Storage': '0.125', StorageUsage: '0.1' },
  },
  {
    product: lambda,
    stem: 'Lambda-GB-Second',
    unit: 'Second',
    family: 'Serverless',
    usd: { '': '0.0000166667' },
    prefixing: 'old',
    flat: true,
  },
  {
    product: lambda,
    stem: 'Request',
    unit: 'Requests',
    family: 'Serverless',
    usd: { '': '0.0000002' },
    prefixing: 'old',
    flat: true,
  },
  // bill
  {
    product: s3,
    stem: 'TimedStorage-ByteHrs',
    unit: 'GB-Mo',
    family: 'Storage',
    usd: { '': '0.023' },
    prefixing: 'old',
  },
  {
    product: s3,
    stem: 'Requests-',
    unit: 'Requests',
    family: 'API Request',
    usd: { Tier1: '0.000005', Tier2: '0.0000004' },
    prefixing: 'old',
    flat: true,
  },
  {
    product: s3,
    stem: 'DataTransfer-Out-Bytes',
    unit: 'GB',
    family: 'Data Transfer',
    usd: { '': '0.09' },
    prefixing: 'old',
  },
  {
    product: secrets,
    stem: 'AWSSecretsManager-Secrets',
    unit: 'Secrets',
    family: 'Secret',
    usd: { '': '0.4' },
    flat: true,
  },
  {
    product: kms,
    stem: 'KMS-Keys',
    unit: 'Keys',
    family: 'Encryption Key',
    usd: { '': '1' },
    prefixing: 'id',
    flat: true,
  },
  ...['Notebk:', 'Host:', 'Train:'].map(
    (stem): PriceGroup => ({ product: sagemaker, stem, unit: 'Hrs', family: 'ML Instance', usd: ML_HOURS }),
  ),
  {
    product: lightsail,
    stem: 'BundleUsage:',
    unit: 'Hrs',
    family: 'Lightsail Instance',
    usd: LIGHTSAIL_HOURS,
    flat: true,
  },
  {
    product: cloudwatch,
    stem: 'CW:AlarmMonitorUsage',
    unit: 'Alarms',
    family: 'Alarm',
    usd: { '': '0.1' },
    prefixing: 'old',
    flat: true,
  },
  {
    product: route53,
    stem: 'HostedZone',
    unit: 'HostedZone',
    family: 'DNS Zone',
    usd: { '': '0.5' },
    prefixing: 'none',
    flat: true,
  },
  {
    product: ses,
    stem: 'Recipients',
    unit: 'Count',
    family: 'Sending Email',
    usd: { '': '0.0001' },
    prefixing: 'old',
    flat: true,
  },
  // AWS's page of Cost Explorer; usage type: bill
  {
    product: costExplorer,
    stem: 'APIRequest',
    unit: 'Request',
    family: 'Cost Explorer',
    usd: { '': '0.01' },
    flat: true,
  },
  // list; usage type unseen
  {
    product: sns,
    stem: 'OutboundSMS-',
    unit: 'Notifications',
    family: 'Message Delivery',
    flat: true,
    usd: {
      US: '0.00645',
      KR: '0.02646',
      GB: '0.03879',
      DE: '0.09503',
      IN: '0.00278',
      ID: '0.29331',
      UZ: '0.36432',
      Other: '0.2',
    },
  },
  ...tokens(claudeOpus, 'Claude4.6Opus', '0.005', '0.025'),
  ...tokens(claudeSonnet, 'Claude4.5Sonnet', '0.003', '0.015'),
  ...tokens(claudeHaiku, 'Claude4.5Haiku', '0.001', '0.005'),
  ...tokens(PRODUCTS.claudeSonnet35, 'Claude3.5Sonnetv2', '0.003', '0.015'),
  ...tokens(PRODUCTS.claudeHaiku3, 'Claude3Haiku', '0.00025', '0.00125'),
  // What comes out of an embedding is free.
  ...tokens(bedrock, 'TitanEmbedTextV2', '0.00002', '0'),
  ...tokens(bedrock, 'NovaMicro', '0.000035', '0.00014'),
  ...tokens(bedrock, 'NovaLite', '0.00006', '0.00024'),
  ...tokens(bedrock, 'NovaPro', '0.0008', '0.0032'),
  ...tokens(bedrock, 'TitanTextG1-Express', '0.0002', '0.0006'),
  ...tokens(bedrock, 'Llama3-3-70B', '0.00072', '0.00072'),
];

/** Of the net bill of a Korean customer without a business number. */
export const VAT_PERCENT = 10n;

/** One kind of use, priced in one region. */
export interface Price {
  readonly product: Product;
  readonly usageType: string;
  readonly unit: string;
  readonly family: string;
  readonly region: string;
  readonly rate: bigint;
}

/** @param usage a usage type without its region: `BoxUsage:t3.micro` @throws {Error} where no price is known */
export function priceOf(product: Product, usage: string, region: string): Price {
  for (const group of GROUPS) {
    if (group.product !== product || !usage.startsWith(group.stem)) continue;
    const usd = group.usd[usage.slice(group.stem.length)];
    if (usd !== undefined) return priceIn(group, usage, usd, region);
  }
  throw new Error(`No price known for ${product.code} ${usage}: see test/servers/bill/prices.ts`);
}

function priceIn(group: PriceGroup, usage: string, usd: string, region: string): Price {
  const { family, product, unit } = group;
  const rate = group.flat ? amount(usd) : share(amount(usd), billingRegion(region).dearness, 1000n);
  const usageType = usageTypeIn(usage, region, group.prefixing ?? 'code');
  const where = group.prefixing === 'none' ? 'global' : region;
  return { product, usageType, unit, family, region: where, rate };
}

/** From when on the prices hold. */
export const PRICED_ON = '2026-04-01T00:00:00Z';

/** Everything priced in a region; what is in no region comes with us-east-1. */
export function allPrices(region: string): readonly Price[] {
  return GROUPS.filter((group) => group.prefixing !== 'none' || region === 'us-east-1').flatMap((group) =>
    Object.entries(group.usd).map(([rest, usd]) => priceIn(group, group.stem + rest, usd, region)),
  );
}
