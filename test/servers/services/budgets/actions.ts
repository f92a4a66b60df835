import type {
  Action,
  ActionHistory,
  CreateBudgetActionRequest,
  CreateBudgetActionResponse,
  DeleteBudgetActionRequest,
  DeleteBudgetActionResponse,
  DescribeBudgetActionHistoriesRequest,
  DescribeBudgetActionHistoriesResponse,
  DescribeBudgetActionRequest,
  DescribeBudgetActionResponse,
  DescribeBudgetActionsForAccountRequest,
  DescribeBudgetActionsForAccountResponse,
  DescribeBudgetActionsForBudgetRequest,
  DescribeBudgetActionsForBudgetResponse,
  ExecuteBudgetActionRequest,
  ExecuteBudgetActionResponse,
  UpdateBudgetActionRequest,
  UpdateBudgetActionResponse,
} from '@aws-sdk/client-budgets';
import type { CallContext } from '../../call-context.ts';
import { randomUUID } from '../../chance.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import {
  budgetNamed,
  budgetsOf,
  checkSubscribers,
  invalid,
  type KeptAction,
  type KeptBudget,
  notFound,
  ownAccount,
  tagsOf,
} from './book.ts';
import { perform } from './perform.ts';
import { crosses } from './spend.ts';

type Named = { readonly AccountId?: string | undefined; readonly BudgetName?: string | undefined };

export const actionAnswers: ServiceAnswers['answers'] = {
  CreateBudgetAction: answer<CreateBudgetActionRequest, CreateBudgetActionResponse>((input, at) => {
    const kept = budgetNamed(at, input, 'create action for budget');
    const { AccountId, ResourceTags, ...wanted } = input;
    const action: Action = { ...wanted, ActionId: randomUUID(), Status: 'STANDBY' };
    checkAction(action);
    const one: KeptAction = { action, history: [] };
    kept.actions.set(action.ActionId ?? '', one);
    if (ResourceTags)
      tagsOf(at).value.set(
        `arn:aws:budgets::${at.account.id}:budget/${action.BudgetName}/action/${action.ActionId}`,
        ResourceTags,
      );
    note(at, one, 'CREATE_ACTION', 'The action was created.');
    return { AccountId, BudgetName: action.BudgetName, ActionId: action.ActionId };
  }),
  UpdateBudgetAction: answer<UpdateBudgetActionRequest, UpdateBudgetActionResponse>((input, at) => {
    const one = actionNamed(at, input);
    const { AccountId, BudgetName, ActionId: _, ...changes } = input;
    const OldAction = one.action;
    const NewAction = { ...OldAction, ...changes };
    checkAction(NewAction);
    one.action = NewAction;
    note(at, one, 'UPDATE_ACTION', 'The action was updated.');
    return { AccountId, BudgetName, OldAction, NewAction };
  }),
  DeleteBudgetAction: answer<DeleteBudgetActionRequest, DeleteBudgetActionResponse>((input, at) => {
    const { action } = actionNamed(at, input);
    budgetNamed(at, input, 'get budget').actions.delete(action.ActionId ?? '');
    return { AccountId: input.AccountId, BudgetName: input.BudgetName, Action: action };
  }),
  ExecuteBudgetAction: answer<ExecuteBudgetActionRequest, ExecuteBudgetActionResponse>(async (input, at) => {
    const one = actionNamed(at, input);
    await settle(at, budgetNamed(at, input, 'get budget'));
    await execute(at, one, input.ExecutionType);
    const { AccountId, BudgetName, ActionId, ExecutionType } = input;
    return { AccountId, BudgetName, ActionId, ExecutionType };
  }),
  DescribeBudgetAction: answer<DescribeBudgetActionRequest, DescribeBudgetActionResponse>(
    async (input, at) => {
      const one = actionNamed(at, input);
      await settle(at, budgetNamed(at, input, 'get budget'));
      return { AccountId: input.AccountId, BudgetName: input.BudgetName, Action: one.action };
    },
  ),
  DescribeBudgetActionsForBudget: answer<
    DescribeBudgetActionsForBudgetRequest,
    DescribeBudgetActionsForBudgetResponse
  >(async (input, at) => {
    const kept = budgetNamed(at, input, 'get budget');
    await settle(at, kept);
    return { Actions: [...kept.actions.values()].map((one) => one.action) };
  }),
  DescribeBudgetActionsForAccount: answer<
    DescribeBudgetActionsForAccountRequest,
    DescribeBudgetActionsForAccountResponse
  >(async (input, at) => {
    ownAccount(at, input.AccountId);
    const all = [...budgetsOf(at).value.values()];
    for (const kept of all) await settle(at, kept);
    return { Actions: all.flatMap((kept) => [...kept.actions.values()].map((one) => one.action)) };
  }),
  DescribeBudgetActionHistories: answer<
    DescribeBudgetActionHistoriesRequest,
    DescribeBudgetActionHistoriesResponse
  >((input, at) => {
    const { Start, End } = input.TimePeriod ?? {};
    const within = ({ Timestamp }: ActionHistory) =>
      Timestamp !== undefined && (!Start || Timestamp >= Start) && (!End || Timestamp <= End);
    return { ActionHistories: actionNamed(at, input).history.filter(within).toReversed() };
  }),
};

function actionNamed(at: CallContext, input: Named & { readonly ActionId?: string | undefined }): KeptAction {
  const one = budgetNamed(at, input, 'get action for budget').actions.get(input.ActionId ?? '');
  if (!one) throw notFound(`Unable to get action: ${input.ActionId} - the action doesn't exist.`);
  return one;
}

const DEFINED_BY = {
  APPLY_IAM_POLICY: 'IamActionDefinition',
  APPLY_SCP_POLICY: 'ScpActionDefinition',
  RUN_SSM_DOCUMENTS: 'SsmActionDefinition',
} as const;

const MAX_INSTANCES = 100;

function checkAction({ ActionType, Definition, ExecutionRoleArn, Subscribers }: Action): void {
  const wanted = ActionType && DEFINED_BY[ActionType];
  const given = Object.entries(Definition ?? {}).filter(([, value]) => value !== undefined);
  if (!wanted || given.length !== 1 || given[0]?.[0] !== wanted)
    throw invalid(`An action of type ${ActionType} needs ${wanted}, and nothing else`);
  const { IamActionDefinition: iam, SsmActionDefinition: ssm } = Definition ?? {};
  if (iam && [iam.Users, iam.Groups, iam.Roles].every((names = []) => names.length === 0))
    throw invalid('An IAM action needs users, groups or roles');
  const instances = ssm?.InstanceIds?.length;
  if (instances === 0 || (instances ?? 1) > MAX_INSTANCES)
    throw invalid(`An SSM action takes 1 to ${MAX_INSTANCES} instances`);
  if (!/^arn:aws[\w-]*:iam::\d{12}:role\//.test(ExecutionRoleArn ?? '')) throw invalid('Invalid role ARN');
  checkSubscribers(Subscribers ?? []);
}

/** AWS looks at the spend by itself, some hours late; here it has just looked. */
async function settle(at: CallContext, { budget, actions }: KeptBudget): Promise<void> {
  for (const one of actions.values()) {
    const { ActionThreshold, ApprovalModel, NotificationType, Status } = one.action;
    const line = {
      NotificationType,
      ComparisonOperator: 'GREATER_THAN' as const,
      threshold: ActionThreshold?.ActionThresholdValue,
      thresholdType: ActionThreshold?.ActionThresholdType,
    };
    if (Status !== 'STANDBY' || !crosses(at, budget, line)) continue;
    one.action = { ...one.action, Status: 'PENDING' };
    note(at, one, 'SYSTEM', 'The threshold was crossed.');
    if (ApprovalModel === 'AUTOMATIC') await execute(at, one, 'APPROVE_BUDGET_ACTION');
  }
}

type Execution = NonNullable<ExecuteBudgetActionRequest['ExecutionType']>;

const FROM: Readonly<Record<Execution, readonly Action['Status'][]>> = {
  APPROVE_BUDGET_ACTION: ['PENDING'],
  RETRY_BUDGET_ACTION: ['EXECUTION_FAILURE'],
  REVERSE_BUDGET_ACTION: ['EXECUTION_SUCCESS', 'REVERSE_FAILURE'],
  RESET_BUDGET_ACTION: ['REVERSE_SUCCESS', 'RESET_FAILURE'],
};

async function execute(at: CallContext, one: KeptAction, how: Execution | undefined): Promise<void> {
  const from = how && FROM[how];
  if (!from?.includes(one.action.Status))
    throw new AwsRefusal('InvalidParameterException', `${how} is not possible while ${one.action.Status}`);
  if (how === 'RESET_BUDGET_ACTION') {
    one.action = { ...one.action, Status: 'STANDBY' };
    note(at, one, 'EXECUTE_ACTION', 'The action was reset.');
    return;
  }
  const undo = how === 'REVERSE_BUDGET_ACTION';
  const kind = undo ? 'REVERSE' : 'EXECUTION';
  try {
    await perform(at, one.action.Definition ?? {}, undo);
    one.action = { ...one.action, Status: `${kind}_SUCCESS` };
    note(at, one, 'EXECUTE_ACTION', 'The action was carried out.');
  } catch (error) {
    one.action = { ...one.action, Status: `${kind}_FAILURE` };
    note(at, one, 'EXECUTE_ACTION', error instanceof Error ? error.message : String(error));
  }
}

function note(
  at: CallContext,
  one: KeptAction,
  EventType: ActionHistory['EventType'],
  Message: string,
): void {
  const { action, history } = one;
  history.push({
    Timestamp: at.account.clock.now(),
    Status: action.Status,
    EventType,
    ActionHistoryDetails: { Message, Action: action },
  });
}
