import { BudgetsClient, CreateBudgetCommand, DeleteBudgetCommand } from '@aws-sdk/client-budgets';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './budgets.ts';

const BudgetName = 'month';

proveRefusals(refuses, {
  'CreateBudget: there is one of that name': async (account) => {
    const budgets = account.client(BudgetsClient, 'us-east-1');
    const create = () =>
      budgets.send(
        new CreateBudgetCommand({
          AccountId: account.id,
          Budget: {
            BudgetName,
            BudgetType: 'COST',
            TimeUnit: 'MONTHLY',
            BudgetLimit: { Amount: '10', Unit: 'USD' },
          },
        }),
      );
    await create();
    return {
      call: create,
      cure: () => budgets.send(new DeleteBudgetCommand({ AccountId: account.id, BudgetName })),
    };
  },
});
