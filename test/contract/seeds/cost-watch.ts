import { BudgetsClient, CreateBudgetCommand } from '@aws-sdk/client-budgets';
import { CostExplorerClient, CreateAnomalyMonitorCommand } from '@aws-sdk/client-cost-explorer';
import type { Seed } from './seed.ts';

const watch: Seed = async (account) => {
  const budgets = account.client(BudgetsClient, 'us-east-1');
  for (const BudgetName of ['monthly', 'quiet']) {
    const NotificationsWithSubscribers =
      BudgetName === 'quiet'
        ? []
        : [
            {
              Notification: {
                NotificationType: 'ACTUAL' as const,
                ComparisonOperator: 'GREATER_THAN' as const,
                Threshold: 80,
              },
              Subscribers: [{ SubscriptionType: 'EMAIL' as const, Address: 'owner@example.com' }],
            },
          ];
    await budgets.send(
      new CreateBudgetCommand({
        AccountId: account.id,
        Budget: {
          BudgetName,
          BudgetType: 'COST',
          TimeUnit: 'MONTHLY',
          BudgetLimit: { Amount: '50', Unit: 'USD' },
        },
        NotificationsWithSubscribers,
      }),
    );
  }
  await account.client(CostExplorerClient, 'us-east-1').send(
    new CreateAnomalyMonitorCommand({
      AnomalyMonitor: { MonitorName: 'services', MonitorType: 'DIMENSIONAL', MonitorDimension: 'SERVICE' },
    }),
  );
  return [
    {
      type: 'Jikimi::Cost::Watch',
      id: account.id,
      region: 'global',
      fields: {
        budgets: [
          { name: 'monthly', alerts: 1 },
          { name: 'quiet', alerts: 0 },
        ],
        anomalies: { monitors: 1, subscriptions: 0 },
      },
    },
  ];
};

export const costWatch = { 'cost-watch': watch };
