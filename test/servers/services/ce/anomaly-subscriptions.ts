import type {
  AnomalySubscription,
  CreateAnomalySubscriptionRequest,
  CreateAnomalySubscriptionResponse,
  DeleteAnomalySubscriptionRequest,
  Expression,
  GetAnomalySubscriptionsRequest,
  GetAnomalySubscriptionsResponse,
  UpdateAnomalySubscriptionRequest,
  UpdateAnomalySubscriptionResponse,
} from '@aws-sdk/client-cost-explorer';
import { type CallContext, memory } from '../../call-context.ts';
import { randomUUID } from '../../chance.ts';
import { AwsRefusal, answer, type ServiceAnswers } from '../../service-answers.ts';
import { invalid, monitorsOf, refuseToken } from './anomaly-monitors.ts';
import { setTags } from './tags.ts';

const subscriptions = memory('account', () => new Map<string, AnomalySubscription>());

export const subscriptionAnswers: ServiceAnswers['answers'] = {
  CreateAnomalySubscription: answer<CreateAnomalySubscriptionRequest, CreateAnomalySubscriptionResponse>(
    (input, at) => {
      if (!input.AnomalySubscription) throw invalid('A subscription is needed');
      const SubscriptionArn = `arn:aws:ce::${at.account.id}:anomalysubscription/${randomUUID()}`;
      keep(at, { ...input.AnomalySubscription, SubscriptionArn, AccountId: at.account.id });
      setTags(at, SubscriptionArn, input.ResourceTags ?? []);
      return { SubscriptionArn };
    },
  ),
  UpdateAnomalySubscription: answer<UpdateAnomalySubscriptionRequest, UpdateAnomalySubscriptionResponse>(
    (input, at) => {
      const {
        Threshold: oldThreshold,
        ThresholdExpression: oldExpression,
        ...old
      } = subscriptionOf(at, input.SubscriptionArn);
      const changesThreshold = input.Threshold !== undefined || input.ThresholdExpression !== undefined;
      const kept = changesThreshold ? {} : { Threshold: oldThreshold, ThresholdExpression: oldExpression };
      keep(at, { ...old, ...kept, ...input });
      return { SubscriptionArn: input.SubscriptionArn };
    },
  ),
  DeleteAnomalySubscription: answer<DeleteAnomalySubscriptionRequest, object>(({ SubscriptionArn }, at) => {
    subscriptionOf(at, SubscriptionArn);
    subscriptions(at).value.delete(SubscriptionArn ?? '');
    return {};
  }),
  GetAnomalySubscriptions: answer<GetAnomalySubscriptionsRequest, GetAnomalySubscriptionsResponse>(
    (input, at) => {
      refuseToken(input.NextPageToken);
      const all = input.SubscriptionArnList?.map((arn) => subscriptionOf(at, arn)) ?? [
        ...subscriptions(at).value.values(),
      ];
      const { MonitorArn } = input;
      return {
        AnomalySubscriptions: all.filter((one) => !MonitorArn || one.MonitorArnList?.includes(MonitorArn)),
      };
    },
  ),
};

function keep(at: CallContext, wanted: AnomalySubscription): void {
  const { Frequency, MonitorArnList = [], Subscribers = [], Threshold, ThresholdExpression } = wanted;
  const unknown = MonitorArnList.find((arn) => !monitorsOf(at).has(arn));
  if (unknown) throw new AwsRefusal('UnknownMonitorException', `Anomaly monitor ${unknown} does not exist`);
  if (MonitorArnList.length === 0 || Subscribers.length === 0)
    throw invalid('A subscription needs monitors and subscribers');
  if (Frequency === 'IMMEDIATE' && Subscribers.some((one) => one.Type !== 'SNS'))
    throw invalid('Immediate frequency only supports SNS subscribers');
  if (Frequency !== 'IMMEDIATE' && Subscribers.some((one) => one.Type !== 'EMAIL'))
    throw invalid('Daily or weekly frequencies only support Email subscriptions');
  if (Frequency === 'IMMEDIATE' && Subscribers.length > 1) throw invalid('Only one SNS topic is supported');
  if ((Threshold === undefined) === (ThresholdExpression === undefined))
    throw invalid('Exactly one of Threshold and ThresholdExpression must be given');
  if (ThresholdExpression) checkThreshold(ThresholdExpression);
  subscriptions(at).value.set(wanted.SubscriptionArn ?? '', {
    ...wanted,
    Subscribers: Subscribers.map((one) => ({ ...one, Status: one.Status ?? 'CONFIRMED' })),
  });
}

function checkThreshold({ And, Or, Dimensions }: Expression): void {
  for (const part of And ?? Or ?? []) checkThreshold(part);
  if (And || Or) return;
  const { Key = '', MatchOptions = [], Values = [] } = Dimensions ?? {};
  const right =
    ['ANOMALY_TOTAL_IMPACT_ABSOLUTE', 'ANOMALY_TOTAL_IMPACT_PERCENTAGE'].includes(Key) &&
    MatchOptions.every((one) => one === 'GREATER_THAN_OR_EQUAL') &&
    Values.length === 1 &&
    Number(Values[0]) >= 0;
  if (!right) throw invalid('Invalid threshold expression');
}

function subscriptionOf(at: CallContext, arn = ''): AnomalySubscription {
  const one = subscriptions(at).value.get(arn);
  if (!one)
    throw new AwsRefusal('UnknownSubscriptionException', `Anomaly subscription ${arn} does not exist`);
  return one;
}
