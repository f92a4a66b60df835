import {
  BudgetsClient,
  paginateDescribeBudgetNotificationsForAccount,
  paginateDescribeBudgets,
} from '@aws-sdk/client-budgets';
import {
  CostExplorerClient,
  paginateGetAnomalyMonitors,
  paginateGetAnomalySubscriptions,
} from '@aws-sdk/client-cost-explorer';
import { attempt } from '../../../aws/attempt.ts';
import { allKnown, mapReading, type Reading } from '../../../kernel/reading.ts';
import { defineCollector } from '../../collector.ts';
import { accountIdentity } from '../../recorder.ts';
import { type AnomalyWatch, type BudgetFact, CostWatch } from '../../resources/cost-watch.ts';
import { told } from '../../told.ts';

export const collector = defineCollector({
  id: 'cost-watch',
  scope: 'global',
  provides: [CostWatch],
  run: async (aws, place, shelf) => {
    const [budgets, anomalies] = await Promise.all([
      shelf.wants(CostWatch, 'budgets') &&
        readBudgets(aws.client(BudgetsClient, place.region), place.account),
      shelf.wants(CostWatch, 'anomalies') && readAnomalies(aws.client(CostExplorerClient, place.region)),
    ]);
    shelf.put(CostWatch, accountIdentity(place), {
      ...(budgets && { budgets }),
      ...(anomalies && { anomalies }),
    });
  },
});

function readBudgets(client: BudgetsClient, AccountId: string): Promise<Reading<readonly BudgetFact[]>> {
  return attempt('budgets:ViewBudget', async () => {
    const names: string[] = [];
    // AWS leaves the list out where it would be empty.
    for await (const page of paginateDescribeBudgets({ client }, { AccountId, MaxResults: 100 })) {
      names.push(...(page.Budgets ?? []).map(({ BudgetName }) => told(BudgetName, 'BudgetName')));
    }
    if (names.length === 0) return [];
    const alerts = new Map<string, number>();
    const input = { AccountId, MaxResults: 50 };
    for await (const page of paginateDescribeBudgetNotificationsForAccount({ client }, input)) {
      for (const { BudgetName = '', Notifications = [] } of page.BudgetNotificationsForAccount ?? []) {
        alerts.set(BudgetName, (alerts.get(BudgetName) ?? 0) + Notifications.length);
      }
    }
    return names.map((name) => ({ name, alerts: alerts.get(name) ?? 0 }));
  });
}

async function readAnomalies(client: CostExplorerClient): Promise<Reading<AnomalyWatch>> {
  const [monitors, subscriptions] = await Promise.all([
    attempt('ce:GetAnomalyMonitors', async () => {
      let count = 0;
      for await (const page of paginateGetAnomalyMonitors({ client }, { MaxResults: 100 }))
        count += told(page.AnomalyMonitors, 'AnomalyMonitors').length;
      return count;
    }),
    attempt('ce:GetAnomalySubscriptions', async () => {
      let count = 0;
      for await (const page of paginateGetAnomalySubscriptions({ client }, { MaxResults: 100 }))
        count += told(page.AnomalySubscriptions, 'AnomalySubscriptions').length;
      return count;
    }),
  ]);
  return mapReading(allKnown({ monitors, subscriptions }), (both) => both);
}
