import type { CreateQueueRequest } from '@aws-sdk/client-sqs';
import { type RefusalRule, refuse } from '../refusal-rule.ts';

const WAIT_MS = 60_000;

export const refuses: readonly RefusalRule[] = [
  refuse<CreateQueueRequest>({
    operation: 'CreateQueue',
    when: 'one of that name was deleted within a minute',
    code: 'QueueDeletedRecently',
    message: ({ QueueName }, { account, region }) => {
      const since = account.clock.nowMs() - WAIT_MS;
      const deleted = account.happened.findLast(
        (call) =>
          call.service.id === 'sqs' &&
          call.operation.name === 'DeleteQueue' &&
          call.region === region &&
          !call.error &&
          (call.input()['QueueUrl'] as string).endsWith(`/${QueueName}`),
      );
      return (
        (deleted?.at.getTime() ?? 0) > since &&
        'You must wait 60 seconds after deleting a queue before you can create another with the same name.'
      );
    },
  }),
];
