import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: String.raw`
title: An inline policy that allows everything was added
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.privilege-escalation, attack.persistence, attack.t1098.003]
detection:
  put:
    eventSource: iam.amazonaws.com
    eventName: [PutUserPolicy, PutRolePolicy, PutGroupPolicy]
    errorCode: null
  allowThenAction:
    requestParameters.policyDocument|re: '"Effect"\s*:\s*"Allow"[^{}]*"Action"\s*:\s*(\[[^\]]*)?"(\*|iam:\*|\*:\*)"'
  actionThenAllow:
    requestParameters.policyDocument|re: '"Action"\s*:\s*(\[[^\]]*)?"(\*|iam:\*|\*:\*)"[^{}]*"Effect"\s*:\s*"Allow"'
  condition: put and 1 of *Then*
`,
  title: {
    en: 'An inline policy that allows everything was added',
    ko: '모든 작업을 허용하는 인라인 정책이 추가됨',
  },
  triage: [
    findDeployment,
    {
      en: 'See whether whoever got the rights was used from elsewhere since.',
      ko: '권한을 받은 대상이 그 뒤 다른 곳에서 쓰였는지 보세요.',
    },
  ],
  response: [{ en: 'Delete the inline policy.', ko: '인라인 정책을 삭제하세요.' }, stopTheCaller],
  playbook: 'intrusion',
  matches: [
    call('iam', 'PutUserPolicy', alice, {
      userName: 'bob',
      policyName: 'p',
      policyDocument: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
    }),
    call('iam', 'PutRolePolicy', alice, {
      roleName: 'web',
      policyName: 'p',
      policyDocument: '{ "Statement": { "Action": ["s3:*", "iam:*"], "Resource": "*", "Effect": "Allow" } }',
    }),
  ],
  ignores: [
    call('iam', 'PutUserPolicy', alice, {
      userName: 'bob',
      policyName: 'p',
      policyDocument: '{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}',
    }),
    call('iam', 'PutRolePolicy', alice, {
      roleName: 'web',
      policyName: 'p',
      policyDocument: '{"Statement":[{"Effect":"Allow","Action":["s3:*"],"Resource":"*"}]}',
    }),
    denied(call('iam', 'PutUserPolicy', alice)),
  ],
});
