import { findDeployment, putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A trail keeps sums of data events
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  put:
    eventSource: cloudtrail.amazonaws.com
    eventName: PutEventConfiguration
    requestParameters.aggregationConfigurations|contains: templates
    errorCode: null
  condition: put
`,
  title: { en: 'A trail keeps sums of data events', ko: '추적이 데이터 이벤트를 집계해서 기록하도록 변경됨' },
  triage: [
    {
      en: 'Are the single data events still kept besides the sums?',
      ko: '집계 외에 개별 데이터 이벤트도 남아 있습니까?',
    },
    findDeployment,
  ],
  response: [putItBack],
  playbook: 'log-tampering',
  matches: [
    call('cloudtrail', 'PutEventConfiguration', alice, {
      trailName: 'main',
      aggregationConfigurations: [{ eventCategory: 'Data', templates: ['API_ACTIVITY'] }],
    }),
  ],
  ignores: [
    call('cloudtrail', 'PutEventConfiguration', alice, { trailName: 'main', maxEventSize: 'Large' }),
    denied(call('cloudtrail', 'PutEventConfiguration', alice)),
  ],
});
