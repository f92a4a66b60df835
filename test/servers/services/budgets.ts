import type {
  Budget,
  CreateBudgetRequest,
  DeleteBudgetRequest,
  DescribeBudgetPerformanceHistoryRequest,
  DescribeBudgetPerformanceHistoryResponse,
  DescribeBudgetRequest,
  DescribeBudgetResponse,
  DescribeBudgetsRequest,
  DescribeBudgetsResponse,
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
  TagResourceRequest,
  UntagResourceRequest,
  UpdateBudgetRequest,
} from '@aws-sdk/client-budgets';
import type { CallContext } from '../call-context.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../service-answers.ts';
import { actionAnswers } from './budgets/actions.ts';
import { addAlert, alertAnswers } from './budgets/alerts.ts';
import { actualOf } from './budgets/billed.ts';
import {
  budgetNamed,
  budgetsOf,
  invalid,
  type KeptBudget,
  notFound,
  ownAccount,
  tagsOf,
} from './budgets/book.ts';
import { completed } from './budgets/check-budget.ts';
import { periodAt, periodsBefore, spentOf } from './budgets/spend.ts';

/** moto checks no limits, pages nothing and knows no updates and no actions: budgets are kept here. */
export const service: ServiceAnswers = {
  answers: {
    ...alertAnswers,
    ...actionAnswers,
    CreateBudget: answer<CreateBudgetRequest, object>((input, at) => {
      ownAccount(at, input.AccountId);
      const budgets = budgetsOf(at).value;
      const name = input.Budget?.BudgetName ?? '';
      if (budgets.has(name))
        throw new AwsRefusal(
          'DuplicateRecordException',
          `Error creating budget: ${name} - the budget already exists.`,
        );
      const budget = completed(at, required(input.Budget));
      const kept: KeptBudget = { budget, alerts: [], actions: new Map() };
      for (const { Notification, Subscribers } of input.NotificationsWithSubscribers ?? [])
        addAlert(kept, Notification, Subscribers ?? []);
      budgets.set(name, kept);
      if (input.ResourceTags) tagsOf(at).value.set(arnOf(at, name), input.ResourceTags);
      return {};
    }),
    UpdateBudget: answer<UpdateBudgetRequest, object>((input, at) => {
      const wanted = required(input.NewBudget);
      const kept = budgetNamed(
        at,
        { AccountId: input.AccountId, BudgetName: wanted.BudgetName },
        'update budget',
      );
      kept.budget = completed(at, wanted, kept.budget);
      return {};
    }),
    DeleteBudget: answer<DeleteBudgetRequest, object>((input, at) => {
      budgetNamed(at, input, 'delete budget');
      budgetsOf(at).value.delete(input.BudgetName ?? '');
      return {};
    }),
    DescribeBudget: answer<DescribeBudgetRequest, DescribeBudgetResponse>((input, at) => ({
      Budget: shown(at, budgetNamed(at, input, 'get budget')),
    })),
    DescribeBudgets: answer<DescribeBudgetsRequest, DescribeBudgetsResponse>((input, at) => {
      ownAccount(at, input.AccountId);
      if (input.NextToken) throw new AwsRefusal('InvalidNextTokenException', 'Invalid next token');
      return { Budgets: [...budgetsOf(at).value.values()].map((kept) => shown(at, kept)) };
    }),
    DescribeBudgetPerformanceHistory: answer<
      DescribeBudgetPerformanceHistoryRequest,
      DescribeBudgetPerformanceHistoryResponse
    >((input, at) => {
      const { budget } = budgetNamed(at, input, 'get budget');
      const { BudgetName, BudgetType, CostFilters, CostTypes, FilterExpression, Metrics, TimeUnit } = budget;
      if (TimeUnit === 'ANNUALLY') throw invalid('Yearly budgets have no performance history');
      const told = { BudgetName, BudgetType, CostFilters, CostTypes, FilterExpression, Metrics, TimeUnit };
      return {
        BudgetPerformanceHistory: {
          ...told,
          BudgetedAndActualAmountsList: [
            {
              BudgetedAmount: budget.BudgetLimit,
              ActualAmount: spentOf(at, budget).ActualSpend,
              TimePeriod: periodAt(TimeUnit ?? 'MONTHLY', at.account.clock.now()),
            },
            ...periodsBefore(budget, at.account.clock.now()).map((TimePeriod) => ({
              BudgetedAmount: budget.BudgetLimit,
              ActualAmount: {
                Amount: actualOf(at, budget, TimePeriod),
                Unit: budget.BudgetLimit?.Unit ?? 'USD',
              },
              TimePeriod,
            })),
          ],
        },
      };
    }),
    TagResource: answer<TagResourceRequest, object>(({ ResourceARN = '', ResourceTags = [] }, at) => {
      const added = new Set(ResourceTags.map((tag) => tag.Key));
      const kept = tagged(at, ResourceARN).filter((tag) => !added.has(tag.Key));
      tagsOf(at).value.set(ResourceARN, [...kept, ...ResourceTags]);
      return {};
    }),
    UntagResource: answer<UntagResourceRequest, object>(({ ResourceARN = '', ResourceTagKeys = [] }, at) => {
      const kept = tagged(at, ResourceARN).filter((tag) => !ResourceTagKeys.includes(tag.Key ?? ''));
      tagsOf(at).value.set(ResourceARN, kept);
      return {};
    }),
    ListTagsForResource: answer<ListTagsForResourceRequest, ListTagsForResourceResponse>(
      ({ ResourceARN = '' }, at) => ({ ResourceTags: tagged(at, ResourceARN) }),
    ),
  },
};

function required(budget: Budget | undefined): Budget {
  if (!budget) throw invalid('A budget is needed');
  return budget;
}

function shown(at: CallContext, { budget }: KeptBudget): Budget {
  return { ...budget, CalculatedSpend: spentOf(at, budget) };
}

function arnOf(at: CallContext, name: string): string {
  return `arn:aws:budgets::${at.account.id}:budget/${name}`;
}

function tagged(at: CallContext, arn: string): NonNullable<ListTagsForResourceResponse['ResourceTags']> {
  const [name = '', action] = arn.slice(arnOf(at, '').length).split('/action/');
  const kept = arn.startsWith(arnOf(at, '')) ? budgetsOf(at).value.get(name) : undefined;
  if (!kept || (action !== undefined && !kept.actions.has(action)))
    throw notFound(`Unable to find resource ${arn}`);
  return tagsOf(at).value.get(arn) ?? [];
}
