/** The mailbox of all guards: a topic that AWS's watchers may publish to, and the owner's address subscribed to it. */
import { GetTopicAttributesCommand, paginateListSubscriptionsByTopic, SNSClient } from '@aws-sdk/client-sns';
import { errorCode } from '../../../aws/attempt.ts';
import { type Call, defineAction, type Target } from '../../../change/action.ts';
import type { Json } from '../../../kernel/json.ts';
import { TAG, TOPIC, topicArn } from '../../guard/names.ts';
import { isSame } from '../../guard/same.ts';

interface TopicTarget extends Target {
  readonly account: string;
  readonly email: string;
}

type TopicState = {
  readonly policy: Json;
  /** `pending`: the mail of AWS was not answered yet, and nothing arrives. */
  readonly subscription: 'none' | 'pending' | 'confirmed';
  /** Known once it is confirmed. */
  readonly subscriptionArn: string | null;
} | null;

const PUBLISHERS = ['budgets', 'costalerts', 'cloudwatch', 'events'] as const;

export const action = defineAction<TopicTarget>()({
  id: 'sns-create-guard-topic',
  title: ({ email }) => ({
    en: `Send alerts to ${email} through the topic ${TOPIC}`,
    ko: `${TOPIC} 주제로 ${email}에 알림 보내기`,
  }),
  reads: ['sns:GetTopicAttributes', 'sns:ListSubscriptionsByTopic'],
  writes: [
    'sns:CreateTopic',
    'sns:TagResource',
    'sns:SetTopicAttributes',
    'sns:Subscribe',
    'sns:DeleteTopic',
    'sns:Unsubscribe',
  ],
  capture: async (aws, { region, account, email }): Promise<TopicState> => {
    const client = aws.client(SNSClient, region);
    const TopicArn = topicArn(account, region);
    try {
      const { Attributes = {} } = await client.send(new GetTopicAttributesCommand({ TopicArn }));
      let subscription: 'none' | 'pending' | 'confirmed' = 'none';
      let subscriptionArn: string | null = null;
      for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client }, { TopicArn })) {
        for (const one of Subscriptions) {
          if (one.Protocol !== 'email' || one.Endpoint !== email) continue;
          const isConfirmed = one.SubscriptionArn?.startsWith('arn:') ?? false;
          subscription = isConfirmed ? 'confirmed' : 'pending';
          subscriptionArn = isConfirmed ? (one.SubscriptionArn ?? null) : null;
        }
      }
      return { policy: JSON.parse(Attributes['Policy'] ?? 'null') as Json, subscription, subscriptionArn };
    } catch (error) {
      if (errorCode(error) === 'NotFoundException' || errorCode(error) === 'NotFound') return null;
      throw error;
    }
  },
  holds: (state, target) =>
    state !== null && state.subscription !== 'none' && isSame(state.policy, policyFor(target)),
  apply: (target, state) => {
    const TopicArn = topicArn(target.account, target.region);
    const Policy = JSON.stringify(policyFor(target));
    const calls: Call[] = [];
    if (state === null) {
      calls.push(
        call(
          target,
          'CreateTopic',
          {
            Name: TOPIC,
            Attributes: { Policy },
            Tags: [{ Key: TAG.key, Value: TAG.value }],
          },
          ['sns:TagResource'],
        ),
      );
    } else if (!isSame(state.policy, policyFor(target))) {
      calls.push(
        call(target, 'SetTopicAttributes', { TopicArn, AttributeName: 'Policy', AttributeValue: Policy }),
      );
    }
    if ((state?.subscription ?? 'none') === 'none')
      calls.push(call(target, 'Subscribe', { TopicArn, Protocol: 'email', Endpoint: target.email }));
    return calls;
  },
  undo: (target, before, now) => {
    const TopicArn = topicArn(target.account, target.region);
    if (before === null) return [call(target, 'DeleteTopic', { TopicArn })];
    const calls: Call[] = [];
    if (now && !isSame(now.policy, before.policy)) {
      calls.push(
        call(target, 'SetTopicAttributes', {
          TopicArn,
          AttributeName: 'Policy',
          AttributeValue: JSON.stringify(before.policy),
        }),
      );
    }
    if (before.subscription === 'none' && now?.subscriptionArn)
      calls.push(call(target, 'Unsubscribe', { SubscriptionArn: now.subscriptionArn }));
    return calls;
  },
  effect: ({ email }) => ({
    en: `AWS sends a mail to ${email}; until the link in it is clicked, no alert arrives.`,
    ko: `AWS가 ${email}(으)로 메일을 보냅니다. 그 안의 링크를 눌러 확인해야 알림이 옵니다.`,
  }),
  hurts: () => [],
  monthlyUsd: 0,
  minutes: 2,
});

function policyFor({ region, account }: TopicTarget): Json {
  return {
    Version: '2012-10-17',
    Statement: PUBLISHERS.map((service) => ({
      Sid: `jikimi-${service}`,
      Effect: 'Allow',
      Principal: { Service: `${service}.amazonaws.com` },
      Action: 'sns:Publish',
      Resource: topicArn(account, region),
      Condition: { StringEquals: { 'aws:SourceAccount': account } },
    })),
  };
}

function call(
  { region }: TopicTarget,
  operation: string,
  input: Readonly<Record<string, Json>>,
  more: readonly `sns:${string}`[] = [],
): Call {
  return {
    load: () => import('@aws-sdk/client-sns'),
    client: 'SNS',
    operation,
    region,
    input,
    needs: [`sns:${operation}`, ...more],
  };
}
