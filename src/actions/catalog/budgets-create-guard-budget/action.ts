/** A budget with its alerts to the owner's address. AWS updates budgets about three times a day. */
import {
  BudgetsClient,
  DescribeBudgetCommand,
  DescribeNotificationsForBudgetCommand,
  DescribeSubscribersForNotificationCommand,
} from '@aws-sdk/client-budgets';
import { errorCode } from '../../../aws/attempt.ts';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import type { Json } from '../../../kernel/json.ts';
import type { Text } from '../../../kernel/text.ts';
import { alertsOf, type BudgetKind, budgetFor } from '../../guard/budgets.ts';
import { asJson, isSame } from '../../guard/same.ts';

interface BudgetTarget extends Target {
  readonly account: string;
  readonly kind: BudgetKind;
  readonly limitUsd: number;
  readonly email: string;
}

type BudgetState = {
  readonly budget: { readonly [key: string]: Json };
  readonly alerts: readonly { readonly [key: string]: Json }[];
} | null;

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

export const action = defineAction<BudgetTarget>()({
  id: 'budgets-create-guard-budget',
  title: ({ kind, limitUsd }) => TITLES[kind](limitUsd),
  reads: ['budgets:ViewBudget'],
  writes: ['budgets:ModifyBudget'],
  capture: async (aws, { region, account, name }): Promise<BudgetState> => {
    const client = aws.client(BudgetsClient, region);
    const of = { AccountId: account, BudgetName: name };
    try {
      const { Budget } = await client.send(new DescribeBudgetCommand(of));
      if (!Budget) return null;
      const { Notifications = [] } = await client.send(new DescribeNotificationsForBudgetCommand(of));
      const alerts: { [key: string]: Json }[] = [];
      for (const Notification of Notifications) {
        const { NotificationType, ComparisonOperator, Threshold, ThresholdType } = Notification;
        const { Subscribers = [] } = await client.send(
          new DescribeSubscribersForNotificationCommand({ ...of, Notification }),
        );
        alerts.push(
          asJson({
            Notification: {
              NotificationType,
              ComparisonOperator,
              Threshold,
              ThresholdType: ThresholdType ?? 'PERCENTAGE',
            },
            Subscribers: Subscribers.map(({ SubscriptionType, Address }) => ({ SubscriptionType, Address })),
          }),
        );
      }
      const kept = KEPT.flatMap((member) => {
        const value = Budget[member];
        return value === undefined || isEmpty(value) ? [] : [[member, value]];
      });
      return {
        budget: asJson(Object.fromEntries(kept)),
        alerts: alerts.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
      };
    } catch (error) {
      if (errorCode(error) === 'NotFoundException') return null;
      throw error;
    }
  },
  holds: (state, target) => state !== null && isSame(asJson(state), asJson(wanted(target))),
  apply: (target, state) => [...(state === null ? [] : [remove(target)]), create(target, wanted(target))],
  undo: (target, before, now) => [
    ...(now === null ? [] : [remove(target)]),
    ...(before === null ? [] : [create(target, before)]),
  ],
  effect: ({ kind, email }) => ({
    en: `${EFFECTS[kind].en} AWS writes to ${email}; it looks up to three times a day, so a mail may come 8 to 12 hours late.`,
    ko: `${EFFECTS[kind].ko} AWS가 ${email}(으)로 알립니다. 하루 세 번까지 확인하므로 8~12시간 늦을 수 있습니다.`,
  }),
  hurts: () => [],
  monthlyUsd: 0,
  minutes: 1,
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

function wanted({ kind, name, limitUsd, email }: BudgetTarget): NonNullable<BudgetState> {
  return {
    budget: budgetFor(kind, name, limitUsd),
    alerts: alertsOf(kind)
      .map(({ type, threshold, unit }) => ({
        Notification: {
          NotificationType: type,
          ComparisonOperator: 'GREATER_THAN',
          Threshold: threshold,
          ThresholdType: unit,
        },
        Subscribers: [{ SubscriptionType: 'EMAIL', Address: email }],
      }))
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
  };
}

function create({ region, account }: BudgetTarget, { budget, alerts }: NonNullable<BudgetState>): Call {
  return {
    load: () => import('@aws-sdk/client-budgets'),
    client: 'Budgets',
    operation: 'CreateBudget',
    region,
    input: { AccountId: account, Budget: budget, NotificationsWithSubscribers: alerts },
    needs: ['budgets:ModifyBudget'],
    doneWhen: ['DuplicateRecordException'],
  };
}

function remove({ region, account, name }: BudgetTarget): Call {
  return {
    load: () => import('@aws-sdk/client-budgets'),
    client: 'Budgets',
    operation: 'DeleteBudget',
    region,
    input: { AccountId: account, BudgetName: name },
    needs: ['budgets:ModifyBudget'],
    doneWhen: ['NotFoundException'],
  };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
