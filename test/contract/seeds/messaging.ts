import { CreateTopicCommand, SetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { OPEN_POLICY, SEED_REGION, type Seed } from './seed.ts';

const open = { policy: { statements: [{ sid: 'Open' }] } };

const queues: Seed = async (account) => {
  const sqs = account.client(SQSClient, SEED_REGION);
  await sqs.send(new CreateQueueCommand({ QueueName: 'orders' }));
  const Attributes = { Policy: JSON.stringify(OPEN_POLICY) };
  await sqs.send(new CreateQueueCommand({ QueueName: 'open', Attributes }));
  const place = { type: 'AWS::SQS::Queue', region: SEED_REGION };
  return [
    { ...place, id: 'orders', fields: { policy: null } },
    { ...place, id: 'open', fields: open },
  ];
};

const topics: Seed = async (account) => {
  const sns = account.client(SNSClient, SEED_REGION);
  await sns.send(new CreateTopicCommand({ Name: 'alerts' }));
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'open' }));
  const AttributeValue = JSON.stringify(OPEN_POLICY);
  await sns.send(new SetTopicAttributesCommand({ TopicArn, AttributeName: 'Policy', AttributeValue }));
  const place = { type: 'AWS::SNS::Topic', region: SEED_REGION };
  return [
    { ...place, id: 'alerts', fields: {} },
    { ...place, id: 'open', fields: open },
  ];
};

export const messaging = { 'sqs-queue': queues, 'sns-topic': topics };
