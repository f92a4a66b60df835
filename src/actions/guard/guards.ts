/** The guards that an owner wants, as targets of actions. Pure: names are always the same, so that applying twice is once. */
import type { Target } from '../../change/action.ts';
import { ALERT_KINDS } from './alerts.ts';
import { BUDGETS, type BudgetKind } from './budgets.ts';
import { BUDGET_ROLE, FORWARD_ROLE, GUARD_REGION, RULE_PREFIX, TOPIC } from './names.ts';
import { stopsFor } from './stops.ts';

export interface GuardSettings {
  readonly email: string;
  /** The month's bill at which the alarm sounds and the monthly budget is full. */
  readonly monthlyUsd: number;
  readonly dailyUsd: number;
  /** An unusual cost of at least so much is told. */
  readonly anomalyUsd: number;
  /** An https address that hears of alerts too. */
  readonly webhook?: string | undefined;
  /** What AWS is to stop when the month's budget is full: `user/mina`, `ap-northeast-2/i-0abc…`. */
  readonly stops?: readonly string[] | undefined;
  /** Without asking. */
  readonly stopsUnasked?: boolean | undefined;
}

export const USUAL: Omit<GuardSettings, 'email'> = { monthlyUsd: 20, dailyUsd: 5, anomalyUsd: 10 };

/** Subscribes the owner, who must answer AWS's mail. */
export const TOPIC_ACTION = 'sns-create-guard-topic';

const ACTIONS = [
  TOPIC_ACTION,
  'cloudwatch-create-billing-alarm',
  'budgets-create-guard-budget',
  'ce-create-anomaly-subscription',
  'events-create-alert-rule',
  'iam-create-forward-role',
  'events-create-forward-rule',
  'iam-create-budget-role',
  'budgets-create-stop-action',
] as const;

export type GuardAction = (typeof ACTIONS)[number];

/** Every action that a guard may take. */
export const GUARD_ACTIONS: readonly string[] = ACTIONS;

/** Of no use, or worse, where the topic of that name is somebody else's. */
export const THROUGH_TOPIC: ReadonlySet<GuardAction> = new Set<GuardAction>([
  'cloudwatch-create-billing-alarm',
  'events-create-alert-rule',
  'iam-create-forward-role',
  'events-create-forward-rule',
]);

export interface Guard {
  readonly action: GuardAction;
  readonly target: Target;
}

/** @param regions all that are enabled: alerts of the others are brought to the topic's */
export function guardsFor(
  settings: GuardSettings,
  account: string,
  regions: readonly string[],
): readonly Guard[] {
  const { email, monthlyUsd, dailyUsd, anomalyUsd, webhook = null } = settings;
  const stops = stopsFor(settings.stops ?? []);
  const here = { region: GUARD_REGION, account };
  const limits: Readonly<Record<BudgetKind, number>> = {
    'zero-spend': 1,
    monthly: monthlyUsd,
    daily: dailyUsd,
    marketplace: 1,
  };
  return [
    { action: TOPIC_ACTION, target: { ...here, name: TOPIC, email, webhook } },
    {
      action: 'cloudwatch-create-billing-alarm',
      target: { ...here, name: 'jikimi-guard-charges', thresholdUsd: monthlyUsd },
    },
    ...BUDGETS.map((kind) => ({
      action: 'budgets-create-guard-budget' as const,
      target: { ...here, name: budgetName(kind), kind, limitUsd: limits[kind], email },
    })),
    {
      action: 'ce-create-anomaly-subscription',
      target: { region: GUARD_REGION, name: TOPIC, email, impactUsd: anomalyUsd },
    },
    ...ALERT_KINDS.map((kind) => ({
      action: 'events-create-alert-rule' as const,
      target: { ...here, name: `${RULE_PREFIX}${kind}`, kind },
    })),
    { action: 'iam-create-forward-role', target: { ...here, name: FORWARD_ROLE } },
    ...regions
      .filter((region) => region !== GUARD_REGION)
      .map((region) => ({
        action: 'events-create-forward-rule' as const,
        target: { region, account, name: `${RULE_PREFIX}forward` },
      })),
    ...(stops.length > 0
      ? [{ action: 'iam-create-budget-role' as const, target: { ...here, name: BUDGET_ROLE, stops } }]
      : []),
    ...stops.map((stop) => ({
      action: 'budgets-create-stop-action' as const,
      target: {
        ...here,
        name: stop.names.join(', '),
        budget: budgetName('monthly'),
        stop,
        email,
        automatic: settings.stopsUnasked ?? false,
      },
    })),
  ];
}

function budgetName(kind: BudgetKind): string {
  return `jikimi-${kind}`;
}
