import { BudgetsClient, CreateBudgetCommand } from '@aws-sdk/client-budgets';
import { OWN_TAGS } from '../guard-tags.ts';
import type { Seed } from '../law.ts';

/** None of the four; then a monthly one with another limit and without alerts; then one with another's address. */
export const seed: Seed['seed'] = async (account, n) => {
  const target = (kind: string, limitUsd: number) => ({
    region: 'us-east-1',
    name: `jikimi-${kind}`,
    account: account.id,
    kind,
    limitUsd,
    email: 'owner@example.com',
  });
  if (n > 0) {
    await account.client(BudgetsClient, 'us-east-1').send(
      new CreateBudgetCommand({
        AccountId: account.id,
        Budget: {
          BudgetName: 'jikimi-monthly',
          BudgetType: 'COST',
          TimeUnit: 'MONTHLY',
          BudgetLimit: { Amount: '900.0', Unit: 'USD' },
        },
        ResourceTags: OWN_TAGS,
        ...(n > 1 && {
          NotificationsWithSubscribers: [
            {
              Notification: {
                NotificationType: 'ACTUAL',
                ComparisonOperator: 'GREATER_THAN',
                Threshold: 90,
                ThresholdType: 'PERCENTAGE',
              },
              Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'stranger@example.com' }],
            },
          ],
        }),
      }),
    );
  }
  return [target('zero-spend', 1), target('monthly', 20), target('daily', 5), target('marketplace', 1)];
};
