import { defineDetection } from '../../detection.ts';
import { alice, call, session } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: An access key opened a case with AWS Support
name: support-case-opened-by-a-key
level: low
tags:
  - attack.resource-development
  - attack.t1585
logsource:
  product: aws
  service: cloudtrail
detection:
  open:
    eventSource: support.amazonaws.com
    eventName: CreateCase
    userIdentity.type: IAMUser
    userIdentity.accessKeyId|startswith: AKIA
  condition: open
`,
  title: { en: 'An access key opened a case with AWS Support', ko: '액세스 키가 AWS Support 사례를 생성함' },
  triage: [
    {
      en: 'Do you open cases by program? Intruders ask for quotas and for leaving the mail sandbox.',
      ko: '프로그램으로 사례를 만드나요? 침입자는 할당량 증가나 메일 샌드박스 해제를 요청합니다.',
    },
  ],
  response: [
    {
      en: 'Read the case and tell AWS Support in it that you did not write it.',
      ko: '사례를 읽고 본인이 쓰지 않았다고 그 사례에 알리세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call(
      'support',
      'CreateCase',
      alice,
      { serviceCode: 'service-limit-increase' },
      { awsRegion: 'us-east-1' },
    ),
  ],
  ignores: [
    call('support', 'DescribeCases', alice, null, { awsRegion: 'us-east-1' }),
    call(
      'support',
      'CreateCase',
      session('Developer', 'minji'),
      { serviceCode: 'account-management' },
      { awsRegion: 'us-east-1' },
    ),
  ],
});
