import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Access to a foundation model was requested
name: model-access-requested
level: medium
tags:
  - attack.resource-development
  - attack.impact
  - attack.t1496.004
logsource:
  product: aws
  service: cloudtrail
detection:
  agreement:
    eventSource: bedrock.amazonaws.com
    eventName:
      - PutUseCaseForModelAccess
      - CreateFoundationModelAgreement
      - PutFoundationModelEntitlement
  condition: agreement
`,
  title: { en: 'Access to a foundation model was requested', ko: '파운데이션 모델 액세스를 요청함' },
  triage: [
    {
      en: 'Does anybody here build with Bedrock? The form names a company and a purpose: read what was written in it.',
      ko: 'Bedrock으로 개발하는 사람이 있나요? 양식에 적힌 회사와 용도를 확인하세요.',
    },
    {
      en: 'Follow the same identity to the first InvokeModel or Converse.',
      ko: '같은 보안 주체의 첫 InvokeModel이나 Converse 호출을 찾으세요.',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'Delete the model agreement and turn invocation logging on, so that later use can be counted.',
      ko: '모델 계약을 삭제하고 이후 사용을 집계할 수 있게 호출 로깅을 켜세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('bedrock', 'PutUseCaseForModelAccess', alice, { formData: 'HIDDEN_DUE_TO_SECURITY_REASONS' }),
    call('bedrock', 'CreateFoundationModelAgreement', alice, {
      modelId: 'anthropic.claude-3-sonnet-20240229-v1:0',
      offerToken: 'HIDDEN',
    }),
  ],
  ignores: [
    call('bedrock', 'ListFoundationModels', alice),
    call('bedrock', 'DeleteFoundationModelAgreement', alice, {
      modelId: 'anthropic.claude-3-sonnet-20240229-v1:0',
    }),
  ],
});
