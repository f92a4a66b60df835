/** The budgets of an account, with who is told about them and what they do by themselves. */
import type {
  Action,
  ActionHistory,
  Budget,
  Notification,
  ResourceTag,
  Subscriber,
} from '@aws-sdk/client-budgets';
import { type CallContext, memory } from '../../call-context.ts';
import { AwsRefusal } from '../../service-answers.ts';

export interface Alert {
  notification: Notification;
  subscribers: Subscriber[];
}

export interface KeptAction {
  action: Action;
  readonly history: ActionHistory[];
}

export interface KeptBudget {
  budget: Budget;
  readonly alerts: Alert[];
  readonly actions: Map<string, KeptAction>;
}

export const budgetsOf = memory('account', () => new Map<string, KeptBudget>());
/** By ARN of a budget or of an action. */
export const tagsOf = memory('account', () => new Map<string, ResourceTag[]>());

export const MAX_ALERTS = 5;
const MAX_EMAILS = 10;

/** @throws {AwsRefusal} for another account's budget, or none */
export function budgetNamed(
  at: CallContext,
  input: { readonly AccountId?: string | undefined; readonly BudgetName?: string | undefined },
  doing: string,
): KeptBudget {
  ownAccount(at, input.AccountId);
  const kept = budgetsOf(at).value.get(input.BudgetName ?? '');
  if (kept) return kept;
  throw notFound(`Unable to ${doing}: ${input.BudgetName} - the budget doesn't exist.`);
}

export function ownAccount(at: CallContext, accountId: string | undefined): void {
  if (accountId !== at.account.id)
    throw new AwsRefusal('AccessDeniedException', `Account ${accountId} cannot be accessed by this caller`);
}

export function alertOf(kept: KeptBudget, wanted: Notification | undefined): Alert {
  const alert = kept.alerts.find((one) => sameAlert(one.notification, wanted));
  if (alert) return alert;
  throw notFound(`Unable to find notification of budget ${kept.budget.BudgetName}`);
}

/** AWS knows a notification by what it watches, whatever its state. */
export function sameAlert(one: Notification, other: Notification | undefined): boolean {
  return (
    one.NotificationType === other?.NotificationType &&
    one.ComparisonOperator === other?.ComparisonOperator &&
    one.Threshold === other?.Threshold &&
    (one.ThresholdType ?? 'PERCENTAGE') === (other?.ThresholdType ?? 'PERCENTAGE')
  );
}

/** @throws {AwsRefusal} for more than one topic or ten addresses, or the same one twice */
export function checkSubscribers(subscribers: readonly Subscriber[]): void {
  const [topics, mails] = (['SNS', 'EMAIL'] as const).map((type) =>
    subscribers.filter((one) => one.SubscriptionType === type),
  );
  if (subscribers.length === 0) throw invalid('A notification needs at least one subscriber');
  if ((topics?.length ?? 0) > 1) throw limit('one notification can only have 1 subscribers with type of SNS');
  if ((mails?.length ?? 0) > MAX_EMAILS)
    throw limit(`one notification can only have ${MAX_EMAILS} subscribers with type of EMAIL`);
  const addresses = subscribers.map((one) => one.Address);
  if (new Set(addresses).size < addresses.length)
    throw new AwsRefusal('DuplicateRecordException', 'The subscriber already exists.');
  if (topics?.some((one) => !/^arn:aws[\w-]*:sns:[\w-]+:\d{12}:/.test(one.Address ?? '')))
    throw invalid('Invalid SNS topic ARN');
  if (mails?.some((one) => !/^[^@\s]+@[^@\s]+$/.test(one.Address ?? ''))) throw invalid('Invalid e-mail');
}

export function notFound(message: string): AwsRefusal {
  return new AwsRefusal('NotFoundException', message);
}

export function invalid(message: string): AwsRefusal {
  return new AwsRefusal('InvalidParameterException', message);
}

export function limit(message: string): AwsRefusal {
  return new AwsRefusal('CreationLimitExceededException', message);
}
