import { putItBack, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: GuardDuty was turned off or its members let go
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.001]
detection:
  removed:
    eventSource: guardduty.amazonaws.com
    eventName:
      - DeleteDetector
      - DeleteMembers
      - DisassociateMembers
      - StopMonitoringMembers
      - DisassociateFromMasterAccount
      - DisassociateFromAdministratorAccount
      - DeletePublishingDestination
    errorCode: null
  disabled:
    eventSource: guardduty.amazonaws.com
    eventName: UpdateDetector
    requestParameters.enable: 'false'
    errorCode: null
  condition: removed or disabled
`,
  title: { en: 'GuardDuty was turned off or its members let go', ko: 'GuardDuty가 꺼지거나 멤버가 분리됨' },
  triage: [
    {
      en: 'After the free trial some people turn it off to save money: ask.',
      ko: '무료 평가판이 끝나면 비용 때문에 끄기도 합니다. 확인하세요.',
    },
    {
      en: 'Read its findings up to that hour; they are gone from the console with the detector.',
      ko: '그 시각까지의 결과를 보세요. 탐지기와 함께 콘솔에서 사라집니다.',
    },
  ],
  response: [putItBack, stopTheCaller],
  playbook: 'log-tampering',
  matches: [
    call('guardduty', 'DeleteDetector', alice, { detectorId: 'd' }),
    call('guardduty', 'UpdateDetector', alice, { detectorId: 'd', enable: false }),
  ],
  ignores: [
    call('guardduty', 'UpdateDetector', alice, { detectorId: 'd', enable: true }),
    call('guardduty', 'UpdateDetector', alice, { detectorId: 'd', findingPublishingFrequency: 'SIX_HOURS' }),
    denied(call('guardduty', 'DeleteDetector', alice)),
  ],
});
