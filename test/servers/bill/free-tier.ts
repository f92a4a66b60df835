/**
 * What the free tier would cover of a month's use. Offers as on AWS's page of 2026, those of things billed here; names of usage
 * types as AWS answers, `Global-` and the usage type without its region, where they were seen: EBS, Lambda.
 */
import type { FreeTierUse } from '../outside-facts.ts';
import { double } from './amount.ts';
import { type Ledger, monthEnd, monthStart } from './ledger.ts';
import { PRODUCTS, type Product } from './products.ts';

interface Offer {
  readonly product: Product;
  /** Of a usage type without its region. */
  readonly covers: RegExp;
  readonly usageType: string;
  readonly operation?: string;
  readonly limit: number;
  readonly unit: string;
  /** The first year only, and only of accounts without a plan. */
  readonly firstYear?: true;
}

const { ec2, ec2Other, vpc, elb, rds, lambda, s3, cloudwatch, ses } = PRODUCTS;

const OFFERS: readonly Offer[] = [
  { product: lambda, covers: /^Request$/, usageType: 'Global-Request', limit: 1_000_000, unit: 'Request' },
  {
    product: lambda,
    covers: /^Lambda-GB-Second$/,
    usageType: 'Global-Lambda-GB-Second',
    limit: 400_000,
    unit: 'Second',
  },
  {
    product: cloudwatch,
    covers: /^CW:AlarmMonitorUsage$/,
    usageType: 'Global-CW:AlarmMonitorUsage',
    limit: 10,
    unit: 'Alarms',
  },
  {
    product: ec2,
    covers: /^BoxUsage:t[23]\.micro$/,
    usageType: 'Global-BoxUsage:freetier.micro',
    operation: 'RunInstances',
    limit: 750,
    unit: 'Hrs',
    firstYear: true,
  },
  {
    product: ec2Other,
    covers: /^EBS:VolumeUsage(\.gp[23])?$/,
    usageType: 'Global-EBS:VolumeUsage',
    limit: 30,
    unit: 'GB-Mo',
    firstYear: true,
  },
  {
    product: ec2Other,
    covers: /^EBS:SnapshotUsage$/,
    usageType: 'Global-EBS:SnapshotUsage',
    limit: 1,
    unit: 'GB-Mo',
    firstYear: true,
  },
  {
    product: vpc,
    covers: /^PublicIPv4:InUseAddress$/,
    usageType: 'Global-PublicIPv4:InUseAddress',
    limit: 750,
    unit: 'Hrs',
    firstYear: true,
  },
  {
    product: elb,
    covers: /^LoadBalancerUsage$/,
    usageType: 'Global-LoadBalancerUsage',
    limit: 750,
    unit: 'Hrs',
    firstYear: true,
  },
  {
    product: rds,
    covers: /^InstanceUsage:db\.t[234]g?\.micro$/,
    usageType: 'Global-InstanceUsage:db.t1.micro',
    operation: 'CreateDBInstance',
    limit: 750,
    unit: 'Hrs',
    firstYear: true,
  },
  {
    product: rds,
    covers: /^RDS:GP[23]-Storage$/,
    usageType: 'Global-RDS:StorageUsage',
    limit: 20,
    unit: 'GB-Mo',
    firstYear: true,
  },
  {
    product: s3,
    covers: /^TimedStorage-ByteHrs$/,
    usageType: 'Global-TimedStorage-ByteHrs',
    limit: 5,
    unit: 'GB-Mo',
    firstYear: true,
  },
  {
    product: s3,
    covers: /^Requests-Tier1$/,
    usageType: 'Global-Requests-Tier1',
    limit: 2000,
    unit: 'Requests',
    firstYear: true,
  },
  {
    product: s3,
    covers: /^Requests-Tier2$/,
    usageType: 'Global-Requests-Tier2',
    limit: 20_000,
    unit: 'Requests',
    firstYear: true,
  },
  {
    product: ses,
    covers: /^Recipients$/,
    usageType: 'Global-Recipients',
    limit: 3000,
    unit: 'Count',
    firstYear: true,
  },
];

/** Of this month so far, of all regions together; the forecast goes on as the month began. */
export function freeTierUse({ items, atMs }: Ledger, isFirstYear: boolean): readonly FreeTierUse[] {
  const [startMs, endMs] = [monthStart(atMs), monthEnd(atMs)];
  const month = items.filter(({ charge, startMs: ms }) => charge.type === 'Usage' && ms >= startMs);
  const toCome = (endMs - startMs) / Math.max(atMs - startMs, 1);
  return OFFERS.filter(({ firstYear }) => isFirstYear || !firstYear).flatMap((offer) => {
    const used = month.filter(
      ({ charge }) => charge.product === offer.product && offer.covers.test(withoutRegion(charge.usageType)),
    );
    const actualUsageAmount = double(used.reduce((sum, { amount }) => sum + amount, 0n));
    if (actualUsageAmount === 0) return [];
    const { product, usageType, operation = '', limit, unit, firstYear } = offer;
    const size = `${limit.toFixed(1)} ${unit}`;
    return [
      {
        service: product.name,
        operation,
        usageType,
        region: 'global',
        actualUsageAmount,
        forecastedUsageAmount: actualUsageAmount * toCome,
        limit,
        unit,
        description: firstYear
          ? `${size} for free for 12 months as part of AWS Free Usage Tier (${usageType})`
          : `${size} are always free per month as part of AWS Free Usage Tier (${usageType})`,
        freeTierType: firstYear ? '12 Months Free' : 'Always Free',
      },
    ];
  });
}

function withoutRegion(usageType: string): string {
  return usageType.replace(/^(?:[A-Z]{2,4}\d{0,2}|[a-z]{2}-[a-z]+-\d)-(?=[A-Z])/, '');
}
