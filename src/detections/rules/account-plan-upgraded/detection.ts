import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The free plan was given up for the paid plan
name: account-plan-upgraded
level: medium
tags:
  - attack.impact
  - attack.t1496
logsource:
  product: aws
  service: cloudtrail
detection:
  upgrade:
    eventSource: freetier.amazonaws.com
    eventName: UpgradeAccountPlan
    errorCode: null
  condition: upgrade
`,
  title: { en: 'The free plan was given up for the paid plan', ko: '무료 플랜이 유료 플랜으로 전환됨' },
  triage: [
    {
      en: 'Did you upgrade yourself? From then on everything beyond the credits is charged.',
      ko: '직접 전환했나요? 이때부터 크레딧을 넘는 사용량은 청구됩니다.',
    },
  ],
  response: [
    {
      en: 'If not: contain the caller, stop what runs, and tell AWS Support that it was not you.',
      ko: '아니라면 호출자를 차단하고, 실행 중인 것을 중지하고, 본인이 아니라고 AWS Support에 알리세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('freetier', 'UpgradeAccountPlan', alice, { accountPlanType: 'PAID' }, { awsRegion: 'us-east-1' }),
  ],
  ignores: [
    call('freetier', 'GetAccountPlanState', alice),
    call('freetier', 'UpgradeAccountPlan', alice, null, { errorCode: 'AccessDeniedException' }),
  ],
});
