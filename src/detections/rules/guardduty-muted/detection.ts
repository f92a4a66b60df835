import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: GuardDuty was told to overlook something
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.001]
detection:
  filter:
    eventSource: guardduty.amazonaws.com
    eventName: [CreateFilter, UpdateFilter]
    requestParameters.action: ARCHIVE
    errorCode: null
  trusted:
    eventSource: guardduty.amazonaws.com
    eventName: [CreateIPSet, UpdateIPSet, CreateTrustedEntitySet, UpdateTrustedEntitySet]
    errorCode: null
  condition: filter or trusted
`,
  title: { en: 'GuardDuty was told to overlook something', ko: 'GuardDuty가 일부 결과를 무시하도록 설정됨' },
  triage: [
    {
      en: 'What is overlooked now: one noisy finding, or an address nobody knows?',
      ko: '무엇을 무시합니까? 시끄러운 결과 하나입니까, 아무도 모르는 주소입니까?',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Delete the filter or list and read the findings it hid.',
      ko: '필터나 목록을 삭제하고 숨겨진 결과를 읽으세요.',
    },
    stopTheCaller,
  ],
  playbook: 'log-tampering',
  matches: [
    call('guardduty', 'CreateFilter', alice, { detectorId: 'd', name: 'quiet', action: 'ARCHIVE' }),
    call('guardduty', 'CreateIPSet', alice, { detectorId: 'd', name: 'office', activate: true }),
  ],
  ignores: [
    call('guardduty', 'CreateFilter', alice, { detectorId: 'd', name: 'view', action: 'NOOP' }),
    call('guardduty', 'CreateThreatIntelSet', alice, { detectorId: 'd', name: 'bad', activate: true }),
    denied(call('guardduty', 'CreateFilter', alice)),
  ],
});
