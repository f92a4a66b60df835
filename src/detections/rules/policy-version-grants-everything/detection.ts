import { findDeployment, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: String.raw`
title: A managed policy was changed to allow everything
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.privilege-escalation, attack.persistence, attack.t1098.003]
detection:
  put:
    eventSource: iam.amazonaws.com
    eventName: [CreatePolicyVersion, CreatePolicy]
    errorCode: null
  allowThenAction:
    requestParameters.policyDocument|re: '"Effect"\s*:\s*"Allow"[^{}]*"Action"\s*:\s*(\[[^\]]*)?"(\*|iam:\*|\*:\*)"'
  actionThenAllow:
    requestParameters.policyDocument|re: '"Action"\s*:\s*(\[[^\]]*)?"(\*|iam:\*|\*:\*)"[^{}]*"Effect"\s*:\s*"Allow"'
  kept:
    requestParameters.setAsDefault: 'false'
  condition: put and 1 of *Then* and not kept
`,
  title: {
    en: 'A managed policy was changed to allow everything',
    ko: '관리형 정책이 모든 작업을 허용하도록 변경됨',
  },
  triage: [
    {
      en: 'See who the policy is attached to; all of them got the rights at once.',
      ko: '정책이 연결된 대상을 보세요. 모두가 한꺼번에 권한을 얻었습니다.',
    },
    findDeployment,
  ],
  response: [
    {
      en: 'Set the version before as default and delete the new one.',
      ko: '이전 버전을 기본값으로 지정하고 새 버전을 삭제하세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'CreatePolicyVersion', alice, {
      policyArn: 'arn:aws:iam::111122223333:policy/app',
      setAsDefault: true,
      policyDocument: '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
    }),
  ],
  ignores: [
    call('iam', 'CreatePolicyVersion', alice, {
      policyArn: 'arn:aws:iam::111122223333:policy/app',
      setAsDefault: false,
      policyDocument: '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
    }),
    call('iam', 'CreatePolicyVersion', alice, {
      policyArn: 'arn:aws:iam::111122223333:policy/app',
      setAsDefault: true,
      policyDocument: '{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}',
    }),
    denied(call('iam', 'CreatePolicyVersion', alice)),
  ],
});
