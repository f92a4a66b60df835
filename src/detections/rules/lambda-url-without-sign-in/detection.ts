import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, through } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A Lambda function got a public web address
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.command-and-control, attack.t1648, attack.t1546]
detection:
  opened:
    eventSource: lambda.amazonaws.com
    eventName|startswith: [CreateFunctionUrlConfig, UpdateFunctionUrlConfig]
    requestParameters.authType: NONE
    errorCode: null
  stack:
    userIdentity.invokedBy: cloudformation.amazonaws.com
  condition: opened and not stack
`,
  title: { en: 'A Lambda function got a public web address', ko: 'Lambda 함수에 공개 웹 주소가 생김' },
  triage: [
    {
      en: 'A web hook needs this, a back door too: read the code of the function.',
      ko: '웹훅에도 필요하지만 백도어에도 쓰입니다. 함수의 코드를 읽어 보세요.',
    },
    {
      en: 'See whether the function was created or changed in the same session.',
      ko: '같은 세션에서 함수가 생성되거나 변경되었는지 보세요.',
    },
    findDeployment,
  ],
  response: [
    { en: 'Delete the function URL; keep the code.', ko: '함수 URL을 삭제하고 코드는 보존하세요.' },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [call('lambda', 'CreateFunctionUrlConfig', alice, { functionName: 'hook', authType: 'NONE' })],
  ignores: [
    call('lambda', 'CreateFunctionUrlConfig', alice, { functionName: 'hook', authType: 'AWS_IAM' }),
    call('lambda', 'DeleteFunctionUrlConfig', alice, { functionName: 'hook' }),
    call('lambda', 'CreateFunctionUrlConfig', through('cloudformation', alice), {
      functionName: 'hook',
      authType: 'NONE',
    }),
  ],
});
