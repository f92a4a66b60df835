import {
  DeleteEventBusCommand,
  DeleteRuleCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './events.ts';

const Name = 'nightly';

proveRefusals(refuses, {
  'DeleteRule: it has targets': async (account) => {
    const events = account.client(EventBridgeClient);
    await events.send(new PutRuleCommand({ Name, ScheduleExpression: 'rate(1 day)' }));
    const Arn = `arn:aws:lambda:ap-northeast-2:${account.id}:function:nightly`;
    await events.send(new PutTargetsCommand({ Rule: Name, Targets: [{ Id: 'job', Arn }] }));
    return {
      call: () => events.send(new DeleteRuleCommand({ Name })),
      cure: () => events.send(new RemoveTargetsCommand({ Rule: Name, Ids: ['job'] })),
    };
  },
  'DeleteEventBus: it is the default bus': async (account) => {
    const events = account.client(EventBridgeClient);
    return { call: () => events.send(new DeleteEventBusCommand({ Name: 'default' })) };
  },
});
