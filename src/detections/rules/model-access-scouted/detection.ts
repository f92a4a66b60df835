import { readAround, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: model-access-scouted-call
name: model-access-scouted-call
logsource:
  product: aws
  service: cloudtrail
detection:
  look:
    eventSource: bedrock.amazonaws.com
    eventName:
      - GetFoundationModelAvailability
      - ListFoundationModelAgreementOffers
      - GetUseCaseForModelAccess
      - GetModelInvocationLoggingConfiguration
      - ListFoundationModels
      - ListInferenceProfiles
      - ListProvisionedModelThroughputs
  console:
    sessionCredentialFromConsole: 'true'
  condition: look and not console
---
title: A script asked which models are open and logged
name: model-access-scouted
level: medium
tags:
  - attack.discovery
  - attack.t1580
correlation:
  type: value_count
  rules:
    - model-access-scouted-call
  group-by:
    - userIdentity.arn
  timespan: 15m
  condition:
    field: eventName
    gte: 3
`,
  title: {
    en: 'A script asked which models are open and logged',
    ko: '스크립트가 사용 가능한 모델과 로깅 여부를 조회함',
  },
  triage: [
    {
      en: 'The console asks this on its own pages; a script asking availability, forms and logging together is scouting.',
      ko: '콘솔은 화면을 열 때 조회하지만, 스크립트가 가용성, 양식, 로깅을 함께 묻는다면 정찰입니다.',
    },
    readAround,
  ],
  response: [stopTheCaller],
  playbook: 'charges',
  matches: [
    series(3, 10, (nth) =>
      call(
        'bedrock',
        [
          'GetFoundationModelAvailability',
          'GetUseCaseForModelAccess',
          'GetModelInvocationLoggingConfiguration',
        ][nth] ?? '',
        alice,
      ),
    ),
  ],
  ignores: [
    series(9, 10, () => call('bedrock', 'ListFoundationModels', alice)),
    series(3, 10, (nth) =>
      call(
        'bedrock',
        ['ListFoundationModels', 'GetFoundationModelAvailability', 'ListInferenceProfiles'][nth] ?? '',
        alice,
        null,
        { sessionCredentialFromConsole: 'true' },
      ),
    ),
  ],
});
