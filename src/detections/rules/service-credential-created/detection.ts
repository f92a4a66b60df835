import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A password for one service was made for an IAM user
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.t1098.001]
detection:
  created:
    eventSource: iam.amazonaws.com
    eventName: [CreateServiceSpecificCredential, ResetServiceSpecificCredential]
    errorCode: null
  condition: created
`,
  title: {
    en: 'A password for one service was made for an IAM user',
    ko: 'IAM 사용자의 서비스별 자격 증명이 생성됨',
  },
  triage: [
    {
      en: 'Which service is it for: CodeCommit, Keyspaces, or Bedrock, where it costs money?',
      ko: '어떤 서비스용입니까? CodeCommit, Keyspaces입니까, 비용이 드는 Bedrock입니까?',
    },
    {
      en: 'Such credentials outlive the access key with which they were made.',
      ko: '이 자격 증명은 만들 때 쓴 액세스 키보다 오래 남습니다.',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Deactivate the credential; deactivating access keys does not end it.',
      ko: '이 자격 증명을 비활성화하세요. 액세스 키를 비활성화해도 끝나지 않습니다.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [
    call('iam', 'CreateServiceSpecificCredential', alice, {
      userName: 'alice',
      serviceName: 'bedrock.amazonaws.com',
    }),
  ],
  ignores: [
    call('iam', 'ListServiceSpecificCredentials', alice, { userName: 'alice' }),
    call('iam', 'UpdateServiceSpecificCredential', alice, { userName: 'alice', status: 'Inactive' }),
    denied(call('iam', 'CreateServiceSpecificCredential', alice)),
  ],
});
