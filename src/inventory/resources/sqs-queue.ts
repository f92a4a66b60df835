import type { PolicyDocument } from '../../policy/document.ts';
import { defineResource, field } from '../resource-type.ts';

export const SqsQueue = defineResource({
  type: 'AWS::SQS::Queue',
  name: { en: 'SQS queue', ko: 'SQS 대기열' },
  scope: 'listed',
  listing: ['sqs:ListQueues'],
  fields: {
    /** `null`: the queue has no policy. */
    policy: field<PolicyDocument | null>('sqs:GetQueueAttributes'),
  },
});
