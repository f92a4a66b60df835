import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, federated, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A Lambda function was deleted by hand
level: low
tags: [attack.impact, attack.t1485]
logsource: { product: aws, service: cloudtrail }
detection:
  deleted:
    eventSource: lambda.amazonaws.com
    eventName|startswith: DeleteFunction20
    errorCode: null
  plain:
    eventSource: lambda.amazonaws.com
    eventName: DeleteFunction
    errorCode: null
  key:
    userIdentity.accessKeyId|startswith: AKIA
  person:
    userIdentity.sessionContext.sessionIssuer.userName|startswith: AWSReservedSSO_
  user:
    userIdentity.type: [IAMUser, FederatedUser]
  version:
    requestParameters.qualifier|exists: true
  condition: (deleted or plain) and (key or person or user) and not version
`,
  title: { en: 'A Lambda function was deleted by hand', ko: 'Lambda 함수가 직접 삭제됨' },
  triage: [
    findDeployment,
    {
      en: 'Was it made shortly before, by the same identity? Then look at what it ran.',
      ko: '같은 자격 증명이 조금 전에 만든 함수인가요? 그렇다면 무엇을 실행했는지 보세요.',
    },
  ],
  response: [
    {
      en: 'Deploy the function again from its source; AWS keeps no copy.',
      ko: '소스에서 함수를 다시 배포하세요. AWS에는 사본이 없습니다.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('lambda', 'DeleteFunction20150331', alice, { functionName: 'billing' }),
    call('lambda', 'DeleteFunction', federated('alice'), { functionName: 'billing' }),
  ],
  ignores: [
    call('lambda', 'DeleteFunction20150331', alice, { functionName: 'billing', qualifier: '7' }),
    call('lambda', 'DeleteFunction20150331', session('github-deploy', 'build-42'), {
      functionName: 'billing',
    }),
    call('lambda', 'DeleteFunctionConcurrency20171031', alice, { functionName: 'billing' }),
    denied(call('lambda', 'DeleteFunction20150331', alice)),
  ],
});
