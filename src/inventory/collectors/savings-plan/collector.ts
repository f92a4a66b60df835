import { DescribeSavingsPlansCommand, SavingsplansClient } from '@aws-sdk/client-savingsplans';
import { listCollector } from '../../list-collector.ts';
import { byToken } from '../../lister.ts';
import { SavingsPlan } from '../../resources/savings-plan.ts';

const plans = byToken(
  (client: SavingsplansClient, nextToken) =>
    client.send(
      new DescribeSavingsPlansCommand({
        states: ['active', 'payment-pending', 'queued', 'pending-return'],
        ...(nextToken !== undefined && { nextToken }),
      }),
    ),
  ({ nextToken }) => nextToken,
);

export const collector = listCollector({
  id: 'savings-plan',
  scope: 'global',
  resource: SavingsPlan,
  client: SavingsplansClient,
  list: plans,
  items: (page) => page.savingsPlans,
  describe: ({ savingsPlanId = '', savingsPlanArn, start = null }) => ({
    id: savingsPlanId,
    ...(savingsPlanArn !== undefined && { arn: savingsPlanArn }),
    fields: { startedAt: start },
  }),
});
