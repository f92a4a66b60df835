import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { OWN_TAGS } from '../guard-tags.ts';
import type { Seed } from '../law.ts';

/** No rule; one that an intruder disabled; one that tells somebody else. */
export const seed: Seed['seed'] = async (account, n) => {
  const name = 'jikimi-watchers';
  if (n > 0) {
    const events = account.client(EventBridgeClient, 'us-east-1');
    const EventPattern = JSON.stringify({ source: ['aws.ec2'] });
    const State = n === 1 ? 'DISABLED' : 'ENABLED';
    await events.send(new PutRuleCommand({ Name: name, EventPattern, State, Tags: OWN_TAGS }));
    const Arn = `arn:aws:sns:us-east-1:${account.id}:elsewhere`;
    if (n > 1) await events.send(new PutTargetsCommand({ Rule: name, Targets: [{ Id: 'other', Arn }] }));
  }
  return [{ region: 'us-east-1', name, account: account.id, kind: 'watchers' }];
};
