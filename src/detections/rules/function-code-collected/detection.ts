import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: function-code-collected-call
name: function-code-collected-call
logsource:
  product: aws
  service: cloudtrail
detection:
  read:
    eventSource: lambda.amazonaws.com
    eventName|startswith: GetFunction2015
    errorCode: null
  automatic:
    userIdentity.invokedBy|endswith: '.amazonaws.com'
  console:
    sessionCredentialFromConsole: 'true'
  condition: read and not automatic and not console
---
title: Code and settings of many functions were fetched
name: function-code-collected
level: low
tags:
  - attack.collection
  - attack.t1530
  - attack.credential-access
  - attack.t1552
correlation:
  type: value_count
  rules:
    - function-code-collected-call
  group-by:
    - userIdentity.arn
  timespan: 10m
  condition:
    field: requestParameters.functionName
    gte: 10
`,
  title: { en: 'Code and settings of many functions were fetched', ko: '여러 함수의 코드와 설정을 가져감' },
  triage: [
    {
      en: 'Deployment tools refresh their own functions. Code and environment variables often hold passwords.',
      ko: '배포 도구는 자기 함수를 갱신합니다. 코드와 환경 변수에는 암호가 들어 있는 경우가 많습니다.',
    },
  ],
  response: [
    {
      en: 'If not known: replace the secrets in environment variables.',
      ko: '모르는 조회라면 환경 변수의 비밀 정보를 교체하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    series(10, 5, (nth) => call('lambda', 'GetFunction20150331v2', alice, { functionName: `f${nth}` })),
  ],
  ignores: [
    series(20, 5, () => call('lambda', 'GetFunction20150331v2', alice, { functionName: 'worker' })),
    series(12, 5, (nth) =>
      call('lambda', 'GetFunctionConfiguration20150331v2', alice, { functionName: `f${nth}` }),
    ),
  ],
});
