import { findDeployment, putItBack } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Insights of a trail were turned off
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.defense-evasion, attack.t1562.008]
detection:
  put:
    eventSource: cloudtrail.amazonaws.com
    eventName: PutInsightSelectors
    errorCode: null
  kept:
    requestParameters.insightSelectors|contains: insightType
  condition: put and not kept
`,
  title: { en: 'Insights of a trail were turned off', ko: '추적의 Insights가 꺼짐' },
  triage: [
    {
      en: 'Insights cost money, so that this may be thrift; ask.',
      ko: 'Insights는 비용이 드니 절약일 수 있습니다. 확인하세요.',
    },
    findDeployment,
  ],
  response: [putItBack],
  playbook: 'log-tampering',
  matches: [call('cloudtrail', 'PutInsightSelectors', alice, { trailName: 'main', insightSelectors: [] })],
  ignores: [
    call('cloudtrail', 'PutInsightSelectors', alice, {
      trailName: 'main',
      insightSelectors: [{ insightType: 'ApiCallRateInsight' }],
    }),
    denied(call('cloudtrail', 'PutInsightSelectors', alice)),
  ],
});
