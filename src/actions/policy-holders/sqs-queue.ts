import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { SqsQueue } from '../../inventory/resources/sqs-queue.ts';
import { told } from '../../inventory/told.ts';
import type { PolicyHolder } from '../resource-policy.ts';

export const queuePolicy: PolicyHolder = {
  noun: { en: 'SQS queue', ko: 'SQS 대기열' },
  resource: SqsQueue,
  reads: ['sqs:GetQueueUrl', 'sqs:GetQueueAttributes'],
  writes: ['sqs:SetQueueAttributes'],
  read: async (aws, { region, name }) => {
    const sqs = aws.client(SQSClient, region);
    const address = told((await sqs.send(new GetQueueUrlCommand({ QueueName: name }))).QueueUrl, 'QueueUrl');
    // The ARN comes always, so that an answer without a policy is one.
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: address, AttributeNames: ['Policy', 'QueueArn'] }),
    );
    return { address, policy: told(Attributes, 'Attributes').Policy || null };
  },
  write: ({ region }, QueueUrl, policy) => ({
    load: () => import('@aws-sdk/client-sqs'),
    client: 'SQS',
    operation: 'SetQueueAttributes',
    region,
    input: { QueueUrl, Attributes: { Policy: policy ?? '' } },
    needs: ['sqs:SetQueueAttributes'],
  }),
};
