import { paginateListSubscriptions, SNSClient } from '@aws-sdk/client-sns';
import { listCollector } from '../../list-collector.ts';
import { Subscription } from '../../resources/alarms.ts';

export const collector = listCollector({
  id: 'sns-subscription',
  scope: 'region',
  resource: Subscription,
  client: SNSClient,
  list: paginateListSubscriptions,
  items: (page) => page.Subscriptions,
  // Of one that nobody confirmed yet AWS gives "PendingConfirmation" in the place of an ARN.
  describe: ({ SubscriptionArn = '', TopicArn = '', Endpoint = '' }) =>
    SubscriptionArn.startsWith('arn:')
      ? { id: SubscriptionArn, arn: SubscriptionArn }
      : { id: `${TopicArn} ${Endpoint}` },
});
