/** The mailbox of all guards: a topic that AWS's watchers may publish to, and whoever is to be told subscribed to it. */
import type { Target } from '../../change/action.ts';
import type { Json } from '../../kernel/json.ts';
import type { Text } from '../../kernel/text.ts';
import type { GuardForm } from './form.ts';
import { TOPIC, topicArn } from './names.ts';
import { OWN_TAGS } from './ownership.ts';
import { isSame } from './same.ts';

export interface TopicTarget extends Target {
  readonly account: string;
  readonly email: string;
  /** An https address, or none. */
  readonly webhook: string | null;
}

export type TopicState = {
  readonly isOwn: boolean;
  readonly policy: Json;
  /** Of the target's addresses those that are subscribed, whether they have confirmed it or not: `email owner@…`. */
  readonly subscribed: readonly string[];
} | null;

export interface Address {
  readonly protocol: 'email' | 'https';
  readonly endpoint: string;
}

export function addressesOf({ email, webhook }: TopicTarget): readonly Address[] {
  return [
    { protocol: 'email', endpoint: email },
    ...(webhook === null ? [] : [{ protocol: 'https', endpoint: webhook } as const]),
  ];
}

export const addressText = ({ protocol, endpoint }: Readonly<Record<keyof Address, string>>): string =>
  `${protocol} ${endpoint}`;

export const topicForm: GuardForm<TopicTarget, TopicState> = {
  amiss: ({ policy, subscribed }, target) => [
    ...(isSame(policy, topicPolicyFor(target)) ? [] : [POLICY_CHANGED]),
    ...addressesOf(target)
      .filter((one) => !subscribed.includes(addressText(one)))
      .map(({ endpoint }) => ({
        en: `${endpoint} is not subscribed: no alert reaches it.`,
        ko: `${endpoint} 구독이 없습니다. 알림이 가지 않습니다.`,
      })),
  ],
  soon: { en: 'at once', ko: '즉시' },
  resources: (target) => ({
    Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: TOPIC, Tags: OWN_TAGS } },
    TopicPolicy: {
      Type: 'AWS::SNS::TopicPolicy',
      Properties: { Topics: [{ Ref: 'Topic' }], PolicyDocument: topicPolicyFor(target) },
    },
    ...Object.fromEntries(
      addressesOf(target).map(({ protocol, endpoint }) => [
        protocol === 'email' ? 'Mail' : 'Webhook',
        {
          Type: 'AWS::SNS::Subscription',
          Properties: { TopicArn: { Ref: 'Topic' }, Protocol: protocol, Endpoint: endpoint },
        },
      ]),
    ),
  }),
};

const POLICY_CHANGED: Text = {
  en: 'Its policy was changed: who may send through it is not what it was.',
  ko: '정책이 바뀌었습니다. 이 주제로 보낼 수 있는 대상이 처음과 다릅니다.',
};

/** EventBridge tells SNS neither account nor rule: a condition on them refuses all of its alerts. */
const PUBLISHERS = [
  { service: 'budgets', tellsAccount: true },
  { service: 'costalerts', tellsAccount: true },
  { service: 'cloudwatch', tellsAccount: true },
  { service: 'events', tellsAccount: false },
] as const;

export function topicPolicyFor({ region, account }: TopicTarget): Json {
  return {
    Version: '2012-10-17',
    Statement: PUBLISHERS.map(({ service, tellsAccount }) => ({
      Sid: `jikimi-${service}`,
      Effect: 'Allow',
      Principal: { Service: `${service}.amazonaws.com` },
      Action: 'sns:Publish',
      Resource: topicArn(account, region),
      ...(tellsAccount && { Condition: { StringEquals: { 'aws:SourceAccount': account } } }),
    })),
  };
}
