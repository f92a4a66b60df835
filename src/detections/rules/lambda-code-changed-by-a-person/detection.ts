import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, federated, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Code of a Lambda function was changed by hand
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.execution, attack.t1648]
detection:
  changed:
    eventSource: lambda.amazonaws.com
    eventName|startswith: UpdateFunctionCode
    errorCode: null
  key:
    userIdentity.accessKeyId|startswith: AKIA
  person:
    userIdentity.sessionContext.sessionIssuer.userName|startswith: AWSReservedSSO_
  user:
    userIdentity.type: [IAMUser, FederatedUser]
  trial:
    requestParameters.dryRun: 'true'
  condition: changed and (key or person or user) and not trial
`,
  title: { en: 'Code of a Lambda function was changed by hand', ko: 'Lambda 함수의 코드가 직접 변경됨' },
  triage: [
    findDeployment,
    {
      en: "Compare the code's hash with that of the last build.",
      ko: '코드의 해시를 마지막 빌드의 해시와 비교하세요.',
    },
  ],
  response: [
    {
      en: 'Publish the last known code and keep the changed code as evidence.',
      ko: '알려진 마지막 코드를 다시 게시하고 바뀐 코드는 증거로 보존하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('lambda', 'UpdateFunctionCode20150331v2', alice, { functionName: 'billing', dryRun: false }),
    call('lambda', 'UpdateFunctionCode20150331v2', federated('alice'), { functionName: 'billing' }),
    call(
      'lambda',
      'UpdateFunctionCode20150331v2',
      session('AWSReservedSSO_Developer_0123456789abcdef', 'bob@example.com'),
      { functionName: 'billing' },
    ),
  ],
  ignores: [
    call('lambda', 'UpdateFunctionCode20150331v2', session('github-deploy', 'build-42'), {
      functionName: 'billing',
      dryRun: false,
    }),
    call('lambda', 'UpdateFunctionCode20150331v2', alice, { functionName: 'billing', dryRun: true }),
    denied(call('lambda', 'UpdateFunctionCode20150331v2', alice)),
  ],
});
