/** What each column of a Cost and Usage Report says of a line, by CUR 2.0's names; legacy reports say the same. */
import { createHash } from 'node:crypto';
import { rateText, whole } from '../amount.ts';
import { instanceType } from '../explorer/dimensions.ts';
import { issuer } from '../issuer.ts';
import { type Charge, monthEnd } from '../ledger.ts';
import { billingRegionOrNone } from '../regions.ts';
import type { ReportLine } from './report-lines.ts';
import type { Cell, ReportColumn } from './table.ts';

type Read = (line: ReportLine) => Cell;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Read from the charge alone. */
function ofCharge(read: (charge: Charge) => Cell): Read {
  return ({ item }) => read(item.charge);
}

const isUsage = ({ type }: Charge): boolean => type === 'Usage';
const usageOnly = (read: (charge: Charge) => Cell): Read =>
  ofCharge((charge) => (isUsage(charge) ? read(charge) : undefined));
const notTax = (read: (charge: Charge) => Cell): Read =>
  ofCharge((charge) => (charge.type === 'Tax' ? undefined : read(charge)));

/** Differ from line to line of one charge. */
const BY_LINE: Readonly<Record<string, Read>> = {
  identity_time_interval: ({ intervalStartMs, intervalEndMs }) =>
    `${iso(intervalStartMs)}/${iso(intervalEndMs)}`,
  line_item_usage_start_date: ({ item }) => new Date(item.startMs),
  line_item_usage_end_date: ({ item }) => new Date(item.endMs),
  line_item_usage_amount: ({ item }) => item.amount,
  line_item_unblended_cost: ({ item }) => item.cost,
  line_item_blended_cost: ({ item }) => item.cost,
  pricing_public_on_demand_cost: ({ item }) => (isUsage(item.charge) ? item.cost : 0n),
};

const BY_CHARGE: Readonly<Record<string, Read>> = {
  bill_bill_type: () => 'Anniversary',
  bill_billing_entity: ofCharge(({ product }) => product.entity),
  bill_billing_period_start_date: ({ monthMs }) => new Date(monthMs),
  bill_billing_period_end_date: ({ monthMs }) => new Date(monthEnd(monthMs)),
  bill_invoice_id: invoiceId,
  bill_invoicing_entity: ofCharge(({ product }) => issuer(product)),
  bill_payer_account_id: ({ account }) => account,
  bill_payer_account_name: ({ account }) => account,
  cost_category: () => ({}),
  discount: () => ({}),
  identity_line_item_id: ({ item, account, monthMs }) =>
    idOf([account, monthMs, { ...item.charge, rate: undefined }], 52),
  line_item_availability_zone: ofCharge(({ zone }) => zone),
  line_item_blended_rate: usageOnly(({ rate }) => rateText(rate)),
  line_item_currency_code: () => 'USD',
  line_item_iam_principal: ofCharge(({ iamPrincipal }) => iamPrincipal),
  line_item_legal_entity: ofCharge(({ product }) => issuer(product)),
  line_item_line_item_description: ofCharge(({ description }) => description),
  line_item_line_item_type: ofCharge(({ type }) => type),
  line_item_operation: ofCharge(({ operation }) => operation || undefined),
  line_item_product_code: ofCharge(({ product }) => product.code),
  line_item_resource_id: ofCharge(({ resourceId }) => resourceId),
  line_item_tax_type: ofCharge(({ type }) => (type === 'Tax' ? 'VAT' : undefined)),
  line_item_unblended_rate: usageOnly(({ rate }) => rateText(rate)),
  line_item_usage_account_id: ({ account }) => account,
  line_item_usage_account_name: ({ account }) => account,
  line_item_usage_type: ofCharge(({ usageType }) => usageType || undefined),
  pricing_currency: notTax(() => 'USD'),
  pricing_public_on_demand_rate: notTax(({ rate }) => rateText(rate)),
  pricing_rate_code: usageOnly((charge) => `${skuOf(charge)}.JRTCKXETXF.6YS6EN2CT7`),
  pricing_rate_id: notTax((charge) => rateId(charge)),
  pricing_term: notTax(() => 'OnDemand'),
  pricing_unit: notTax(({ unit }) => unit),
  product: ofCharge(productMap),
  product_product_name: ofCharge(({ product }) => product.name),
  product_servicename: notTax(({ product }) => product.name),
  product_region: notTax(({ region }) => region || undefined),
  product_instance_type: notTax(instanceType),
  product_location: notTax(({ region }) => billingRegionOrNone(region)?.location),
  product_location_type: notTax(({ region }) => (billingRegionOrNone(region) ? 'AWS Region' : undefined)),
  product_operation: notTax(({ operation }) => operation || undefined),
  product_product_family: notTax(({ family }) => family || undefined),
  product_region_code: notTax(({ region }) => region || undefined),
  product_servicecode: notTax(({ product }) => product.code),
  product_sku: notTax((charge) => skuOf(charge)),
  product_usagetype: notTax(({ usageType }) => usageType || undefined),
  resource_tags: ofCharge((charge) => renamed(charge, (key) => `user_${snake(key)}`, 'aws_created_by')),
  tags: ofCharge((charge) =>
    renamed(charge, (key) => `resourceTags/user:${key}`, 'resourceTags/aws:createdBy'),
  ),
};

/** Nothing is reserved, and nothing planned to be saved: a zero where real reports have one, else null. */
const ZERO =
  /^(line_item_normali|reservation_(?!net_).*(cost_for_usage|fee_for_billing_period|effective_cost|fee_for_usage|unused_normalized_unit_quantity|unused_quantity|unused_recurring_fee|upfront_value)$|savings_plan_(?!net_).*(commitment_for_billing_period|effective_cost|plan_rate|to_date|used_commitment)$)/;

/** @param name CUR 2.0's */
export function curColumn(name: string, type: ReportColumn['type']): ReportColumn {
  const byLine = BY_LINE[name];
  const zero: Read = () => (ZERO.test(name) && type === 'double' ? whole(0) : undefined);
  return { name, type, ofCharge: !byLine, read: byLine ?? BY_CHARGE[name] ?? zero };
}

export function iso(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** `CostCenter` as a column: `cost_center`. */
export function snake(name: string): string {
  return name
    .replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^_/, '');
}

/** There once the month is closed, and one for each who bills. */
export function invoiceId({ item, account, monthMs, closed }: ReportLine): string | undefined {
  if (!closed) return undefined;
  const digits =
    BigInt(`0x${hash([account, monthMs, item.charge.product.entity]).slice(0, 12)}`) % 1_000_000_000n;
  return String(1_000_000_000n + digits);
}

export function skuOf({ product, usageType, operation }: Charge): string {
  return idOf([product.code, usageType, operation], 16).toUpperCase();
}

function rateId({ product, usageType }: Charge): string {
  return String(
    100_000_000_000n + (BigInt(`0x${hash([product.code, usageType]).slice(0, 12)}`) % 900_000_000_000n),
  );
}

function productMap({ type, product, region }: Charge): Record<string, string> {
  if (type === 'Tax') return { product_name: product.name };
  return { product_name: product.name, servicename: product.name, ...(region && { region }) };
}

function renamed(
  { tags, createdBy }: Charge,
  name: (key: string) => string,
  creator: string,
): Record<string, string> {
  const own = Object.entries(tags).map(([key, value]) => [name(key), value]);
  return { ...Object.fromEntries(own), ...(createdBy && { [creator]: createdBy }) };
}

function idOf(value: unknown, length: number): string {
  const bytes = Buffer.from(hash(value), 'hex');
  return Array.from({ length }, (_, index) => BASE32[(bytes[index % bytes.length] ?? 0) % 32]).join('');
}

function hash(value: unknown): string {
  const text = JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'bigint' ? String(each) : each,
  );
  return createHash('sha256').update(text).digest('hex');
}
