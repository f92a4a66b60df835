/** A budget with its alerts to the owner's address. AWS updates budgets about three times a day. */

import {
  BudgetsClient,
  DescribeBudgetCommand,
  ListTagsForResourceCommand,
  paginateDescribeNotificationsForBudget,
  paginateDescribeSubscribersForNotification,
} from '@aws-sdk/client-budgets';
import { errorCode } from '../../../aws/attempt.ts';
import { type Call, defineAction } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import { CostWatch } from '../../../inventory/resources/cost-watch.ts';
import type { Json } from '../../../kernel/json.ts';
import { partitionOfRegion } from '../../../kernel/partitions.ts';
import type { IamAction } from '../../../kernel/reading.ts';
import type { Text } from '../../../kernel/text.ts';
import {
  alertsFor,
  type BudgetAlert,
  type BudgetKind,
  type BudgetState,
  type BudgetTarget,
  budgetFor,
  budgetForm,
  inOrder,
} from '../../guard/budgets.ts';
import { guardsFor, USUAL } from '../../guard/guards.ts';
import { isOwn, OWN_TAGS, refuseForeign } from '../../guard/ownership.ts';
import { asJson, isSame } from '../../guard/same.ts';

const KEPT = [
  'BudgetName',
  'BudgetType',
  'BudgetLimit',
  'TimeUnit',
  'CostTypes',
  'CostFilters',
  'FilterExpression',
  'Metrics',
] as const;

const ID = 'budgets-create-guard-budget';

export const action = defineAction<BudgetTarget>()({
  id: ID,
  title: ({ kind, limitUsd }) => TITLES[kind](limitUsd),
  reads: ['budgets:ViewBudget', 'budgets:ListTagsForResource'],
  writes: ['budgets:ModifyBudget', 'budgets:TagResource'],
  capture: async (aws, { region, account, name }): Promise<BudgetState> => {
    const client = aws.client(BudgetsClient, region);
    const of = { AccountId: account, BudgetName: name };
    try {
      const { Budget } = await client.send(new DescribeBudgetCommand(of));
      if (!Budget) return null;
      const alerts: BudgetAlert[] = [];
      for await (const { Notifications = [] } of paginateDescribeNotificationsForBudget({ client }, of)) {
        for (const Notification of Notifications) {
          const Subscribers: { readonly [key: string]: Json }[] = [];
          const pages = paginateDescribeSubscribersForNotification({ client }, { ...of, Notification });
          for await (const page of pages)
            Subscribers.push(
              ...(page.Subscribers ?? []).map(({ SubscriptionType, Address }) =>
                asJson({ SubscriptionType, Address }),
              ),
            );
          const { NotificationType, ComparisonOperator, Threshold, ThresholdType } = Notification;
          alerts.push({
            Notification: asJson({
              NotificationType,
              ComparisonOperator,
              Threshold,
              ThresholdType: ThresholdType ?? 'PERCENTAGE',
            }),
            Subscribers,
          });
        }
      }
      const { ResourceTags } = await client.send(
        new ListTagsForResourceCommand({
          ResourceARN: `arn:${partitionOfRegion(region).id}:budgets::${account}:budget/${name}`,
        }),
      );
      const kept = KEPT.flatMap((member) => {
        const value = Budget[member];
        return value === undefined || isEmpty(value) ? [] : [[member, value]];
      });
      return {
        isOwn: isOwn(ResourceTags),
        budget: asJson(Object.fromEntries(kept)),
        alerts: inOrder(alerts),
      };
    } catch (error) {
      if (errorCode(error) === 'NotFoundException') return null;
      throw error;
    }
  },
  holds: (state, target) => state !== null && budgetForm.amiss(state, target).length === 0,
  apply: (target, state) => callsTo(target, { budget: budgetFor(target), alerts: alertsFor(target) }, state),
  undo: (target, before, now) => callsTo(target, before, now),
  effect: ({ kind, email }) => ({
    en: `${EFFECTS[kind].en} AWS writes to ${email}; it looks up to three times a day, so a mail may come 8 to 12 hours late.`,
    ko: `${EFFECTS[kind].ko} AWS가 ${josa(email, '으로/로')} 알립니다. 하루 세 번까지 확인하므로 8~12시간 늦을 수 있습니다.`,
  }),
  hurts: () => [],
  refuses: ({ name }, before) => refuseForeign(name, before),
  monthlyUsd: 0,
  minutes: 1,
  // Its limit is the guard's usual one: `guard apply` takes another.
  fromFinding: ({ resource, account, email }) =>
    resource.type === CostWatch.type && email !== undefined
      ? guardsFor({ ...USUAL, email }, account.id, [])
          .filter(({ action: id, target }) => id === ID && target['kind'] === 'monthly')
          .map(({ target }) => target as BudgetTarget)
      : [],
});

const TITLES: Readonly<Record<BudgetKind, (limitUsd: number) => Text>> = {
  'zero-spend': () => ({ en: 'Mail at the first cent', ko: '1센트라도 쓰면 메일' }),
  monthly: (limit) => ({ en: `Monthly budget of ${limit} USD`, ko: `월 예산 ${limit} USD` }),
  daily: (limit) => ({ en: `Daily budget of ${limit} USD`, ko: `일일 예산 ${limit} USD` }),
  marketplace: (limit) => ({
    en: `Marketplace budget of ${limit} USD a month`,
    ko: `Marketplace 월 예산 ${limit} USD`,
  }),
};

const EFFECTS: Readonly<Record<BudgetKind, Text>> = {
  'zero-spend': {
    en: 'Tells of the first spending of a month, gross of credits.',
    ko: '크레딧을 빼기 전 금액으로 그 달의 첫 지출을 알립니다.',
  },
  monthly: {
    en: 'Tells at 50, 80 and 100 %, and when the forecast passes it.',
    ko: '50, 80, 100%와 예측 금액이 넘을 때 알립니다.',
  },
  daily: {
    en: 'Tells of a day that costs more: the soonest sign of a stolen key.',
    ko: '하루 지출이 넘으면 알립니다. 키 도난을 가장 빨리 알 수 있습니다.',
  },
  marketplace: {
    en: 'Tells of subscriptions in AWS Marketplace, which credits do not pay.',
    ko: '크레딧으로 낼 수 없는 AWS Marketplace 구독을 알립니다.',
  },
};

type Wanted = Pick<NonNullable<BudgetState>, 'budget' | 'alerts'> | null;

/** A budget that is there is changed, never made anew: its actions and its history go with it. */
function callsTo(target: BudgetTarget, wanted: Wanted, now: BudgetState): readonly Call[] {
  const { account: AccountId, name: BudgetName } = target;
  const call = (operation: string, input: Call['input'], doneWhen: readonly string[]): Call =>
    budgetCall(target, operation, { AccountId, ...input }, doneWhen);
  if (wanted === null) return now === null ? [] : [call('DeleteBudget', { BudgetName }, GONE)];
  const { budget, alerts } = wanted;
  if (now === null) {
    const input = { Budget: budget, NotificationsWithSubscribers: alerts, ResourceTags: OWN_TAGS };
    const create = call('CreateBudget', input, THERE);
    return [{ ...create, needs: [...create.needs, 'budgets:TagResource'] }];
  }
  const surplus = now.alerts.filter((one) => !alerts.some((other) => isSame(one, other)));
  const missing = alerts.filter((one) => !now.alerts.some((other) => isSame(one, other)));
  return [
    ...(isSame(now.budget, budget) ? [] : [call('UpdateBudget', { NewBudget: budget }, [])]),
    // Those that go make room: a budget has at most five.
    ...surplus.map(({ Notification }) => call('DeleteNotification', { BudgetName, Notification }, GONE)),
    ...missing.map((alert) => call('CreateNotification', { BudgetName, ...alert }, THERE)),
  ];
}

const GONE: readonly string[] = ['NotFoundException'];
const THERE: readonly string[] = ['DuplicateRecordException'];
const MODIFY: readonly IamAction[] = ['budgets:ModifyBudget'];

function budgetCall(
  { region }: BudgetTarget,
  operation: string,
  input: Call['input'],
  doneWhen: readonly string[],
): Call {
  return {
    load: () => import('@aws-sdk/client-budgets'),
    client: 'Budgets',
    operation,
    region,
    input,
    needs: MODIFY,
    doneWhen,
  };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
