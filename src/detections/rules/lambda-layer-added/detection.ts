import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A layer was put into a Lambda function by hand
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.privilege-escalation, attack.t1574, attack.t1648]
detection:
  changed:
    eventSource: lambda.amazonaws.com
    eventName|startswith: UpdateFunctionConfiguration
    requestParameters.layers|contains: ':layer:'
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: changed and not stack
`,
  title: { en: 'A layer was put into a Lambda function by hand', ko: 'Lambda 함수에 계층이 직접 추가됨' },
  triage: [
    {
      en: 'A layer runs inside the function and with its rights: whose is it, and what is in it?',
      ko: '계층은 함수 안에서 함수의 권한으로 실행됩니다. 누구의 것이고 무엇이 들어 있습니까?',
    },
    findDeployment,
    { en: 'See which role the function has.', ko: '함수에 연결된 역할을 보세요.' },
  ],
  response: [
    {
      en: 'Take the layer out of the function and keep a copy of it.',
      ko: '함수에서 계층을 빼고 사본을 보존하세요.',
    },
    { en: "Revoke the sessions of the function's role.", ko: '함수 역할의 세션을 취소하세요.' },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('lambda', 'UpdateFunctionConfiguration20150331v2', alice, {
      functionName: 'billing',
      layers: ['arn:aws:lambda:us-east-1:111122223333:layer:trace:1'],
    }),
  ],
  ignores: [
    call('lambda', 'UpdateFunctionConfiguration20150331v2', alice, {
      functionName: 'billing',
      memorySize: 512,
    }),
    call('lambda', 'UpdateFunctionConfiguration20150331v2', alice, { functionName: 'billing', layers: [] }),
    call('lambda', 'UpdateFunctionConfiguration20150331v2', through('cloudformation', alice), {
      functionName: 'billing',
      layers: ['arn:aws:lambda:us-east-1:111122223333:layer:trace:1'],
    }),
    denied(call('lambda', 'UpdateFunctionConfiguration20150331v2', alice)),
  ],
});
