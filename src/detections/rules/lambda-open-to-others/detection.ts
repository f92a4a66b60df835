import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: String.raw`
title: Others may call a Lambda function now
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.t1546, attack.t1648]
detection:
  permitted:
    eventSource: lambda.amazonaws.com
    eventName|startswith: AddPermission
    errorCode: null
  everybody:
    requestParameters.principal: '\*'
  account:
    requestParameters.principal|re: '^([0-9]{12}|arn:aws[a-z-]*:iam::[0-9]{12}:.+)$'
  own:
    requestParameters.principal|fieldref|contains: recipientAccountId
  organization:
    requestParameters.principalOrgID|exists: true
  condition: permitted and (everybody or account) and not own and not organization
`,
  title: {
    en: 'Others may call a Lambda function now',
    ko: '다른 계정이나 누구나 Lambda 함수를 호출할 수 있게 됨',
  },
  triage: [
    {
      en: 'Whose account is it? "*" is everybody with an AWS account, or with the function\'s address.',
      ko: '누구의 계정입니까? "*"는 AWS 계정이 있거나 함수 주소를 아는 모두입니다.',
    },
    { en: 'See what the function can do with its role.', ko: '함수가 역할로 무엇을 할 수 있는지 보세요.' },
    findDeployment,
  ],
  response: [
    { en: "Remove the statement from the function's policy.", ko: '함수 정책에서 그 문을 제거하세요.' },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('lambda', 'AddPermission20150331v2', alice, {
      functionName: 'billing',
      principal: '*',
      action: 'lambda:InvokeFunction',
      statementId: 's',
    }),
    call('lambda', 'AddPermission20150331v2', alice, {
      functionName: 'billing',
      principal: '444455556666',
      action: 'lambda:InvokeFunction',
      statementId: 's',
    }),
  ],
  ignores: [
    call('lambda', 'AddPermission20150331v2', alice, {
      functionName: 'billing',
      principal: 'events.amazonaws.com',
      action: 'lambda:InvokeFunction',
      statementId: 's',
    }),
    call('lambda', 'AddPermission20150331v2', alice, {
      functionName: 'billing',
      principal: '111122223333',
      action: 'lambda:InvokeFunction',
      statementId: 's',
    }),
    call('lambda', 'AddPermission20150331v2', alice, {
      functionName: 'billing',
      principal: '*',
      principalOrgID: 'o-a1b2c3d4e5',
      action: 'lambda:InvokeFunction',
      statementId: 's',
    }),
    denied(call('lambda', 'AddPermission20150331v2', alice)),
  ],
});
