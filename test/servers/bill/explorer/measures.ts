/** What Cost Explorer adds up. */
import type { MetricValue } from '@aws-sdk/client-cost-explorer';
import { decimal } from '../amount.ts';
import { type LineItem, total } from '../ledger.ts';
import { invalid } from './dimensions.ts';

/** An account alone, without reservations or negotiated discounts, pays the same by every measure. */
const COSTS = new Set([
  'UnblendedCost',
  'BlendedCost',
  'AmortizedCost',
  'NetUnblendedCost',
  'NetAmortizedCost',
]);

/** @throws {AwsRefusal} for a metric AWS does not know */
export function checkMetrics(metrics: readonly string[]): void {
  if (metrics.length === 0) throw invalid('At least one metric is needed');
  const unknown = metrics.find(
    (name) => !COSTS.has(name) && name !== 'UsageQuantity' && name !== 'NormalizedUsageAmount',
  );
  if (unknown !== undefined) throw invalid(`Invalid metric: ${unknown}`);
}

export function measured(
  items: readonly LineItem[],
  metrics: readonly string[],
): Record<string, MetricValue> {
  return Object.fromEntries(
    metrics.map((name): [string, MetricValue] => {
      if (COSTS.has(name)) return [name, { Amount: plain(total(items)), Unit: 'USD' }];
      // Nothing here is normalised.
      if (name === 'NormalizedUsageAmount') return [name, { Amount: '0', Unit: 'N/A' }];
      const units = new Set(items.map(({ charge }) => charge.unit));
      const [unit = 'N/A'] = units.size === 1 ? units : [];
      return [
        name,
        { Amount: plain(items.reduce((sum, { amount }) => sum + amount, 0n)), Unit: unit || 'N/A' },
      ];
    }),
  );
}

/** A whole number without its `.0`. */
export function plain(value: bigint): string {
  return decimal(value).replace(/\.0$/, '');
}
