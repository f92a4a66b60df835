/** The mailbox of all guards. Whether a subscription was confirmed is no part of what is changed: a person does that. */

import { GetTopicAttributesCommand, ListTagsForResourceCommand, SNSClient } from '@aws-sdk/client-sns';
import { errorCode } from '../../../aws/attempt.ts';
import { type Call, defineAction } from '../../../change/action.ts';
import { josa } from '../../../i18n/particles.ts';
import type { Json } from '../../../kernel/json.ts';
import { TOPIC, topicArn } from '../../guard/names.ts';
import { isOwn, OWN_TAGS, refuseForeign } from '../../guard/ownership.ts';
import { isSame } from '../../guard/same.ts';
import { subscriptionsOf } from '../../guard/subscriptions.ts';
import {
  type Address,
  addressesOf,
  addressText,
  type TopicState,
  type TopicTarget,
  topicForm,
  topicPolicyFor,
} from '../../guard/topic.ts';

export const action = defineAction<TopicTarget>()({
  id: 'sns-create-guard-topic',
  title: ({ email, webhook }) => {
    const to = webhook === null ? email : `${email}, ${webhook}`;
    return {
      en: `Send alerts to ${to} through the topic ${TOPIC}`,
      ko: `${TOPIC} 주제로 알림 보내기: ${to}`,
    };
  },
  reads: ['sns:GetTopicAttributes', 'sns:ListSubscriptionsByTopic', 'sns:ListTagsForResource'],
  writes: [
    'sns:CreateTopic',
    'sns:TagResource',
    'sns:SetTopicAttributes',
    'sns:Subscribe',
    'sns:DeleteTopic',
    'sns:Unsubscribe',
  ],
  capture: async (aws, target): Promise<TopicState> => {
    const client = aws.client(SNSClient, target.region);
    const TopicArn = topicArn(target.account, target.region);
    try {
      const { Attributes = {} } = await client.send(new GetTopicAttributesCommand({ TopicArn }));
      const { Tags } = await client.send(new ListTagsForResourceCommand({ ResourceArn: TopicArn }));
      const there = await subscriptionsOf(aws, target.region, TopicArn);
      return {
        isOwn: isOwn(Tags),
        policy: JSON.parse(Attributes['Policy'] ?? 'null') as Json,
        subscribed: addressesOf(target)
          .map(addressText)
          .filter((one) => there.some(({ address }) => addressText(address) === one)),
      };
    } catch (error) {
      if (errorCode(error) === 'NotFoundException' || errorCode(error) === 'NotFound') return null;
      throw error;
    }
  },
  holds: (state, target) => state !== null && topicForm.amiss(state, target).length === 0,
  apply: (target, state) => {
    const policy = topicPolicyFor(target);
    return [
      ...(state === null ? [create(target, policy)] : []),
      ...(state !== null && !isSame(state.policy, policy) ? [putPolicy(target, policy)] : []),
      ...addressesOf(target)
        .filter((one) => !state?.subscribed.includes(addressText(one)))
        .map((one) => subscribe(target, one)),
    ];
  },
  undo: (target, before, now) => {
    if (now === null) return before === null ? [] : [create(target, before.policy)];
    if (before === null) return [call(target, 'DeleteTopic', { TopicArn: arnOf(target) })];
    return [
      ...(isSame(now.policy, before.policy) ? [] : [putPolicy(target, before.policy)]),
      ...addressesOf(target)
        .filter((one) => isIn(now, one) && !isIn(before, one))
        .map((one) => unsubscribe(target, one)),
      ...addressesOf(target)
        .filter((one) => !isIn(now, one) && isIn(before, one))
        .map((one) => subscribe(target, one)),
    ];
  },
  effect: ({ email, webhook }) => ({
    en: [
      `AWS sends a mail to ${email}; until the link in it is clicked, no alert arrives. The link holds for two days.`,
      ...(webhook === null
        ? []
        : [
            `AWS also posts a SubscriptionConfirmation to ${webhook}: it must open the SubscribeURL in it, and answer each alert with 2xx within 15 seconds. An incoming webhook of a chat service cannot confirm. Alerts name the account, people and addresses: send them only to an address of your own.`,
          ]),
    ].join(' '),
    ko: [
      `AWS가 ${josa(email, '으로/로')} 메일을 보냅니다. 그 안의 링크를 눌러 확인해야 알림이 옵니다. 링크는 이틀 동안 유효합니다.`,
      ...(webhook === null
        ? []
        : [
            `${webhook}에도 SubscriptionConfirmation을 보냅니다. 받은 쪽이 그 안의 SubscribeURL을 열어 확인하고, 알림마다 15초 안에 2xx로 응답해야 합니다. 채팅 서비스의 수신 웹훅은 확인할 수 없습니다. 알림에는 계정, 사용자, 주소가 들어 있으니 내 주소로만 보내세요.`,
          ]),
    ].join(' '),
  }),
  hurts: () => [],
  refuses: ({ name }, before) => refuseForeign(name, before),
  monthlyUsd: {
    en: 'free up to 1,000 mails and 100,000 webhook calls a month',
    ko: '월 메일 1,000통, 웹훅 호출 100,000건까지 무료',
  },
  minutes: 2,
});

const arnOf = ({ account, region }: TopicTarget): string => topicArn(account, region);

const isIn = ({ subscribed }: NonNullable<TopicState>, one: Address): boolean =>
  subscribed.includes(addressText(one));

function create(target: TopicTarget, policy: Json): Call {
  const input = { Name: TOPIC, Attributes: { Policy: JSON.stringify(policy) }, Tags: OWN_TAGS };
  return call(target, 'CreateTopic', input, ['sns:TagResource']);
}

function putPolicy(target: TopicTarget, policy: Json): Call {
  return call(target, 'SetTopicAttributes', {
    TopicArn: arnOf(target),
    AttributeName: 'Policy',
    AttributeValue: JSON.stringify(policy),
  });
}

function subscribe(target: TopicTarget, { protocol, endpoint }: Address): Call {
  return call(target, 'Subscribe', { TopicArn: arnOf(target), Protocol: protocol, Endpoint: endpoint });
}

/** One that was never confirmed has no ARN, and AWS lets nobody delete it: it goes by itself. */
function unsubscribe(target: TopicTarget, address: Address): Call {
  const planned = call(target, 'Unsubscribe', { SubscriptionArn: '<ARN of the subscription>' });
  return {
    ...planned,
    late: async (aws) => {
      const there = await subscriptionsOf(aws, target.region, arnOf(target));
      const found = there.find((one) => addressText(one.address) === addressText(address));
      return { SubscriptionArn: found?.arn ?? 'PendingConfirmation' };
    },
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
