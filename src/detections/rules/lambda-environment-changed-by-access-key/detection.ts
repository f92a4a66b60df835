import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Variables of a Lambda function were changed with a key
logsource: { product: aws, service: cloudtrail }
level: low
tags: [attack.persistence, attack.t1574]
detection:
  changed:
    eventSource: lambda.amazonaws.com
    eventName|startswith: UpdateFunctionConfiguration
    userIdentity.accessKeyId|startswith: AKIA
    requestParameters.environment|exists: true
    errorCode: null
  condition: changed
`,
  title: {
    en: 'Variables of a Lambda function were changed with a key',
    ko: '액세스 키로 Lambda 함수의 환경 변수가 변경됨',
  },
  triage: [
    {
      en: 'Variables such as AWS_LAMBDA_EXEC_WRAPPER or NODE_OPTIONS make a function run other code.',
      ko: 'AWS_LAMBDA_EXEC_WRAPPER나 NODE_OPTIONS 같은 변수는 다른 코드를 실행하게 합니다.',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Put the variables back and replace the secrets in them.',
      ko: '환경 변수를 되돌리고 그 안의 보안 암호를 교체하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('lambda', 'UpdateFunctionConfiguration20150331v2', alice, {
      functionName: 'billing',
      environment: {},
    }),
  ],
  ignores: [
    call('lambda', 'UpdateFunctionConfiguration20150331v2', session('github-deploy', 'build-42'), {
      functionName: 'billing',
      environment: {},
    }),
    call('lambda', 'UpdateFunctionConfiguration20150331v2', alice, {
      functionName: 'billing',
      memorySize: 512,
    }),
    denied(call('lambda', 'UpdateFunctionConfiguration20150331v2', alice)),
  ],
});
