/** FOCUS 1.2 with AWS columns (`FOCUS_1_2_AWS`), in the alphabet's order. November 2026. */

import { issuer } from '../issuer.ts';
import { monthEnd } from '../ledger.ts';
import { billingRegionOrNone } from '../regions.ts';
import { invoiceId, skuOf } from './cur-values.ts';
import type { ReportLine } from './report-lines.ts';
import type { Cell, ReportColumn } from './table.ts';

type Read = (line: ReportLine) => Cell;

const CATEGORIES = { Usage: 'Usage', Tax: 'Tax', Credit: 'Credit', Fee: 'Purchase' } as const;
const isTax: (line: ReportLine) => boolean = ({ item }) => item.charge.type === 'Tax';
const isUsage: (line: ReportLine) => boolean = ({ item }) => item.charge.type === 'Usage';
const cost: Read = ({ item }) => item.cost;
const unitPrice: Read = (line) => (isUsage(line) ? line.item.charge.rate : undefined);
const usageAmount: Read = (line) => (isUsage(line) ? line.item.amount : undefined);
const none: Read = () => undefined;

const COLUMNS: Readonly<Record<string, readonly [ReportColumn['type'], Read, 'of line'?]>> = {
  AvailabilityZone: ['string', ({ item }) => item.charge.zone],
  BilledCost: ['double', cost, 'of line'],
  BillingAccountId: ['string', ({ account }) => account],
  BillingAccountName: ['string', ({ account }) => account],
  // The value is unseen.
  BillingAccountType: ['string', () => 'AWS Account'],
  BillingCurrency: ['string', () => 'USD'],
  BillingPeriodEnd: ['timestamp', ({ monthMs }) => new Date(monthEnd(monthMs))],
  BillingPeriodStart: ['timestamp', ({ monthMs }) => new Date(monthMs)],
  CapacityReservationId: ['string', none],
  CapacityReservationStatus: ['string', none],
  ChargeCategory: ['string', ({ item }) => CATEGORIES[item.charge.type]],
  ChargeClass: ['string', none],
  ChargeDescription: ['string', ({ item }) => item.charge.description],
  ChargeFrequency: [
    'string',
    (line) => (isUsage(line) ? 'Usage-Based' : line.item.charge.type === 'Fee' ? 'Recurring' : 'One-Time'),
  ],
  ChargePeriodEnd: ['timestamp', ({ item }) => new Date(item.endMs), 'of line'],
  ChargePeriodStart: ['timestamp', ({ item }) => new Date(item.startMs), 'of line'],
  CommitmentDiscountCategory: ['string', none],
  CommitmentDiscountId: ['string', none],
  CommitmentDiscountName: ['string', none],
  CommitmentDiscountQuantity: ['double', none],
  CommitmentDiscountStatus: ['string', none],
  CommitmentDiscountType: ['string', none],
  CommitmentDiscountUnit: ['string', none],
  ConsumedQuantity: ['double', usageAmount, 'of line'],
  ConsumedUnit: ['string', (line) => (isUsage(line) ? line.item.charge.unit : undefined)],
  ContractedCost: ['double', cost, 'of line'],
  ContractedUnitPrice: ['double', unitPrice],
  EffectiveCost: ['double', cost, 'of line'],
  InvoiceId: ['string', invoiceId],
  InvoiceIssuerName: ['string', ({ item }) => issuer(item.charge.product)],
  ListCost: ['double', cost, 'of line'],
  ListUnitPrice: ['double', unitPrice],
  PricingCategory: ['string', pricingCategory],
  PricingCurrency: ['string', () => 'USD'],
  PricingCurrencyContractedUnitPrice: ['double', unitPrice],
  PricingCurrencyEffectiveCost: ['double', cost, 'of line'],
  PricingCurrencyListUnitPrice: ['double', unitPrice],
  PricingQuantity: ['double', usageAmount, 'of line'],
  PricingUnit: ['string', (line) => (isUsage(line) ? line.item.charge.unit : undefined)],
  ProviderName: ['string', () => 'AWS'],
  PublisherName: [
    'string',
    ({ item }) => (item.charge.product.entity === 'AWS' ? 'Amazon Web Services, Inc.' : 'Anthropic'),
  ],
  RegionId: ['string', ({ item }) => item.charge.region || undefined],
  RegionName: ['string', ({ item }) => billingRegionOrNone(item.charge.region)?.location],
  ResourceId: ['string', ({ item }) => item.charge.resourceId],
  ResourceName: ['string', none],
  ResourceType: ['string', none],
  ServiceCategory: ['string', ({ item }) => item.charge.product.category],
  ServiceName: ['string', ({ item }) => item.charge.product.name],
  ServiceSubcategory: ['string', ({ item }) => item.charge.product.subcategory],
  SkuId: ['string', (line) => (isTax(line) ? undefined : skuOf(line.item.charge))],
  SkuMeter: ['string', ({ item }) => item.charge.usageType || undefined],
  SkuPriceDetails: ['map', () => ({})],
  SkuPriceId: [
    'string',
    (line) => (isUsage(line) ? `${skuOf(line.item.charge)}.JRTCKXETXF.6YS6EN2CT7` : undefined),
  ],
  SubAccountId: ['string', ({ account }) => account],
  SubAccountName: ['string', ({ account }) => account],
  SubAccountType: ['string', () => 'AWS Account'],
  Tags: ['map', ({ item }) => item.charge.tags],
  x_Discounts: ['map', () => ({})],
  x_Operation: ['string', ({ item }) => item.charge.operation || undefined],
  x_ServiceCode: ['string', ({ item }) => item.charge.product.code],
};

function pricingCategory(line: ReportLine): Cell {
  if (isTax(line)) return undefined;
  if (!isUsage(line)) return 'Other';
  return line.item.charge.usageType.includes('SpotUsage:') ? 'Dynamic' : 'Standard';
}

export const FOCUS_COLUMNS: readonly ReportColumn[] = Object.entries(COLUMNS).map(
  ([name, [type, read, ofLine]]) => ({
    name,
    type,
    ofCharge: !ofLine,
    read,
  }),
);
