import { CreateQueueCommand, DeleteQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { proveRefusals } from '../prove-refusals.ts';
import { refuses } from './sqs.ts';

proveRefusals(refuses, {
  'CreateQueue: one of that name was deleted within a minute': async (account) => {
    account.clock.set(new Date('2026-10-01T00:00:00Z'));
    const sqs = account.client(SQSClient);
    const create = () => sqs.send(new CreateQueueCommand({ QueueName: 'orders' }));
    const { QueueUrl } = await create();
    await sqs.send(new DeleteQueueCommand({ QueueUrl }));
    return { call: create, cure: async () => account.clock.advance(61_000) };
  },
});
