import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Seed } from '../law.ts';

/** No topic; one of that name with another policy, without and with a subscription that waits. */
export const seed: Seed['seed'] = async (account, n) => {
  const target = {
    region: 'us-east-1',
    name: 'jikimi-guard',
    account: account.id,
    email: 'owner@example.com',
  };
  if (n > 0) {
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: '*' }],
    });
    const sns = account.client(SNSClient, 'us-east-1');
    await sns.send(new CreateTopicCommand({ Name: 'jikimi-guard', Attributes: { Policy } }));
  }
  return [target];
};
