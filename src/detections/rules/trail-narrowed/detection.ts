import { findDeployment, putItBack, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A trail was narrowed to fewer Regions or services
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  update:
    eventSource: cloudtrail.amazonaws.com
    eventName: UpdateTrail
    errorCode: null
  oneRegion:
    requestParameters.isMultiRegionTrail: 'false'
  withoutGlobal:
    requestParameters.includeGlobalServiceEvents: 'false'
  oneAccount:
    requestParameters.isOrganizationTrail: 'false'
  condition: update and (oneRegion or withoutGlobal or oneAccount)
`,
  title: {
    en: 'A trail was narrowed to fewer Regions or services',
    ko: '추적이 더 적은 리전이나 서비스로 좁혀짐',
  },
  triage: [
    {
      en: 'Was the trail wider before? The record before this one tells.',
      ko: '전에는 더 넓었습니까? 이전 기록을 보면 알 수 있습니다.',
    },
    findDeployment,
    {
      en: 'See what happened in the Regions that are no longer recorded.',
      ko: '더 이상 기록되지 않는 리전에서 일어난 일을 보세요.',
    },
  ],
  response: [putItBack, stopTheCaller],
  playbook: 'log-tampering',
  matches: [
    call('cloudtrail', 'UpdateTrail', alice, { name: 'main', isMultiRegionTrail: false }),
    call('cloudtrail', 'UpdateTrail', alice, { name: 'main', includeGlobalServiceEvents: false }),
  ],
  ignores: [
    call('cloudtrail', 'UpdateTrail', alice, {
      name: 'main',
      isMultiRegionTrail: true,
      enableLogFileValidation: true,
    }),
    denied(call('cloudtrail', 'UpdateTrail', alice)),
  ],
});
