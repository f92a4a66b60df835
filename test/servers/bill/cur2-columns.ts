/** The columns of CUR 2.0 (`COST_AND_USAGE_REPORT`), in AWS's order, by what the table's properties ask for. November 2026. */

export interface Column {
  readonly name: string;
  readonly type: 'string' | 'double' | 'timestamp' | 'map<string,string>' | 'map<string,double>';
}

type Properties = Readonly<Record<string, string>>;

/** Of the properties, the value that AWS takes where none is given comes first. */
export const CUR2_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  TIME_GRANULARITY: ['HOURLY', 'DAILY', 'MONTHLY'],
  INCLUDE_RESOURCES: ['FALSE', 'TRUE'],
  INCLUDE_SPLIT_COST_ALLOCATION_DATA: ['FALSE', 'TRUE'],
  INCLUDE_MANUAL_DISCOUNT_COMPATIBILITY: ['FALSE', 'TRUE'],
  INCLUDE_IAM_PRINCIPAL_DATA: ['FALSE', 'TRUE'],
  INCLUDE_CAPACITY_RESERVATION_DATA: ['FALSE', 'TRUE'],
};

const NAMES = [
  ...under('bill_', 'bill_type billing_entity billing_period_end_date billing_period_start_date invoice_id'),
  ...under('bill_', 'invoicing_entity payer_account_id payer_account_name'),
  ...under('capacity_reservation_capacity_reservation_', 'arn status type'),
  ...under('', 'cost_category discount discount_bundled_discount discount_total_discount'),
  ...under('identity_', 'line_item_id time_interval'),
  ...under(
    'line_item_',
    'availability_zone blended_cost blended_rate currency_code iam_principal legal_entity',
  ),
  ...under('line_item_', 'line_item_description line_item_type net_unblended_cost net_unblended_rate'),
  ...under('line_item_', 'normalization_factor normalized_usage_amount operation product_code resource_id'),
  ...under('line_item_', 'tax_type unblended_cost unblended_rate usage_account_id usage_account_name'),
  ...under('line_item_', 'usage_amount usage_end_date usage_start_date usage_type user_identifier'),
  ...under('pricing_', 'currency lease_contract_length offering_class public_on_demand_cost'),
  ...under('pricing_', 'public_on_demand_rate purchase_option rate_code rate_id term unit'),
  ...under('', 'product'),
  ...under('product_', 'comment fee_code fee_description from_location from_location_type from_region_code'),
  ...under('product_', 'instance_family instance_type instancesku location location_type operation'),
  ...under('product_', 'pricing_unit product_family region_code servicecode sku to_location'),
  ...under('product_', 'to_location_type to_region_code usagetype'),
  ...under('reservation_', 'amortized_upfront_cost_for_usage amortized_upfront_fee_for_billing_period'),
  ...under('reservation_', 'availability_zone effective_cost end_time modification_status'),
  ...under(
    'reservation_',
    'net_amortized_upfront_cost_for_usage net_amortized_upfront_fee_for_billing_period',
  ),
  ...under('reservation_', 'net_effective_cost net_recurring_fee_for_usage'),
  ...under('reservation_', 'net_unused_amortized_upfront_fee_for_billing_period net_unused_recurring_fee'),
  ...under('reservation_', 'net_upfront_value normalized_units_per_reservation number_of_reservations'),
  ...under('reservation_', 'recurring_fee_for_usage reservation_a_r_n start_time subscription_id'),
  ...under('reservation_', 'total_reserved_normalized_units total_reserved_units units_per_reservation'),
  ...under('reservation_', 'unused_amortized_upfront_fee_for_billing_period unused_normalized_unit_quantity'),
  ...under('reservation_', 'unused_quantity unused_recurring_fee upfront_value'),
  ...under('', 'resource_tags'),
  ...under('savings_plan_', 'amortized_upfront_commitment_for_billing_period end_time instance_type_family'),
  ...under('savings_plan_', 'net_amortized_upfront_commitment_for_billing_period'),
  ...under('savings_plan_', 'net_recurring_commitment_for_billing_period net_savings_plan_effective_cost'),
  ...under('savings_plan_', 'offering_type payment_option purchase_term'),
  ...under('savings_plan_', 'recurring_commitment_for_billing_period region savings_plan_a_r_n'),
  ...under('savings_plan_', 'savings_plan_effective_cost savings_plan_rate start_time'),
  ...under('savings_plan_', 'total_commitment_to_date used_commitment'),
  ...under('split_line_item_', 'actual_usage net_split_cost net_unused_cost parent_resource_id'),
  ...under('split_line_item_', 'public_on_demand_split_cost public_on_demand_unused_cost reserved_usage'),
  ...under('split_line_item_', 'split_cost split_usage split_usage_ratio unused_cost'),
  ...under('', 'tags'),
];

function under(prefix: string, names: string): string[] {
  return names.split(' ').map((name) => prefix + name);
}

/** Which property brings a column in; the others are always there. */
const ONLY_WITH: readonly (readonly [RegExp, string])[] = [
  [/^line_item_resource_id$/, 'INCLUDE_RESOURCES'],
  [/^line_item_iam_principal$/, 'INCLUDE_IAM_PRINCIPAL_DATA'],
  [/^split_line_item_/, 'INCLUDE_SPLIT_COST_ALLOCATION_DATA'],
  [/^capacity_reservation_/, 'INCLUDE_CAPACITY_RESERVATION_DATA'],
];

const NUMBERS =
  /_(cost|discount|fee|factor|quantity|value|commitment|usage_amount|usage_ratio|to_date)$|_(cost|fee)_for_|_fee_for_|_commitment_for_|^split_line_item_(actual|reserved|split)_usage$|savings_plan_rate$/;

export function cur2Columns(properties: Properties = {}): readonly Column[] {
  return NAMES.filter((name) => {
    const property = ONLY_WITH.find(([pattern]) => pattern.test(name))?.[1];
    return property === undefined || properties[property] === 'TRUE';
  }).map((name) => ({ name, type: typeOf(name) }));
}

function typeOf(name: string): Column['type'] {
  if (name === 'discount') return 'map<string,double>';
  if (['product', 'resource_tags', 'cost_category', 'tags'].includes(name)) return 'map<string,string>';
  if (name.endsWith('_date') && !name.endsWith('_to_date')) return 'timestamp';
  return NUMBERS.test(name) ? 'double' : 'string';
}
