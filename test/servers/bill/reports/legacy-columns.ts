/** The legacy report's columns: category and name, as in its CSV and manifest; Parquet writes both as CUR 2.0 does. */

import { curColumn, snake } from './cur-values.ts';
import type { ReportLine } from './report-lines.ts';
import type { ReportColumn } from './table.ts';

interface LegacyColumn {
  readonly category: string;
  readonly name: string;
  /** As the manifest calls it. */
  readonly type: string;
  readonly column: ReportColumn;
}

const FIXED: Readonly<Record<string, string>> = {
  identity: 'LineItemId TimeInterval',
  bill: 'InvoiceId InvoicingEntity BillingEntity BillType PayerAccountId BillingPeriodStartDate BillingPeriodEndDate',
  lineItem:
    'UsageAccountId LineItemType UsageStartDate UsageEndDate ProductCode UsageType Operation AvailabilityZone ResourceId UsageAmount NormalizationFactor NormalizedUsageAmount CurrencyCode UnblendedRate UnblendedCost BlendedRate BlendedCost LineItemDescription TaxType LegalEntity',
  product:
    'ProductName fromLocation fromLocationType fromRegionCode instanceFamily instanceType location locationType operation productFamily region regionCode servicecode servicename sku toLocation toLocationType toRegionCode usagetype',
  pricing:
    'LeaseContractLength OfferingClass PurchaseOption RateCode RateId currency publicOnDemandCost publicOnDemandRate term unit',
  reservation:
    'AmortizedUpfrontCostForUsage AmortizedUpfrontFeeForBillingPeriod EffectiveCost EndTime ModificationStatus NormalizedUnitsPerReservation NumberOfReservations RecurringFeeForUsage ReservationARN StartTime SubscriptionId TotalReservedNormalizedUnits TotalReservedUnits UnitsPerReservation UnusedAmortizedUpfrontFeeForBillingPeriod UnusedNormalizedUnitQuantity UnusedQuantity UnusedRecurringFee UpfrontValue',
  savingsPlan:
    'TotalCommitmentToDate SavingsPlanARN SavingsPlanRate UsedCommitment SavingsPlanEffectiveCost AmortizedUpfrontCommitmentForBillingPeriod RecurringCommitmentForBillingPeriod',
};

const NUMBER =
  /Cost$|Amount$|Factor$|ForUsage$|ForBillingPeriod$|Unused.*(Quantity|Fee)$|UpfrontValue$|Commitment|PlanRate$/i;

/** Tags appear in the month they are first used in. */
export function legacyColumns(lines: readonly ReportLine[], resources: boolean): readonly LegacyColumn[] {
  const fixed = Object.entries(FIXED).flatMap(([category, names]) =>
    names
      .split(' ')
      .filter((name) => resources || name !== 'ResourceId')
      .map((name) => legacyColumn(category, name)),
  );
  return [...fixed, ...tagColumns(lines)];
}

function legacyColumn(category: string, name: string): LegacyColumn {
  const [shape, type] = typeOf(name);
  return { category, name, type, column: curColumn(`${snake(category)}_${snake(name)}`, shape) };
}

function typeOf(name: string): [ReportColumn['type'], string] {
  if (name.endsWith('Date')) return ['timestamp', name.startsWith('Usage') ? 'DateTime' : 'OptionalDateTime'];
  if (name === 'TimeInterval') return ['string', 'Interval'];
  return NUMBER.test(name) ? ['double', 'OptionalBigDecimal'] : ['string', 'OptionalString'];
}

function tagColumns(lines: readonly ReportLine[]): readonly LegacyColumn[] {
  const keys = new Set(lines.flatMap(({ item }) => Object.keys(item.charge.tags)));
  const column = (name: string, read: ReportColumn['read']): LegacyColumn => ({
    category: 'resourceTags',
    name,
    type: 'OptionalString',
    column: { name: `resource_tags_${snake(name)}`, type: 'string', ofCharge: true, read },
  });
  const creator = lines.some(({ item }) => item.charge.createdBy !== undefined)
    ? [column('aws:createdBy', ({ item }) => item.charge.createdBy)]
    : [];
  return [
    ...creator,
    ...[...keys].sort().map((key) => column(`user:${key}`, ({ item }) => item.charge.tags[key])),
  ];
}
