import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Seed } from '../law.ts';
import { policyOf, policyTarget, REGION } from '../policies.ts';

export const seed: Seed['seed'] = async (account, n) => {
  const Attributes = { Policy: policyOf(account, 'open', n, 'sqs:SendMessage') };
  await account.client(SQSClient, REGION).send(new CreateQueueCommand({ QueueName: 'orders', Attributes }));
  return [policyTarget(account, 'orders', `arn:aws:sqs:${REGION}:${account.id}:orders`)];
};
