import { source } from '../../../inventory/derivation.ts';
import { Alarm, Subscription } from '../../../inventory/resources/alarms.ts';
import { CostWatch } from '../../../inventory/resources/cost-watch.ts';
import { muted } from '../../oddities.ts';
import { defineSweepRow, odd } from '../../sweep-row.ts';

export const row = defineSweepRow({
  number: 16,
  title: { en: 'Budgets, alarms and subscriptions removed', ko: '제거된 예산, 경보, 구독' },
  look: {
    en: 'Billing: Budgets, Cost Anomaly Detection; CloudWatch: Alarms; SNS: Subscriptions',
    ko: '결제: 예산, 비용 이상 탐지; CloudWatch: 경보; SNS: 구독',
  },
  normal: {
    en: 'A budget whose mail reaches you, and nothing that was deleted of late.',
    ko: '메일이 나에게 오는 예산이 있고, 최근에 삭제된 것이 없습니다.',
  },
  makes: [],
  changes: [
    'budgets:DeleteBudget',
    'budgets:UpdateBudget',
    'budgets:DeleteNotification',
    'budgets:DeleteSubscriber',
    'monitoring:DeleteAlarms',
    'monitoring:DisableAlarmActions',
    'ce:DeleteAnomalyMonitor',
    'ce:DeleteAnomalySubscription',
    'ce:UpdateAnomalySubscription',
    'sns:Unsubscribe',
    'sns:DeleteTopic',
  ],
  live: [source(CostWatch, 'budgets', 'anomalies'), source(Alarm, 'actions'), source(Subscription)],
  odd: [odd(Alarm, 'actions', muted)],
  created: [],
  controls: ['cost-budget-missing', 'cost-anomaly-detection-off'],
});
