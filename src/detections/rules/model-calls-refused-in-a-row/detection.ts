import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: model-calls-refused-in-a-row-call
name: model-calls-refused-in-a-row-call
logsource:
  product: aws
  service: cloudtrail
detection:
  refused:
    eventSource: bedrock.amazonaws.com
    eventName:
      - InvokeModel
      - InvokeModelWithResponseStream
      - Converse
      - ConverseStream
    errorCode:
      - AccessDenied
      - AccessDeniedException
      - ValidationException
      - ResourceNotFoundException
  condition: refused
---
title: One caller tried several models and was refused
name: model-calls-refused-in-a-row
level: high
tags:
  - attack.discovery
  - attack.t1580
  - attack.impact
  - attack.t1496.004
correlation:
  type: value_count
  rules:
    - model-calls-refused-in-a-row-call
  group-by:
    - userIdentity.arn
  timespan: 15m
  condition:
    field: requestParameters.modelId
    gte: 3
`,
  title: {
    en: 'One caller tried several models and was refused',
    ko: '한 호출자가 여러 모델을 시도했으나 거부됨',
  },
  triage: [
    {
      en: 'Your application calls one or two models. Trying many is how keys are checked before they are sold on.',
      ko: '애플리케이션은 보통 한두 모델만 호출합니다. 여러 모델을 시도하는 것은 키를 팔기 전의 확인입니다.',
    },
    {
      en: 'A ValidationException from an absurd number of tokens asks "may I?" without paying.',
      ko: '터무니없는 토큰 수로 난 ValidationException은 비용 없이 권한을 떠보는 것입니다.',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'Look for the first call that was not refused, in every Region.',
      ko: '모든 리전에서 처음으로 거부되지 않은 호출을 찾으세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    series(3, 20, (nth) =>
      call(
        'bedrock',
        'InvokeModel',
        alice,
        { modelId: `anthropic.claude-v${nth + 1}` },
        { errorCode: 'ValidationException' },
      ),
    ),
  ],
  ignores: [
    series(6, 20, () =>
      call(
        'bedrock',
        'InvokeModel',
        alice,
        { modelId: 'amazon.titan-text-express-v1' },
        { errorCode: 'ValidationException' },
      ),
    ),
    series(6, 20, (nth) =>
      call(
        'bedrock',
        'InvokeModel',
        alice,
        { modelId: `amazon.titan-v${nth}` },
        { errorCode: 'ThrottlingException' },
      ),
    ),
    series(3, 20, (nth) => call('bedrock', 'Converse', alice, { modelId: `amazon.nova-v${nth}` })),
  ],
});
