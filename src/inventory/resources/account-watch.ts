import { defineResource, field } from '../resource-type.ts';

/** What tells somebody: a metric filter with its alarm, or a rule of EventBridge. */
export interface Watcher {
  readonly kind: 'metric-filter' | 'event-rule';
  readonly name: string;
  readonly region: string;
}

/** The first broken link between an event and a person. */
export type BrokenLink =
  /** CloudTrail does not send it on: the trail is stopped, or keeps too little. */
  | 'not-recorded'
  | 'rule-disabled'
  /** No alarm watches the metric. */
  | 'no-alarm'
  /** The alarm's actions are off, or it never goes off when calls are counted. */
  | 'alarm-silent'
  /** It tells something other than an SNS topic. */
  | 'no-topic'
  /** Nobody has confirmed a subscription to the topic. */
  | 'nobody-subscribed';

export interface WatchAnswer {
  /** Those that somebody is told by. */
  readonly watchers: readonly Watcher[];
  /** Calls and sign-ins of which nobody is told; empty where all are watched. */
  readonly missed: readonly string[];
  /** What catches one of the missed, and what keeps it from reaching anybody. */
  readonly broken: readonly (Watcher & { readonly link: BrokenLink })[];
}

const NEEDS = [
  'cloudtrail:ListTrails',
  'cloudtrail:DescribeTrails',
  'cloudtrail:GetTrailStatus',
  'cloudtrail:GetEventSelectors',
  'logs:DescribeMetricFilters',
  'cloudwatch:DescribeAlarms',
  'events:ListRules',
  'events:ListTargetsByRule',
  'sns:ListSubscriptionsByTopic',
] as const;

const answer = field<WatchAnswer>(...NEEDS);

/**
 * Whether somebody is told of what CIS 7.0 section 5 names. One thing for the account: the chain goes from a trail
 * through logs, alarms and topics of several regions. Unread only where what could not be seen might be the answer.
 */
export const AccountWatch = defineResource({
  type: 'Jikimi::Account::Watch',
  name: { en: 'Alerts about account activity', ko: '계정 활동 알림' },
  scope: 'account',
  fields: {
    deniedCalls: answer,
    signInsWithoutMfa: answer,
    rootUse: answer,
    iamPolicyChanges: answer,
    trailChanges: answer,
    signInFailures: answer,
    keyRemovals: answer,
    bucketPolicyChanges: answer,
    configChanges: answer,
    securityGroupChanges: answer,
    networkAclChanges: answer,
    gatewayChanges: answer,
    routeTableChanges: answer,
    vpcChanges: answer,
    organizationChanges: answer,
  },
});

export type WatchTopic = keyof (typeof AccountWatch)['fields'];
