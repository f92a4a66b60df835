/** When the month's budget is full, AWS stops what the owner named: people by a policy that denies all, machines by stopping them. */

import {
  type Action as BudgetAction,
  BudgetsClient,
  ListTagsForResourceCommand,
  paginateDescribeBudgetActionsForBudget,
} from '@aws-sdk/client-budgets';
import { errorCode } from '../../../aws/attempt.ts';
import { type Call, defineAction } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import type { Json } from '../../../kernel/json.ts';
import { partitionOfRegion } from '../../../kernel/partitions.ts';
import type { IamAction } from '../../../kernel/reading.ts';
import type { Text } from '../../../kernel/text.ts';
import { type StopState, type StopTarget, settingsFor, stopForm } from '../../guard/budget-stop.ts';
import { isOwn, OWN_TAGS } from '../../guard/ownership.ts';
import { asJson, isSame } from '../../guard/same.ts';
import { iamNameOf, refuseOwnAccess } from '../../own-access.ts';

export const action = defineAction<StopTarget>()({
  id: 'budgets-create-stop-action',
  title: ({ stop, budget }) => {
    const names = stop.names.join(', ');
    return {
      en: `Stop ${names} when the budget ${budget} is full`,
      ko: `예산 ${josa(budget, '이/가')} 다 차면 중지: ${names}`,
    };
  },
  reads: ['budgets:DescribeBudgetActionsForBudget', 'budgets:ListTagsForResource'],
  writes: [
    'budgets:CreateBudgetAction',
    'budgets:UpdateBudgetAction',
    'budgets:DeleteBudgetAction',
    'budgets:ExecuteBudgetAction',
    'budgets:TagResource',
    'iam:PassRole',
  ],
  capture: async (aws, target): Promise<StopState> => {
    const client = aws.client(BudgetsClient, target.region);
    const of = { AccountId: target.account, BudgetName: target.budget };
    const found: { id: string; settings: ReturnType<typeof settingsOf>; carriedOut: boolean }[] = [];
    try {
      for await (const { Actions = [] } of paginateDescribeBudgetActionsForBudget({ client }, of)) {
        for (const one of Actions) {
          if (!isOfKind(one, target)) continue;
          const id = one.ActionId ?? '';
          const { ResourceTags } = await client.send(
            new ListTagsForResourceCommand({ ResourceARN: arnOf(target, id) }),
          );
          // Somebody else's action on the same budget is theirs: a budget may have several.
          if (isOwn(ResourceTags)) found.push({ id, settings: settingsOf(one), carriedOut: isDone(one) });
        }
      }
    } catch (error) {
      if (errorCode(error) !== 'NotFoundException') throw error;
    }
    return { actions: found.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
  },
  holds: (state, target) => stopForm.amiss(state, target).length === 0,
  apply: (target, { actions: [first] }) => {
    const settings = settingsFor(target);
    if (first) return [update(target, first.id, settings)];
    const create = call(target, 'CreateBudgetAction', { ...settings, ResourceTags: OWN_TAGS });
    return [
      {
        ...create,
        needs: [...create.needs, 'budgets:TagResource', 'iam:PassRole'],
        doneWhen: ['DuplicateRecordException'],
      },
    ];
  },
  undo: (target, before, now) => [
    ...now.actions
      .filter(({ id }) => !before.actions.some((one) => one.id === id))
      .flatMap(({ id, carriedOut }) => [
        ...(carriedOut
          ? [
              call(target, 'ExecuteBudgetAction', {
                ActionId: id,
                ExecutionType: 'REVERSE_BUDGET_ACTION',
              }),
            ]
          : []),
        { ...call(target, 'DeleteBudgetAction', { ActionId: id }), doneWhen: ['NotFoundException'] },
      ]),
    ...before.actions
      .filter(
        ({ id, settings }) => !now.actions.some((one) => one.id === id && isSame(one.settings, settings)),
      )
      .map(({ id, settings }) => update(target, id, settings)),
  ],
  effect: ({ email, automatic, stop }) => {
    const way = automatic ? UNASKED : asked(email);
    const what = stop.kind === 'people' ? DENIED : STOPPED;
    return { en: `${what.en} ${way.en} ${LATE.en}`, ko: `${what.ko} ${way.ko} ${LATE.ko}` };
  },
  hurts: ({ stop, automatic }) => {
    const names = stop.names.join(', ');
    return [
      stop.kind === 'people'
        ? {
            en: `${names} can do nothing at all until it is reversed${automatic ? ', also if it is the only way in' : ''}.`,
            ko: `되돌릴 때까지 ${josa(names, '은/는')} 아무것도 할 수 없습니다${automatic ? '(유일한 관리자여도 마찬가지입니다)' : ''}.`,
          }
        : {
            en: `What runs on ${names} goes down; disks and addresses go on costing money.`,
            ko: `${names}에서 돌던 것이 멈춥니다. 디스크와 주소 비용은 계속 나갑니다.`,
          },
    ];
  },
  refuses: ({ stop, account, region }, _before, circumstances) => {
    const arn = `arn:${partitionOfRegion(region).id}:iam::${account}:`;
    const refusals = stop.names.map((name) => {
      const person = iamNameOf(`${arn}${name}`);
      return stop.kind === 'people' && person ? refuseOwnAccess(person, circumstances) : undefined;
    });
    return refusals.find((one) => one !== undefined);
  },
  monthlyUsd: {
    en: 'free for the first two budgets with actions, else about 0.10 USD a day',
    ko: '작업이 있는 예산 두 개까지 무료, 그 이상은 하루 약 0.10 USD',
  },
  minutes: 1,
  after: ['budgets-create-guard-budget', 'iam-create-budget-role'],
});

const DENIED: Text = {
  en: 'At 100 % of the budget AWS attaches AWSDenyAll to them.',
  ko: '예산의 100%에서 AWS가 AWSDenyAll 정책을 연결합니다.',
};
const STOPPED: Text = {
  en: 'At 100 % of the budget AWS stops them.',
  ko: '예산의 100%에서 AWS가 중지합니다.',
};
const UNASKED: Text = { en: 'It does not ask.', ko: '묻지 않고 합니다.' };
const asked = (email: string): Text => ({
  en: `It waits for your yes: AWS writes to ${email}, and you approve it in the console (Budgets, the budget, Actions).`,
  ko: `승인해야 실행합니다. AWS가 ${josa(email, '으로/로')} 알리면 콘솔(예산, 해당 예산, 작업)에서 승인합니다.`,
});
const LATE: Text = {
  en: 'It comes 8 to 12 hours after the money was spent, stops nothing that an intruder starts later, and does not bind root. The same page reverses it.',
  ko: '지출한 뒤 8~12시간 늦게 작동하고, 침입자가 나중에 만든 것은 멈추지 못하며, 루트 사용자는 막지 못합니다. 같은 화면에서 되돌립니다.',
};

const DONE: ReadonlySet<BudgetAction['Status']> = new Set<BudgetAction['Status']>([
  'EXECUTION_SUCCESS',
  'REVERSE_FAILURE',
  'REVERSE_IN_PROGRESS',
]);

const isDone = ({ Status }: BudgetAction): boolean => DONE.has(Status);

function isOfKind({ ActionType, Definition }: BudgetAction, target: StopTarget): boolean {
  const wanted = settingsFor(target);
  if (ActionType !== wanted['ActionType']) return false;
  const { ActionSubType, Region } = Definition?.SsmActionDefinition ?? {};
  const { SsmActionDefinition: ssm } = wanted['Definition'] as { SsmActionDefinition?: Record<string, Json> };
  return ActionSubType === ssm?.['ActionSubType'] && Region === ssm?.['Region'];
}

function settingsOf(one: BudgetAction): { readonly [key: string]: Json } {
  const { NotificationType, ActionType, ActionThreshold, ExecutionRoleArn, ApprovalModel } = one;
  const { IamActionDefinition: iam, SsmActionDefinition: ssm } = one.Definition ?? {};
  const lists = Object.entries({ Users: iam?.Users, Groups: iam?.Groups, Roles: iam?.Roles });
  const named = lists.flatMap(([kind, list]) =>
    list && list.length > 0 ? [[kind, list.toSorted()] as const] : [],
  );
  return asJson({
    NotificationType,
    ActionType,
    ActionThreshold,
    Definition: {
      ...(iam && { IamActionDefinition: { PolicyArn: iam.PolicyArn, ...Object.fromEntries(named) } }),
      ...(ssm && { SsmActionDefinition: { ...ssm, InstanceIds: ssm.InstanceIds?.toSorted() } }),
    },
    ExecutionRoleArn,
    ApprovalModel,
    Subscribers: one.Subscribers?.map(({ SubscriptionType, Address }) => ({ SubscriptionType, Address })),
  });
}

function arnOf({ account, region, budget }: StopTarget, id: string): string {
  return `arn:${partitionOfRegion(region).id}:budgets::${account}:budget/${budget}/action/${id}`;
}

/** The kind of an action stays as it is. */
function update(target: StopTarget, ActionId: string, settings: { readonly [key: string]: Json }): Call {
  const { ActionType: _, ...changeable } = settings;
  const planned = call(target, 'UpdateBudgetAction', { ActionId, ...changeable });
  return { ...planned, needs: [...planned.needs, 'iam:PassRole'] };
}

function call(
  { account, budget, region }: StopTarget,
  operation: 'CreateBudgetAction' | 'UpdateBudgetAction' | 'DeleteBudgetAction' | 'ExecuteBudgetAction',
  input: Readonly<Record<string, Json>>,
): Call {
  const needed: IamAction = `budgets:${operation}`;
  return {
    load: () => import('@aws-sdk/client-budgets'),
    client: 'Budgets',
    operation,
    region,
    input: { AccountId: account, BudgetName: budget, ...input },
    needs: [needed],
  };
}
