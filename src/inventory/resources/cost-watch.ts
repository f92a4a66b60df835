import { defineResource, field } from '../resource-type.ts';

export interface BudgetFact {
  readonly name: string;
  /** Thresholds at which it tells somebody. */
  readonly alerts: number;
}

export interface AnomalyWatch {
  readonly monitors: number;
  /** Subscriptions that send what the monitors find to somebody. */
  readonly subscriptions: number;
}

/** What watches the bill. */
export const CostWatch = defineResource({
  type: 'Jikimi::Cost::Watch',
  name: { en: 'Cost alerts', ko: '비용 알림' },
  scope: 'account',
  fields: {
    budgets: field<readonly BudgetFact[]>('budgets:ViewBudget'),
    anomalies: field<AnomalyWatch>('ce:GetAnomalyMonitors', 'ce:GetAnomalySubscriptions'),
  },
});
