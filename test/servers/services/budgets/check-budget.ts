import type { Budget } from '@aws-sdk/client-budgets';
import type { CallContext } from '../../call-context.ts';
import { invalid } from './book.ts';
import { periodAt } from './spend.ts';

const ALL_COSTS = {
  IncludeCredit: true,
  IncludeDiscount: true,
  IncludeOtherSubscription: true,
  IncludeRecurring: true,
  IncludeRefund: true,
  IncludeSubscription: true,
  IncludeSupport: true,
  IncludeTax: true,
  IncludeUpfront: true,
  UseAmortized: false,
  UseBlended: false,
};

/** When a budget without an end ends. */
const FOREVER = new Date('2087-06-15T00:00:00Z');

/** The budget as AWS stores it. @throws {AwsRefusal} where AWS would not */
export function completed(at: CallContext, budget: Budget, old?: Budget): Budget {
  const { BudgetName = '', CostFilters, CostTypes, FilterExpression, Metrics, TimePeriod } = budget;
  if (BudgetName.trim() === '' || BudgetName.length > 100 || /[:\\]/.test(BudgetName))
    throw invalid('Budget name must be 1 to 100 characters, without ":" and "\\"');
  if (!budget.BudgetLimit && !budget.PlannedBudgetLimits && !budget.AutoAdjustData)
    throw invalid(
      'Unable to create/update budget - please provide one of the followings: Budget Limit/ Planned Budget Limit/ Auto Adjust Data',
    );
  if (budget.AutoAdjustData && (budget.BudgetLimit || budget.PlannedBudgetLimits))
    throw invalid('Auto Adjust Data cannot be combined with Budget Limit or Planned Budget Limits');
  const newStyle = FilterExpression !== undefined || Metrics !== undefined;
  if (newStyle && (CostTypes || (CostFilters && Object.keys(CostFilters).length > 0)))
    throw invalid('FilterExpression and Metrics cannot be used with CostFilters and CostTypes');
  if (Metrics && Metrics.length > 1) throw invalid('Metrics can only have one value');
  if (budget.BudgetLimit && !(Number(budget.BudgetLimit.Amount) > 0))
    throw invalid('The amount of a budget limit must be above zero');
  if (budget.PlannedBudgetLimits && !['MONTHLY', 'QUARTERLY'].includes(budget.TimeUnit ?? ''))
    throw invalid('Planned budget limits need a monthly or quarterly budget');
  const { Start } = periodAt(budget.TimeUnit ?? 'MONTHLY', at.account.clock.now());
  const period = {
    Start: TimePeriod?.Start ?? old?.TimePeriod?.Start ?? Start,
    End: TimePeriod?.End ?? old?.TimePeriod?.End ?? FOREVER,
  };
  if (period.Start >= period.End) throw invalid('Start time must be before end time');
  return {
    ...budget,
    TimePeriod: period,
    ...(!newStyle && budget.BudgetType === 'COST' && { CostTypes: { ...ALL_COSTS, ...CostTypes } }),
    ...(!newStyle && { CostFilters: CostFilters ?? {} }),
    LastUpdatedTime: at.account.clock.now(),
  };
}
