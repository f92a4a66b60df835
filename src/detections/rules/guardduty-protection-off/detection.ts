import { putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A protection of GuardDuty was turned off
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.001]
detection:
  update:
    eventSource: guardduty.amazonaws.com
    eventName: [UpdateDetector, UpdateMemberDetectors, UpdateOrganizationConfiguration]
    errorCode: null
  feature:
    requestParameters.features.status: DISABLED
  source:
    requestParameters.dataSources|contains: 'false'
  condition: update and (feature or source)
`,
  title: { en: 'A protection of GuardDuty was turned off', ko: 'GuardDuty의 보호 기능 일부가 꺼짐' },
  triage: [
    {
      en: 'Each protection costs money of its own, so that this may be thrift; ask.',
      ko: '보호 기능마다 비용이 드니 절약일 수 있습니다. 확인하세요.',
    },
    { en: 'Which one: of S3, of EKS, of running programs?', ko: 'S3, EKS, 런타임 중 어떤 보호입니까?' },
  ],
  response: [putItBack],
  playbook: 'log-tampering',
  matches: [
    call('guardduty', 'UpdateDetector', alice, {
      detectorId: 'd',
      features: [{ name: 'S3_DATA_EVENTS', status: 'DISABLED' }],
    }),
    call('guardduty', 'UpdateDetector', alice, {
      detectorId: 'd',
      dataSources: { s3Logs: { enable: false } },
    }),
  ],
  ignores: [
    call('guardduty', 'UpdateDetector', alice, {
      detectorId: 'd',
      features: [{ name: 'S3_DATA_EVENTS', status: 'ENABLED' }],
    }),
    denied(call('guardduty', 'UpdateDetector', alice)),
  ],
});
