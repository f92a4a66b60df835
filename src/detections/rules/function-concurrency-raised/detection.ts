import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A Lambda function may run hundreds of times at once
name: function-concurrency-raised
level: low
tags:
  - attack.impact
  - attack.t1496.001
logsource:
  product: aws
  service: cloudtrail
detection:
  reserve:
    eventSource: lambda.amazonaws.com
    eventName|startswith: PutFunctionConcurrency
    requestParameters.reservedConcurrentExecutions|gte: 500
    errorCode: null
  provision:
    eventSource: lambda.amazonaws.com
    eventName|startswith: PutProvisionedConcurrencyConfig
    requestParameters.provisionedConcurrentExecutions|gte: 100
    errorCode: null
  condition: reserve or provision
`,
  title: {
    en: 'A Lambda function may run hundreds of times at once',
    ko: 'Lambda 함수의 동시 실행이 수백 개로 늘어남',
  },
  triage: [
    {
      en: 'Does the function serve real traffic, and who made it? Mining in Lambda needs exactly this.',
      ko: '실제 트래픽을 처리하는 함수인가요? 누가 만들었나요? Lambda 채굴에 필요한 설정입니다.',
    },
  ],
  response: [
    {
      en: 'If not yours: set reserved concurrency to 0; that stops the function and can be taken back.',
      ko: '본인이 한 일이 아니면 예약된 동시성을 0으로 바꾸세요. 함수가 멈추며 되돌릴 수 있습니다.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('lambda', 'PutFunctionConcurrency20171031', alice, {
      functionName: 'worker',
      reservedConcurrentExecutions: 900,
    }),
  ],
  ignores: [
    call('lambda', 'PutFunctionConcurrency20171031', alice, {
      functionName: 'worker',
      reservedConcurrentExecutions: 0,
    }),
    call('lambda', 'PutProvisionedConcurrencyConfig', alice, {
      functionName: 'worker',
      provisionedConcurrentExecutions: 5,
    }),
  ],
});
