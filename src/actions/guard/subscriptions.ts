/** Who hears from a topic. A subscription that was never confirmed is listed too, without an ARN. */
import { paginateListSubscriptionsByTopic, SNSClient } from '@aws-sdk/client-sns';
import type { AwsClients } from '../../aws/gate.ts';

export interface Subscription {
  readonly address: { readonly protocol: string; readonly endpoint: string };
  /** `null`: it waits for its confirmation, and nothing arrives. */
  readonly arn: string | null;
}

/** @throws SDK exceptions */
export async function subscriptionsOf(
  aws: AwsClients,
  region: string,
  TopicArn: string,
): Promise<readonly Subscription[]> {
  const client = aws.client(SNSClient, region);
  const found: Subscription[] = [];
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client }, { TopicArn })) {
    for (const { Protocol = '', Endpoint = '', SubscriptionArn } of Subscriptions) {
      const arn = SubscriptionArn?.startsWith('arn:') ? SubscriptionArn : null;
      found.push({ address: { protocol: Protocol, endpoint: Endpoint }, arn });
    }
  }
  return found;
}
