import {
  ConfirmSubscriptionCommand,
  CreateTopicCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { OWN_TAGS } from '../guard-tags.ts';
import type { Seed } from '../law.ts';

/**
 * No topic; one whose policy somebody opened, its subscription waiting; one whose webhook is confirmed and whose owner
 * somebody unsubscribed, who answers at once: AWS lets nobody take back a subscription that was not confirmed.
 */
export const seed: Seed['seed'] = async (account, n) => {
  const target = {
    region: 'us-east-1',
    name: 'jikimi-guard',
    account: account.id,
    email: 'owner@example.com',
    webhook: n === 1 ? null : 'https://hooks.example.com/aws',
  };
  if (n > 0) {
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: '*' }],
    });
    const sns = account.client(SNSClient, 'us-east-1');
    const { TopicArn } = await sns.send(
      new CreateTopicCommand({ Name: 'jikimi-guard', Attributes: { Policy }, Tags: OWN_TAGS }),
    );
    const subscribe = async (Protocol: string, Endpoint: string): Promise<void> => {
      await sns.send(new SubscribeCommand({ TopicArn, Protocol, Endpoint }));
      if (n > 1) await sns.send(new ConfirmSubscriptionCommand({ TopicArn, Token: Endpoint }));
    };
    if (n === 1) await subscribe('email', target.email);
    else account.facts.answersMail.add(target.email);
    if (target.webhook) await subscribe('https', target.webhook);
  }
  return [target];
};
