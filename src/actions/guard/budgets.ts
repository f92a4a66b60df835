/** The budgets of a guard, gross of credits: what credits pay today is billed tomorrow. */
import type { Target } from '../../change/action.ts';
import type { Json } from '../../kernel/json.ts';
import type { GuardForm } from './form.ts';
import { OWN_TAGS } from './ownership.ts';
import { asJson, isSame, textOf } from './same.ts';

export const BUDGETS = ['zero-spend', 'monthly', 'daily', 'marketplace'] as const;
export type BudgetKind = (typeof BUDGETS)[number];

export interface BudgetTarget extends Target {
  readonly account: string;
  readonly kind: BudgetKind;
  readonly limitUsd: number;
  readonly email: string;
}

type Members = { readonly [key: string]: Json };

/** As CreateBudget takes it, and as it is read back. */
export interface BudgetAlert {
  readonly [key: string]: Json;
  readonly Notification: Members;
  readonly Subscribers: readonly Members[];
}

export type BudgetState = {
  readonly isOwn: boolean;
  readonly budget: Members;
  readonly alerts: readonly BudgetAlert[];
} | null;

export const budgetForm: GuardForm<BudgetTarget, BudgetState> = {
  amiss: ({ budget, alerts }, target) => {
    const wanted = budgetFor(target);
    const { Amount: limit } = asJson(budget['BudgetLimit'] ?? {});
    const others = [...new Set([...Object.keys(budget), ...Object.keys(wanted)])].filter(
      (member) => member !== 'BudgetLimit' && !isSame(budget[member] ?? null, wanted[member] ?? null),
    );
    const named = others.join(', ');
    const missing = alertsFor(target).filter((one) => !alerts.some((other) => isSame(one, other)));
    const surplus = alerts.filter((one) => !alertsFor(target).some((other) => isSame(one, other)));
    return [
      ...(isSame(budget['BudgetLimit'] ?? null, wanted['BudgetLimit'] ?? null)
        ? []
        : [
            {
              en: `The limit is ${textOf(limit)} USD, not ${target.limitUsd}.`,
              ko: `한도가 ${target.limitUsd} USD가 아니라 ${textOf(limit)} USD입니다.`,
            },
          ]),
      ...(others.length > 0 ? [{ en: `Changed: ${named}.`, ko: `바뀐 항목: ${named}.` }] : []),
      ...missing.map((one) => ({
        en: `It does not tell ${target.email} at ${alertText(one)}.`,
        ko: `${alertText(one)}에서 ${target.email}에 알리지 않습니다.`,
      })),
      ...surplus.map((one) => ({
        en: `It also tells ${toldText(one)} at ${alertText(one)}.`,
        ko: `${alertText(one)}에서 ${toldText(one)}에도 알립니다.`,
      })),
    ];
  },
  soon: { en: '8 to 12 hours', ko: '8~12시간' },
  resources: (target) => ({
    [LOGICAL[target.kind]]: {
      Type: 'AWS::Budgets::Budget',
      Properties: {
        Budget: { ...budgetFor(target), BudgetLimit: { Amount: target.limitUsd, Unit: 'USD' } },
        NotificationsWithSubscribers: alertsFor(target),
        ResourceTags: OWN_TAGS,
      },
    },
  }),
};

const LOGICAL: Readonly<Record<BudgetKind, string>> = {
  'zero-spend': 'ZeroSpendBudget',
  monthly: 'MonthlyBudget',
  daily: 'DailyBudget',
  marketplace: 'MarketplaceBudget',
};

/** `100 %`, `100 % (FORECASTED)`, of a stranger's also `50 USD`. */
function alertText({ Notification }: BudgetAlert): string {
  const { Threshold, ThresholdType, NotificationType } = Notification;
  const unit = ThresholdType === 'ABSOLUTE_VALUE' ? 'USD' : '%';
  return `${textOf(Threshold)} ${unit}${NotificationType === 'FORECASTED' ? ' (FORECASTED)' : ''}`;
}

function toldText({ Subscribers }: BudgetAlert): string {
  return Subscribers.map(({ Address }) => textOf(Address)).join(', ');
}

/** A cent of the dollar: CloudFormation takes no amount under 0.1 USD. */
const FIRST_CENT_PERCENT = 1;

/** In percent. At most five alerts a budget; forecasts need about five weeks of data; daily budgets have none. */
const THRESHOLDS: Readonly<Record<BudgetKind, readonly (readonly ['ACTUAL' | 'FORECASTED', number])[]>> = {
  'zero-spend': [['ACTUAL', FIRST_CENT_PERCENT]],
  monthly: [
    ['ACTUAL', 50],
    ['ACTUAL', 80],
    ['ACTUAL', 100],
    ['FORECASTED', 100],
  ],
  daily: [['ACTUAL', 100]],
  marketplace: [['ACTUAL', 100]],
};

export function alertsFor({ kind, email }: BudgetTarget): readonly BudgetAlert[] {
  return inOrder(
    THRESHOLDS[kind].map(([NotificationType, Threshold]) => ({
      Notification: {
        NotificationType,
        ComparisonOperator: 'GREATER_THAN',
        Threshold,
        ThresholdType: 'PERCENTAGE',
      },
      Subscribers: [{ SubscriptionType: 'EMAIL', Address: email }],
    })),
  );
}

/** AWS promises none. */
export function inOrder(alerts: readonly BudgetAlert[]): readonly BudgetAlert[] {
  return alerts.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

export function budgetFor({ kind, name, limitUsd }: BudgetTarget): Members {
  const common = {
    BudgetName: name,
    BudgetType: 'COST',
    BudgetLimit: { Amount: limitUsd.toFixed(1), Unit: 'USD' },
    TimeUnit: kind === 'daily' ? 'DAILY' : 'MONTHLY',
  };
  if (kind === 'marketplace') {
    return {
      ...common,
      FilterExpression: { Dimensions: { Key: 'BILLING_ENTITY', Values: ['AWS Marketplace'] } },
      Metrics: ['UnblendedCost'],
    };
  }
  return {
    ...common,
    CostTypes: {
      IncludeTax: true,
      IncludeSubscription: true,
      UseBlended: false,
      IncludeRefund: false,
      IncludeCredit: false,
      IncludeUpfront: true,
      IncludeRecurring: true,
      IncludeOtherSubscription: true,
      IncludeSupport: true,
      IncludeDiscount: true,
      UseAmortized: false,
    },
  };
}
