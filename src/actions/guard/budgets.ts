/** The budgets of a guard, gross of credits: what credits pay today is billed tomorrow. */
import type { Json } from '../../kernel/json.ts';

export const BUDGETS = ['zero-spend', 'monthly', 'daily', 'marketplace'] as const;
export type BudgetKind = (typeof BUDGETS)[number];

export interface Alert {
  readonly type: 'ACTUAL' | 'FORECASTED';
  readonly threshold: number;
  readonly unit: 'PERCENTAGE' | 'ABSOLUTE_VALUE';
}

export type Budget = { readonly [key: string]: Json };

/** At most five alerts a budget; forecasts need about five weeks of data; daily budgets have none. */
export function alertsOf(kind: BudgetKind): readonly Alert[] {
  const percent = (threshold: number, type: Alert['type'] = 'ACTUAL'): Alert => ({
    type,
    threshold,
    unit: 'PERCENTAGE',
  });
  switch (kind) {
    case 'zero-spend':
      return [{ type: 'ACTUAL', threshold: 0.01, unit: 'ABSOLUTE_VALUE' }];
    case 'monthly':
      return [percent(50), percent(80), percent(100), percent(100, 'FORECASTED')];
    case 'daily':
    case 'marketplace':
      return [percent(100)];
  }
}

export function budgetFor(kind: BudgetKind, name: string, limitUsd: number): Budget {
  const common = {
    BudgetName: name,
    BudgetType: 'COST',
    BudgetLimit: { Amount: limitUsd.toFixed(1), Unit: 'USD' },
    TimeUnit: kind === 'daily' ? 'DAILY' : 'MONTHLY',
  };
  if (kind === 'marketplace') {
    return {
      ...common,
      FilterExpression: { Dimensions: { Key: 'BILLING_ENTITY', Values: ['AWS Marketplace'] } },
      Metrics: ['UnblendedCost'],
    };
  }
  return {
    ...common,
    CostTypes: {
      IncludeTax: true,
      IncludeSubscription: true,
      UseBlended: false,
      IncludeRefund: false,
      IncludeCredit: false,
      IncludeUpfront: true,
      IncludeRecurring: true,
      IncludeOtherSubscription: true,
      IncludeSupport: true,
      IncludeDiscount: true,
      UseAmortized: false,
    },
  };
}
