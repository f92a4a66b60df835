/** What the alerts hear, tried on events in the form that AWS sends them. */
import { expect, test } from 'vitest';
import type { Json } from '../../kernel/json.ts';
import { ALERT_KINDS, type AlertKind, forwardedPattern, patternOf } from './alerts.ts';

const LONGEST = 2048;

type Members = { readonly [key: string]: Json };

/** As EventBridge does it: every member named must be there and be one of those listed. */
function matches(pattern: Json, event: Json | undefined): boolean {
  if (Array.isArray(pattern)) return pattern.some((one) => isOne(one, event));
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return false;
  return Object.entries(pattern as Members).every(([key, inner]) =>
    key === '$or'
      ? (inner as readonly Json[]).some((one) => matches(one, event))
      : matches(inner, (event as Members)[key]),
  );
}

function isOne(wanted: Json, value: Json | undefined): boolean {
  if (typeof wanted !== 'object' || wanted === null) return value === wanted;
  const [[how, what] = ['', '']] = Object.entries(wanted as Readonly<Record<string, string>>);
  if (typeof value !== 'string') return false;
  if (how === 'prefix') return value.startsWith(what);
  if (how === 'suffix') return value.endsWith(what);
  if (how === 'wildcard') return new RegExp(`^${what.replaceAll('*', '.*')}$`).test(value);
  throw new TypeError(how);
}

const call = (eventName: string, requestParameters: Members = {}): Json => ({
  source: 'aws.any',
  'detail-type': 'AWS API Call via CloudTrail',
  detail: { eventName, requestParameters, userIdentity: { type: 'IAMUser' } },
});

const health = (detailType: string, detail: Members): Json => ({
  source: 'aws.health',
  'detail-type': detailType,
  detail,
});

const ACCOUNT = '111122223333';
const TOPIC = `arn:aws:sns:us-east-1:${ACCOUNT}:jikimi-guard`;

const HEARD: readonly (readonly [AlertKind, 'home' | 'everywhere', string, Json])[] = [
  [
    'root-sign-in',
    'everywhere',
    'a sign-in of root',
    { 'detail-type': 'AWS Console Sign In via CloudTrail', detail: { userIdentity: { type: 'Root' } } },
  ],
  ['identities', 'home', 'a new key', call('CreateAccessKey')],
  ['money', 'everywhere', 'a higher quota', call('RequestServiceQuotaIncrease')],
  ['watchers', 'everywhere', 'a trail stopped', call('StopLogging')],
  ['watchers', 'everywhere', 'an alarm deleted', call('DeleteAlarms')],
  ['watchers', 'everywhere', 'a rule disabled', call('DisableRule')],
  ['watchers', 'home', 'a budget raised', call('UpdateBudget')],
  ['watchers', 'home', 'an alert of a budget deleted', call('DeleteNotification')],
  ['watchers', 'home', 'an anomaly threshold raised', call('UpdateAnomalySubscription')],
  ['guard', 'everywhere', 'an alert rule overwritten', call('PutRule', { name: 'jikimi-alert-money' })],
  ['guard', 'everywhere', 'its target taken', call('RemoveTargets', { rule: 'jikimi-alert-forward' })],
  ['guard', 'home', 'the alarm overwritten', call('PutMetricAlarm', { alarmName: 'jikimi-guard-charges' })],
  ['guard', 'home', 'the topic deleted', call('DeleteTopic', { topicArn: TOPIC })],
  ['guard', 'home', 'the topic opened', call('SetTopicAttributes', { topicArn: TOPIC })],
  ['guard', 'home', 'somebody subscribed', call('Subscribe', { topicArn: TOPIC })],
  ['guard', 'home', 'the owner unsubscribed', call('Unsubscribe', { subscriptionArn: `${TOPIC}:8f-1` })],
  [
    'guard',
    'home',
    'the forwarding role changed',
    call('PutRolePolicy', { roleName: 'jikimi-guard-forward' }),
  ],
  ['account', 'everywhere', 'an organisation made', call('CreateOrganization')],
  [
    'health',
    'everywhere',
    'an abuse report',
    health('AWS Health Abuse Event', { service: 'ABUSE', eventTypeCode: 'AWS_ABUSE_DOS_REPORT' }),
  ],
  [
    'health',
    'everywhere',
    'an exposed key',
    health('AWS Health Event', { service: 'RISK', eventTypeCode: 'AWS_RISK_CREDENTIALS_EXPOSED' }),
  ],
  [
    'health',
    'everywhere',
    'a fault of one of my resources',
    health('AWS Health Event', {
      service: 'EC2',
      eventTypeCategory: 'issue',
      eventScopeCode: 'ACCOUNT_SPECIFIC',
    }),
  ],
];

test.for(HEARD)('%s: %s: %s', ([kind, where, , event]) => {
  expect(matches(patternOf(kind), event)).toBe(true);
  expect(matches(forwardedPattern(), event)).toBe(where === 'everywhere');
});

const PASSED: readonly (readonly [string, Json])[] = [
  [
    'a sign-in of a user',
    { 'detail-type': 'AWS Console Sign In via CloudTrail', detail: { userIdentity: { type: 'IAMUser' } } },
  ],
  ['an instance started', call('RunInstances')],
  ["somebody's own rule", call('PutRule', { name: 'nightly' })],
  ["somebody's own alarm", call('PutMetricAlarm', { alarmName: 'cpu' })],
  ["somebody's own topic", call('DeleteTopic', { topicArn: `arn:aws:sns:us-east-1:${ACCOUNT}:orders` })],
  [
    'a fault of AWS that is not about this account',
    health('AWS Health Event', { service: 'EC2', eventTypeCategory: 'issue', eventScopeCode: 'PUBLIC' }),
  ],
  [
    'maintenance',
    health('AWS Health Event', {
      service: 'RDS',
      eventTypeCategory: 'scheduledChange',
      eventScopeCode: 'ACCOUNT_SPECIFIC',
    }),
  ],
];

test.for(PASSED)('nobody is woken by %s', ([, event]) => {
  for (const kind of ALERT_KINDS) expect(matches(patternOf(kind), event), kind).toBe(false);
  expect(matches(forwardedPattern(), event)).toBe(false);
});

test('EventBridge takes every pattern', () => {
  for (const pattern of [forwardedPattern(), ...ALERT_KINDS.map(patternOf)]) {
    expect(JSON.stringify(pattern).length).toBeLessThanOrEqual(LONGEST);
  }
});
