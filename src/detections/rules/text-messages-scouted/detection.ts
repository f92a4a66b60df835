import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A script asked whether the account can send text messages
name: text-messages-scouted
level: low
tags:
  - attack.discovery
  - attack.t1526
logsource:
  product: aws
  service: cloudtrail
detection:
  look:
    eventSource: sns.amazonaws.com
    eventName:
      - GetSMSAttributes
      - GetSMSSandboxAccountStatus
      - ListSMSSandboxPhoneNumbers
      - ListOriginationNumbers
  console:
    sessionCredentialFromConsole: 'true'
  condition: look and not console
`,
  title: {
    en: 'A script asked whether the account can send text messages',
    ko: '스크립트가 문자 메시지 발송 가능 여부를 조회함',
  },
  triage: [
    {
      en: 'Intruders try a found key on text messages first, often in several Regions. Does your code ask this?',
      ko: '침입자는 찾은 키로 여러 리전에서 문자 발송부터 확인합니다. 본인 코드의 조회인가요?',
    },
  ],
  response: [
    {
      en: 'If nobody knows the call, treat the key as stolen.',
      ko: '아는 사람이 없다면 키가 유출된 것으로 보고 대응하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('sns', 'GetSMSAttributes', alice),
    call('sns', 'GetSMSSandboxAccountStatus', alice, null, { errorCode: 'AuthorizationError' }),
  ],
  ignores: [
    call('sns', 'ListTopics', alice),
    call('sns', 'GetSMSAttributes', alice, null, { sessionCredentialFromConsole: 'true' }),
  ],
});
