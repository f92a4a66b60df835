import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, at, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Function made
name: function-made
logsource: { product: aws, service: cloudtrail }
detection:
  created:
    eventSource: lambda.amazonaws.com
    eventName|startswith: CreateFunction2
    errorCode: null
  condition: created
---
title: Function opened
name: function-opened
logsource: { product: aws, service: cloudtrail }
detection:
  opened:
    eventSource: lambda.amazonaws.com
    eventName|startswith: CreateFunctionUrlConfig
    requestParameters.authType: NONE
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: opened and not stack
---
title: A function was created and opened to the web at once
correlation:
  type: temporal_ordered
  rules: [function-made, function-opened]
  group-by: [userIdentity.arn, requestParameters.functionName]
  timespan: 15m
level: medium
tags: [attack.persistence, attack.command-and-control, attack.t1648]
`,
  title: {
    en: 'A function was created and opened to the web at once',
    ko: '함수가 생성되고 바로 웹에 공개됨',
  },
  triage: [
    {
      en: 'Read the code: does it hand out credentials or make users?',
      ko: '코드를 읽으세요. 자격 증명을 내주거나 사용자를 만듭니까?',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Delete the function URL, keep the code, revoke the sessions of its role.',
      ko: '함수 URL을 삭제하고 코드를 보존하고 역할의 세션을 취소하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    [
      at(0, call('lambda', 'CreateFunction20150331', alice, { functionName: 'sync' })),
      at(30, call('lambda', 'CreateFunctionUrlConfig', alice, { functionName: 'sync', authType: 'NONE' })),
    ],
  ],
  ignores: [
    [
      at(0, call('lambda', 'CreateFunction20150331', alice, { functionName: 'sync' })),
      at(30, call('lambda', 'CreateFunctionUrlConfig', alice, { functionName: 'other', authType: 'NONE' })),
    ],
    [
      at(0, call('lambda', 'CreateFunction20150331', alice, { functionName: 'sync' })),
      at(30, call('lambda', 'CreateFunctionUrlConfig', alice, { functionName: 'sync', authType: 'AWS_IAM' })),
    ],
  ],
});
