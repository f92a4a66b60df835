import { BudgetsClient, CreateBudgetActionCommand, CreateBudgetCommand } from '@aws-sdk/client-budgets';
import { CreateRoleCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import { stopsFor } from '../../../../src/actions/guard/stops.ts';
import { OWN_TAGS } from '../guard-tags.ts';
import type { Seed } from '../law.ts';

const STOPS = ['user/mina', 'group/devs', 'ap-northeast-2/i-0123456789abcdef0', 'eu-west-1/db/orders'];

/** No action; ours, made automatic and late by somebody; another's beside none of ours, and the budget already full. */
export const seed: Seed['seed'] = async (account, n) => {
  const role = await account.client(IAMClient).send(
    new CreateRoleCommand({
      RoleName: 'jikimi-guard-budget',
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'budgets.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      }),
    }),
  );
  const budgets = account.client(BudgetsClient, 'us-east-1');
  const of = { AccountId: account.id, BudgetName: 'jikimi-monthly' };
  await budgets.send(
    new CreateBudgetCommand({
      AccountId: account.id,
      Budget: {
        BudgetName: of.BudgetName,
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: '20.0', Unit: 'USD' },
      },
    }),
  );
  if (n > 0) {
    await budgets.send(
      new CreateBudgetActionCommand({
        ...of,
        NotificationType: 'ACTUAL',
        ActionType: 'APPLY_IAM_POLICY',
        ActionThreshold: { ActionThresholdValue: 500, ActionThresholdType: 'PERCENTAGE' },
        Definition: {
          IamActionDefinition: { PolicyArn: 'arn:aws:iam::aws:policy/AWSDenyAll', Users: ['another'] },
        },
        ExecutionRoleArn: role.Role?.Arn,
        ApprovalModel: 'AUTOMATIC',
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'stranger@example.com' }],
        ...(n === 1 && { ResourceTags: OWN_TAGS }),
      }),
    );
  }
  const isFull = n === 2;
  if (isFull) {
    await account.client(IAMClient).send(new CreateUserCommand({ UserName: 'mina' }));
    account.facts.budgetSpend.set(of.BudgetName, { actual: 25 });
  }
  return stopsFor(isFull ? ['user/mina'] : STOPS).map((stop) => ({
    region: 'us-east-1',
    name: stop.names.join(', '),
    account: account.id,
    budget: of.BudgetName,
    stop,
    email: 'owner@example.com',
    automatic: isFull,
  }));
};
