import { defineDetection } from '../../detection.ts';
import { alice, call, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An access key looked at bills, budgets or the free tier
name: bill-looked-at-by-a-key
level: low
tags:
  - attack.discovery
  - attack.t1526
logsource:
  product: aws
  service: cloudtrail
detection:
  look:
    eventSource:
      - ce.amazonaws.com
      - freetier.amazonaws.com
      - budgets.amazonaws.com
      - billing.amazonaws.com
    eventName|startswith:
      - Get
      - Describe
      - View
      - List
    userIdentity.type: IAMUser
    userIdentity.accessKeyId|startswith: AKIA
  condition: look
`,
  title: {
    en: 'An access key looked at bills, budgets or the free tier',
    ko: '액세스 키가 요금, 예산, 프리 티어를 조회함',
  },
  triage: [
    {
      en: 'A cost report of yours, or somebody reading how much the account can spend unnoticed?',
      ko: '본인의 비용 보고서인가요, 들키지 않고 쓸 수 있는 금액을 알아보는 것인가요?',
    },
  ],
  response: [
    {
      en: 'If not known, deactivate the key and set a budget with an alarm.',
      ko: '모르는 조회라면 키를 비활성화하고 예산과 알림을 설정하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('ce', 'GetCostAndUsage', alice, { granularity: 'DAILY' }, { awsRegion: 'us-east-1' }),
    call('freetier', 'GetFreeTierUsage', alice, null, {
      awsRegion: 'us-east-1',
      errorCode: 'AccessDeniedException',
    }),
  ],
  ignores: [
    call(
      'ce',
      'GetCostAndUsage',
      session('Developer', 'minji'),
      { granularity: 'DAILY' },
      { awsRegion: 'us-east-1' },
    ),
    call('budgets', 'CreateBudget', alice, { accountId: '111122223333' }, { awsRegion: 'us-east-1' }),
  ],
});
