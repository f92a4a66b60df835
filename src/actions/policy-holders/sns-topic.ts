import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { SnsTopic } from '../../inventory/resources/sns-topic.ts';
import { told } from '../../inventory/told.ts';
import type { ResourceTarget } from '../found.ts';
import type { PolicyHolder } from '../resource-policy.ts';

export const topicPolicy: PolicyHolder = {
  noun: { en: 'SNS topic', ko: 'SNS 주제' },
  resource: SnsTopic,
  reads: ['sns:GetTopicAttributes'],
  writes: ['sns:SetTopicAttributes'],
  read: async (aws, { region, arn }) => {
    const { Attributes } = await aws
      .client(SNSClient, region)
      .send(new GetTopicAttributesCommand({ TopicArn: arn }));
    return { address: arn, policy: told(Attributes?.['Policy'], 'Policy') };
  },
  write: (target, TopicArn, policy) => ({
    load: () => import('@aws-sdk/client-sns'),
    client: 'SNS',
    operation: 'SetTopicAttributes',
    region: target.region,
    input: { TopicArn, AttributeName: 'Policy', AttributeValue: policy ?? ownersOnly(target) },
    needs: ['sns:SetTopicAttributes'],
  }),
};

/** A topic always has a policy: this is the one that AWS gives a new topic. */
function ownersOnly({ arn, account }: ResourceTarget): string {
  return JSON.stringify({
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: [
      {
        Sid: '__default_statement_ID',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [
          'SNS:GetTopicAttributes',
          'SNS:SetTopicAttributes',
          'SNS:AddPermission',
          'SNS:RemovePermission',
          'SNS:DeleteTopic',
          'SNS:Subscribe',
          'SNS:ListSubscriptionsByTopic',
          'SNS:Publish',
        ],
        Resource: arn,
        Condition: { StringEquals: { 'AWS:SourceOwner': account } },
      },
    ],
  });
}
