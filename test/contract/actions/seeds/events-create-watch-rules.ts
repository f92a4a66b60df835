import { EventBridgeClient, PutRuleCommand } from '@aws-sdk/client-eventbridge';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { OWN_TAGS } from '../guard-tags.ts';
import type { Seed } from '../law.ts';

/** One of the home region alone; one of every region; one of every region that somebody switched off in one. */
export const seed: Seed['seed'] = async (account, n) => {
  await account.client(SNSClient, 'us-east-1').send(new CreateTopicCommand({ Name: 'jikimi-guard' }));
  await account.client(IAMClient).send(
    new CreateRoleCommand({
      RoleName: 'jikimi-guard-forward',
      AssumeRolePolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [] }),
    }),
  );
  const topic = (['iamPolicyChanges', 'deniedCalls', 'trailChanges'] as const)[n] ?? 'trailChanges';
  const name = `jikimi-alert-watch-${topic.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (n === 2) {
    const EventPattern = JSON.stringify({ source: ['aws.cloudtrail'] });
    await account
      .client(EventBridgeClient, 'eu-west-1')
      .send(new PutRuleCommand({ Name: name, EventPattern, State: 'DISABLED', Tags: OWN_TAGS }));
  }
  const regions = n === 0 ? ['us-east-1'] : ['us-east-1', 'ap-northeast-2', 'eu-west-1'];
  return [{ region: 'us-east-1', name, account: account.id, topic, regions }];
};
