/** What an owner wants to hear of at once: EventBridge patterns over what CloudTrail records. */
import type { Json } from '../../kernel/json.ts';
import type { Text } from '../../kernel/text.ts';

export interface AlertPattern {
  readonly title: Text;
  readonly pattern: Readonly<Record<string, Json>>;
  /** Names of the calls it is about, if it is about calls. */
  readonly calls?: readonly string[];
}

const onCalls = (...calls: readonly string[]): Pick<AlertPattern, 'pattern' | 'calls'> => ({
  pattern: { 'detail-type': ['AWS API Call via CloudTrail'], detail: { eventName: calls } },
  calls,
});

export const ALERTS = {
  'root-sign-in': {
    title: { en: 'the root user signed in', ko: '루트 사용자 로그인' },
    pattern: {
      'detail-type': ['AWS Console Sign In via CloudTrail'],
      detail: { userIdentity: { type: ['Root'] } },
    },
  },
  identities: {
    title: { en: 'a user, key, password or right was added', ko: '사용자, 키, 암호, 권한 추가' },
    ...onCalls(
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
    ),
  },
  money: {
    title: { en: 'something that can cost much', ko: '큰 비용이 들 수 있는 일' },
    ...onCalls(
      'CreateSavingsPlan',
      'PurchaseReservedInstancesOffering',
      'RequestServiceQuotaIncrease',
      'UpgradeAccountPlan',
      'CreateFoundationModelAgreement',
      'PutUseCaseForModelAccess',
    ),
  },
  watchers: {
    title: { en: 'a log, an alarm or a budget was switched off', ko: '로그, 경보, 예산 해제' },
    ...onCalls(
      'StopLogging',
      'DeleteTrail',
      'PutEventSelectors',
      'DeleteAlarms',
      'DisableAlarmActions',
      'DeleteBudget',
      'DeleteAnomalyMonitor',
      'DeleteAnomalySubscription',
      'DeleteRule',
      'DisableRule',
      'DeleteDetector',
      'DeleteModelInvocationLoggingConfiguration',
    ),
  },
  account: {
    title: { en: 'the account itself was changed', ko: '계정 자체의 변경' },
    ...onCalls(
      'CreateOrganization',
      'LeaveOrganization',
      'AcceptHandshake',
      'EnableRegion',
      'PutAlternateContact',
      'DeleteAlternateContact',
      'CloseAccount',
    ),
  },
} as const satisfies Readonly<Record<string, AlertPattern>>;

export type AlertKind = keyof typeof ALERTS;
export const ALERT_KINDS = Object.keys(ALERTS) as readonly AlertKind[];
