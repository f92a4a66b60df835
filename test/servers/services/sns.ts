/**
 * What is sent to people and to web addresses waits until they confirm it; moto confirms at once. The message that AWS
 * sends them cannot be read here: its token is the address itself.
 */
import {
  type ConfirmSubscriptionInput,
  type ConfirmSubscriptionResponse,
  ListSubscriptionsByTopicCommand,
  type ListSubscriptionsByTopicResponse,
  type ListSubscriptionsResponse,
  SNSClient,
  type SubscribeInput,
  type SubscribeResponse,
  type Subscription,
  type UnsubscribeInput,
} from '@aws-sdk/client-sns';
import { type CallContext, memory } from '../call-context.ts';
import { AwsRefusal, answer, mendOutput, type ServiceAnswers } from '../service-answers.ts';

const CONFIRMED_BY_PEOPLE: ReadonlySet<string> = new Set(['email', 'email-json', 'http', 'https']);

/** ARNs of what was confirmed. */
const confirmed = memory('region', () => new Set<string>());

const waits = (at: CallContext, { Protocol = '', SubscriptionArn = '' }: Subscription): boolean =>
  CONFIRMED_BY_PEOPLE.has(Protocol) && !confirmed(at).value.has(SubscriptionArn);

function shown(at: CallContext, one: Subscription): Subscription {
  return waits(at, one) ? { ...one, SubscriptionArn: 'PendingConfirmation' } : one;
}

export const service: ServiceAnswers = {
  answers: {
    ConfirmSubscription: answer<ConfirmSubscriptionInput, ConfirmSubscriptionResponse>(
      async ({ TopicArn, Token }, at) => {
        const { Subscriptions = [] } = await at
          .moto(SNSClient)
          .send(new ListSubscriptionsByTopicCommand({ TopicArn }));
        const found = Subscriptions.find((one) => one.Endpoint === Token && waits(at, one));
        if (!found) throw new AwsRefusal('InvalidParameter', 'Invalid parameter: Token');
        confirmed(at).value.add(found.SubscriptionArn ?? '');
        return { SubscriptionArn: found.SubscriptionArn };
      },
    ),
    Unsubscribe: answer<UnsubscribeInput, object>(({ SubscriptionArn = '' }) => {
      if (!SubscriptionArn.startsWith('arn:'))
        throw new AwsRefusal(
          'InvalidParameter',
          'Invalid parameter: SubscriptionArn Reason: An ARN must have at least 6 elements',
        );
      return undefined;
    }),
  },
  mends: {
    Subscribe: mendOutput<SubscribeResponse>((output, at, input) => {
      const { Endpoint = '', Protocol, ReturnSubscriptionArn } = input as unknown as SubscribeInput;
      if (at.account.facts.answersMail.has(Endpoint)) confirmed(at).value.add(output.SubscriptionArn ?? '');
      const one = { Protocol, SubscriptionArn: output.SubscriptionArn };
      return waits(at, one) && !ReturnSubscriptionArn
        ? { ...output, SubscriptionArn: 'pending confirmation' }
        : output;
    }),
    ListSubscriptions: mendOutput<ListSubscriptionsResponse>((output, at) => ({
      ...output,
      Subscriptions: output.Subscriptions?.map((one) => shown(at, one)),
    })),
    ListSubscriptionsByTopic: mendOutput<ListSubscriptionsByTopicResponse>((output, at) => ({
      ...output,
      Subscriptions: output.Subscriptions?.map((one) => shown(at, one)),
    })),
  },
};
