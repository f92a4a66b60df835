import { defineDetection } from '../../detection.ts';
import { alice, call, series, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: model-calls-in-a-burst-call
name: model-calls-in-a-burst-call
logsource:
  product: aws
  service: cloudtrail
detection:
  invoke:
    eventSource: bedrock.amazonaws.com
    eventName:
      - InvokeModel
      - InvokeModelWithResponseStream
      - Converse
      - ConverseStream
    errorCode: null
    userIdentity.type: IAMUser
  condition: invoke
---
title: An access key called models many times in minutes
name: model-calls-in-a-burst
level: low
tags:
  - attack.impact
  - attack.t1496.004
correlation:
  type: event_count
  rules:
    - model-calls-in-a-burst-call
  group-by:
    - userIdentity.arn
  timespan: 10m
  condition:
    gte: 50
`,
  title: {
    en: 'An access key called models many times in minutes',
    ko: '액세스 키가 몇 분 사이 모델을 여러 번 호출함',
  },
  triage: [
    {
      en: 'Is this the key of your own application? Applications on AWS should use a role instead.',
      ko: '본인 애플리케이션의 키인가요? AWS 안의 애플리케이션은 역할을 써야 합니다.',
    },
    {
      en: 'Compare the number of calls with last week and look at the models: resellers want the dearest.',
      ko: '지난주 호출 수와 비교하고 모델을 확인하세요. 되파는 사람은 가장 비싼 모델을 씁니다.',
    },
  ],
  response: [
    {
      en: 'If not yours, deactivate the key; take the count of calls into the claim for the charges.',
      ko: '본인의 사용이 아니면 키를 비활성화하고, 호출 수를 요금 조정 요청에 넣으세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    series(50, 5, () =>
      call('bedrock', 'InvokeModel', alice, { modelId: 'anthropic.claude-3-opus-20240229-v1:0' }),
    ),
  ],
  ignores: [
    series(20, 5, () => call('bedrock', 'InvokeModel', alice, { modelId: 'amazon.nova-lite-v1:0' })),
    series(60, 5, () =>
      call('bedrock', 'Converse', session('ChatApi', 'chat'), { modelId: 'amazon.nova-lite-v1:0' }),
    ),
  ],
});
