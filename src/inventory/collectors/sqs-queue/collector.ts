import { GetQueueAttributesCommand, paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { parsePolicy } from '../../../policy/document.ts';
import { listCollector } from '../../list-collector.ts';
import { SqsQueue } from '../../resources/sqs-queue.ts';

export const collector = listCollector({
  id: 'sqs-queue',
  scope: 'region',
  resource: SqsQueue,
  client: SQSClient,
  list: paginateListQueues,
  input: { MaxResults: 1000 },
  items: (page) => page.QueueUrls,
  describe: (url, { partition, region, account }) => {
    const id = url.slice(url.lastIndexOf('/') + 1);
    return { id, arn: `arn:${partition}:sqs:${region}:${account}:${id}` };
  },
  reads: [
    {
      fields: ['policy'],
      ask: async (sqs, url) => {
        const { Attributes } = await sqs.send(
          new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['Policy'] }),
        );
        return { policy: Attributes?.Policy ? parsePolicy(Attributes.Policy) : null };
      },
    },
  ],
});
