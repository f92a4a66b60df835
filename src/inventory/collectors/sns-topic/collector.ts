import { GetTopicAttributesCommand, paginateListTopics, SNSClient } from '@aws-sdk/client-sns';
import { parsePolicy } from '../../../policy/document.ts';
import { listCollector } from '../../list-collector.ts';
import { SnsTopic } from '../../resources/sns-topic.ts';
import { told } from '../../told.ts';

export const collector = listCollector({
  id: 'sns-topic',
  scope: 'region',
  resource: SnsTopic,
  client: SNSClient,
  list: paginateListTopics,
  items: (page) => page.Topics?.flatMap(({ TopicArn }) => TopicArn ?? []),
  describe: (arn) => ({ id: arn.slice(arn.lastIndexOf(':') + 1), arn }),
  reads: [
    {
      fields: ['policy'],
      ask: async (sns, arn) => {
        const { Attributes } = await sns.send(new GetTopicAttributesCommand({ TopicArn: arn }));
        // A topic always has one: AWS gives it its own.
        return { policy: parsePolicy(told(Attributes?.['Policy'], 'Policy')) };
      },
    },
  ],
});
