/**
 * What an owner wants to hear of at once, as EventBridge patterns: what CloudTrail records, and what AWS Health says of
 * this account. A rule may have 2,048 characters of pattern.
 */
import type { Json } from '../../kernel/json.ts';
import type { Text } from '../../kernel/text.ts';
import { BREAK_GLASS_ROLE, BUDGET_ROLE, FORWARD_ROLE, RULE_PREFIX, TOPIC } from './names.ts';

interface Branch {
  /** Services whose calls CloudTrail records in the home region, and nowhere else, need no watching elsewhere. */
  readonly where: 'everywhere' | 'home';
  readonly pattern: Readonly<Record<string, Json>>;
}

export interface AlertPattern {
  readonly title: Text;
  /** Any of them. */
  readonly branches: readonly Branch[];
}

const onCalls = (
  where: Branch['where'],
  eventName: readonly string[],
  requestParameters?: Readonly<Record<string, Json>>,
): Branch => ({
  where,
  pattern: {
    'detail-type': ['AWS API Call via CloudTrail'],
    detail: { eventName, ...(requestParameters && { requestParameters }) },
  },
});

/** The source must be said exactly: a wildcard matches nothing. */
const onHealth = (rest: Readonly<Record<string, Json>>): Branch => ({
  where: 'everywhere',
  pattern: { source: ['aws.health'], ...rest },
});

const OWN_RULE: Json = [{ prefix: RULE_PREFIX }];

export const ALERTS = {
  'root-sign-in': {
    title: { en: 'the root user signed in', ko: '루트 사용자 로그인' },
    branches: [
      {
        where: 'everywhere',
        pattern: {
          'detail-type': ['AWS Console Sign In via CloudTrail'],
          detail: { userIdentity: { type: ['Root'] } },
        },
      },
    ],
  },
  'break-glass': {
    title: { en: 'the emergency role was used', ko: '비상용 역할 사용' },
    branches: [
      onCalls('everywhere', ['AssumeRole'], { roleArn: [{ suffix: `:role/${BREAK_GLASS_ROLE}` }] }),
      {
        where: 'everywhere',
        pattern: {
          'detail-type': ['AWS API Call via CloudTrail'],
          detail: { userIdentity: { sessionContext: { sessionIssuer: { userName: [BREAK_GLASS_ROLE] } } } },
        },
      },
    ],
  },
  identities: {
    title: { en: 'a user, key, password or right was added', ko: '사용자, 키, 암호, 권한 추가' },
    branches: [
      onCalls('home', [
        'CreateUser',
        'CreateAccessKey',
        'CreateLoginProfile',
        'UpdateLoginProfile',
        'AttachUserPolicy',
        'AttachRolePolicy',
        'PutUserPolicy',
        'UpdateAssumeRolePolicy',
        'CreateServiceSpecificCredential',
        'DeactivateMFADevice',
      ]),
    ],
  },
  money: {
    title: { en: 'something that can cost much was ordered', ko: '큰 비용이 들 수 있는 신청' },
    branches: [
      onCalls('everywhere', [
        'CreateSavingsPlan',
        'PurchaseReservedInstancesOffering',
        'RequestServiceQuotaIncrease',
        'UpgradeAccountPlan',
        'CreateFoundationModelAgreement',
        'PutUseCaseForModelAccess',
      ]),
    ],
  },
  watchers: {
    title: { en: 'a log, an alarm or a budget was switched off', ko: '로그, 경보, 예산 해제' },
    branches: [
      onCalls('everywhere', [
        'StopLogging',
        'DeleteTrail',
        'PutEventSelectors',
        'DeleteAlarms',
        'DisableAlarmActions',
        'DeleteRule',
        'DisableRule',
        'DeleteDetector',
        'DeleteModelInvocationLoggingConfiguration',
      ]),
      onCalls('home', [
        'DeleteBudget',
        'UpdateBudget',
        'DeleteNotification',
        'UpdateNotification',
        'DeleteSubscriber',
        'UpdateSubscriber',
        'DeleteBudgetAction',
        'UpdateBudgetAction',
        'DeleteAnomalyMonitor',
        'DeleteAnomalySubscription',
        'UpdateAnomalySubscription',
      ]),
    ],
  },
  guard: {
    title: { en: 'these alerts themselves were changed', ko: '이 알림 장치 자체의 변경' },
    branches: [
      onCalls('everywhere', ['PutRule'], { name: OWN_RULE }),
      onCalls('everywhere', ['PutTargets', 'RemoveTargets'], { rule: OWN_RULE }),
      onCalls('home', ['PutMetricAlarm'], { alarmName: [{ prefix: TOPIC }] }),
      onCalls('home', ['SetTopicAttributes', 'Subscribe', 'DeleteTopic'], {
        topicArn: [{ suffix: `:${TOPIC}` }],
      }),
      onCalls('home', ['Unsubscribe'], { subscriptionArn: [{ wildcard: `*:${TOPIC}:*` }] }),
      onCalls('home', ['PutRolePolicy', 'DeleteRolePolicy', 'DeleteRole'], {
        roleName: [FORWARD_ROLE, BUDGET_ROLE],
      }),
    ],
  },
  account: {
    title: { en: 'the account itself was changed', ko: '계정 자체의 변경' },
    branches: [
      onCalls('everywhere', [
        'CreateOrganization',
        'LeaveOrganization',
        'AcceptHandshake',
        'EnableRegion',
        'PutAlternateContact',
        'DeleteAlternateContact',
        'CloseAccount',
      ]),
    ],
  },
  health: {
    title: {
      en: 'AWS reports abuse, an exposed key or a fault of this account',
      ko: '이 계정에 대한 AWS의 침해 신고, 노출된 키, 장애 통보',
    },
    branches: [
      onHealth({ 'detail-type': ['AWS Health Abuse Event'] }),
      onHealth({ detail: { service: ['ABUSE', 'RISK'] } }),
      onHealth({ detail: { eventTypeCategory: ['issue'], eventScopeCode: ['ACCOUNT_SPECIFIC'] } }),
    ],
  },
} as const satisfies Readonly<Record<string, AlertPattern>>;

export type AlertKind = keyof typeof ALERTS;
export const ALERT_KINDS = Object.keys(ALERTS) as readonly AlertKind[];

export function patternOf(kind: AlertKind): Json {
  return anyOf(ALERTS[kind].branches);
}

/** What other regions hand on. */
export function forwardedPattern(): Json {
  const all: readonly AlertPattern[] = Object.values(ALERTS);
  const branches = all.flatMap((one) => one.branches).filter(({ where }) => where === 'everywhere');
  const calls = branches.flatMap(({ pattern }) => namesAlone(pattern));
  return anyOf([
    ...branches.filter(({ pattern }) => namesAlone(pattern).length === 0),
    onCalls('everywhere', calls),
  ]);
}

/** The names of a branch that asks for nothing but the call: they fit into one. */
function namesAlone({ detail }: Branch['pattern']): readonly string[] {
  if (typeof detail !== 'object' || detail === null || !('eventName' in detail)) return [];
  return Object.keys(detail).length === 1 ? (detail['eventName'] as readonly string[]) : [];
}

function anyOf(branches: readonly Branch[]): Json {
  const [first, ...rest] = branches.map(({ pattern }) => pattern);
  if (!first) return null;
  return rest.length === 0 ? first : { $or: [first, ...rest] };
}
