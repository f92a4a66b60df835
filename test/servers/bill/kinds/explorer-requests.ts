import type { BilledCall, Kind, Use } from '../kind.ts';
import { PRODUCTS } from '../products.ts';

const ASKED = [
  'GetCostAndUsage',
  'GetCostAndUsageComparisons',
  'GetCostAndUsageWithResources',
  'GetCostForecast',
  'GetDimensionValues',
  'GetTags',
  'GetAnomalies',
  'ProvideAnomalyFeedback',
];

/** Looking costs a cent, each page again. */
export const explorerRequest: Kind = {
  uses: Object.fromEntries(
    ASKED.map((operation) => [
      `ce:${operation}`,
      (_call: BilledCall): Use[] => [
        { product: PRODUCTS.costExplorer, usage: 'APIRequest', operation, quantity: 1 },
      ],
    ]),
  ),
};
