import { readAround } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A program read which senders or limits Amazon SES has
name: mail-setup-read
level: informational
tags:
  - attack.discovery
  - attack.t1526
logsource:
  product: aws
  service: cloudtrail
detection:
  look:
    eventSource: ses.amazonaws.com
    eventName:
      - GetIdentityVerificationAttributes
      - GetSendQuota
      - GetAccount
      - ListIdentities
      - ListEmailIdentities
  console:
    sessionCredentialFromConsole: 'true'
  condition: look and not console
`,
  title: {
    en: 'A program read which senders or limits Amazon SES has',
    ko: '프로그램이 Amazon SES의 발신자나 한도를 조회함',
  },
  triage: [
    {
      en: 'Mail programs ask this now and then. Does this caller send mail at all?',
      ko: '메일 프로그램도 가끔 조회합니다. 이 호출자가 메일을 보내나요?',
    },
  ],
  response: [readAround],
  playbook: 'intrusion',
  matches: [call('ses', 'GetIdentityVerificationAttributes', alice, { identities: ['example.com'] })],
  ignores: [
    call('ses', 'GetSendQuota', alice, null, { sessionCredentialFromConsole: 'true' }),
    call('ses', 'SendEmail', alice),
  ],
});
