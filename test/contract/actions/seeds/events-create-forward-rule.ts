import { EventBridgeClient, PutRuleCommand } from '@aws-sdk/client-eventbridge';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { OWN_TAGS } from '../guard-tags.ts';
import type { Seed } from '../law.ts';

/** No rule; one of that name for something else, enabled or not. The role is there. */
export const seed: Seed['seed'] = async (account, n) => {
  await account.client(IAMClient).send(
    new CreateRoleCommand({
      RoleName: 'jikimi-guard-forward',
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      }),
    }),
  );
  const target = { region: 'ap-northeast-2', name: 'jikimi-forward', account: account.id };
  if (n > 0) {
    await account.client(EventBridgeClient, target.region).send(
      new PutRuleCommand({
        Name: target.name,
        EventPattern: JSON.stringify({ source: ['aws.ec2'] }),
        State: n === 1 ? 'DISABLED' : 'ENABLED',
        Tags: OWN_TAGS,
      }),
    );
  }
  return [target];
};
