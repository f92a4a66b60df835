import type {
  CreateNotificationRequest,
  CreateSubscriberRequest,
  DeleteNotificationRequest,
  DeleteSubscriberRequest,
  DescribeBudgetNotificationsForAccountRequest,
  DescribeBudgetNotificationsForAccountResponse,
  DescribeNotificationsForBudgetRequest,
  DescribeNotificationsForBudgetResponse,
  DescribeSubscribersForNotificationRequest,
  DescribeSubscribersForNotificationResponse,
  Notification,
  UpdateNotificationRequest,
  UpdateSubscriberRequest,
} from '@aws-sdk/client-budgets';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import {
  alertOf,
  budgetNamed,
  budgetsOf,
  checkSubscribers,
  invalid,
  type KeptBudget,
  limit,
  MAX_ALERTS,
  notFound,
  ownAccount,
  sameAlert,
} from './book.ts';
import { withState } from './spend.ts';

export const alertAnswers: ServiceAnswers['answers'] = {
  CreateNotification: answer<CreateNotificationRequest, object>((input, at) => {
    const kept = budgetNamed(at, input, 'create notification');
    addAlert(kept, input.Notification, input.Subscribers ?? []);
    return {};
  }),
  UpdateNotification: answer<UpdateNotificationRequest, object>((input, at) => {
    const kept = budgetNamed(at, input, 'update notification');
    const alert = alertOf(kept, input.OldNotification);
    const wanted = checkAlert(kept, input.NewNotification);
    if (!sameAlert(alert.notification, wanted)) refuseTwice(kept, wanted);
    alert.notification = wanted;
    return {};
  }),
  DeleteNotification: answer<DeleteNotificationRequest, object>((input, at) => {
    const kept = budgetNamed(at, input, 'delete notification');
    kept.alerts.splice(kept.alerts.indexOf(alertOf(kept, input.Notification)), 1);
    return {};
  }),
  DescribeNotificationsForBudget: answer<
    DescribeNotificationsForBudgetRequest,
    DescribeNotificationsForBudgetResponse
  >((input, at) => {
    const { alerts, budget } = budgetNamed(at, input, 'get notifications for budget');
    return { Notifications: alerts.map((one) => withState(at, budget, one.notification)) };
  }),
  DescribeBudgetNotificationsForAccount: answer<
    DescribeBudgetNotificationsForAccountRequest,
    DescribeBudgetNotificationsForAccountResponse
  >((input, at) => {
    ownAccount(at, input.AccountId);
    return {
      BudgetNotificationsForAccount: [...budgetsOf(at).value.values()].map(({ budget, alerts }) => ({
        BudgetName: budget.BudgetName,
        Notifications: alerts.map((one) => withState(at, budget, one.notification)),
      })),
    };
  }),

  CreateSubscriber: answer<CreateSubscriberRequest, object>((input, at) => {
    const alert = alertOf(budgetNamed(at, input, 'create subscriber'), input.Notification);
    const subscribers = [...alert.subscribers, ...(input.Subscriber ? [input.Subscriber] : [])];
    checkSubscribers(subscribers);
    alert.subscribers = subscribers;
    return {};
  }),
  UpdateSubscriber: answer<UpdateSubscriberRequest, object>((input, at) => {
    const alert = alertOf(budgetNamed(at, input, 'update subscriber'), input.Notification);
    const others = without(alert.subscribers, input.OldSubscriber?.Address);
    const subscribers = [...others, ...(input.NewSubscriber ? [input.NewSubscriber] : [])];
    checkSubscribers(subscribers);
    alert.subscribers = subscribers;
    return {};
  }),
  DeleteSubscriber: answer<DeleteSubscriberRequest, object>((input, at) => {
    const kept = budgetNamed(at, input, 'delete subscriber');
    const alert = alertOf(kept, input.Notification);
    alert.subscribers = without(alert.subscribers, input.Subscriber?.Address);
    // A notification that tells nobody goes with its last subscriber.
    if (alert.subscribers.length === 0) kept.alerts.splice(kept.alerts.indexOf(alert), 1);
    return {};
  }),
  DescribeSubscribersForNotification: answer<
    DescribeSubscribersForNotificationRequest,
    DescribeSubscribersForNotificationResponse
  >((input, at) => ({
    Subscribers: alertOf(budgetNamed(at, input, 'get subscribers'), input.Notification).subscribers,
  })),
};

export function addAlert(
  kept: KeptBudget,
  notification: Notification | undefined,
  subscribers: readonly NonNullable<CreateSubscriberRequest['Subscriber']>[],
): void {
  const wanted = checkAlert(kept, notification);
  refuseTwice(kept, wanted);
  if (kept.alerts.length >= MAX_ALERTS) throw limit(`one budget can only have ${MAX_ALERTS} notifications`);
  checkSubscribers(subscribers);
  kept.alerts.push({ notification: wanted, subscribers: [...subscribers] });
}

function refuseTwice(kept: KeptBudget, wanted: Notification): void {
  if (kept.alerts.some((one) => sameAlert(one.notification, wanted)))
    throw new AwsRefusal('DuplicateRecordException', 'Unable to create notification - it already exists.');
}

function checkAlert({ budget }: KeptBudget, wanted: Notification | undefined): Notification {
  if (wanted?.Threshold === undefined || wanted.Threshold < 0)
    throw invalid('Threshold must not be negative');
  if (wanted.NotificationType === 'FORECASTED' && budget.TimeUnit === 'DAILY')
    throw invalid('Daily budgets have no forecasts');
  const { NotificationState: _, ...notification } = wanted;
  return notification;
}

function without(
  subscribers: KeptBudget['alerts'][number]['subscribers'],
  address: string | undefined,
): typeof subscribers {
  const left = subscribers.filter((one) => one.Address !== address);
  if (left.length === subscribers.length) throw notFound('Unable to find subscriber.');
  return left;
}
