import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: mail-setup-scouted-call
name: mail-setup-scouted-call
logsource:
  product: aws
  service: cloudtrail
detection:
  look:
    eventSource: ses.amazonaws.com
    eventName:
      - GetSendQuota
      - GetSendStatistics
      - GetAccount
      - GetAccountSendingEnabled
      - ListIdentities
      - ListEmailIdentities
      - ListVerifiedEmailAddresses
      - GetIdentityVerificationAttributes
      - ListServiceQuotas
  console:
    sessionCredentialFromConsole: 'true'
  condition: look and not console
---
title: A script asked how much mail the account may send
name: mail-setup-scouted
level: medium
tags:
  - attack.discovery
  - attack.t1526
correlation:
  type: value_count
  rules:
    - mail-setup-scouted-call
  group-by:
    - userIdentity.arn
  timespan: 15m
  condition:
    field: eventName
    gte: 3
`,
  title: {
    en: 'A script asked how much mail the account may send',
    ko: '스크립트가 메일 발송 한도와 발신자를 조회함',
  },
  triage: [
    {
      en: 'Your application sends; it does not ask quota, statistics and identities in a row.',
      ko: '애플리케이션은 보낼 뿐 한도, 통계, 발신자를 잇달아 조회하지 않습니다.',
    },
    {
      en: 'Refused or not, in how many Regions was it asked?',
      ko: '거부 여부와 관계없이 몇 개 리전에서 조회했나요?',
    },
  ],
  response: [
    stopTheCaller,
    {
      en: 'Pause account sending until it is clear, if you do not send mail with SES.',
      ko: 'SES로 메일을 보내지 않는다면 확인될 때까지 계정 발송을 일시 중지하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    series(3, 5, (nth) =>
      call('ses', ['GetSendQuota', 'ListIdentities', 'GetAccountSendingEnabled'][nth] ?? '', alice),
    ),
  ],
  ignores: [
    series(12, 5, () => call('ses', 'GetSendQuota', alice)),
    series(3, 5, (nth) =>
      call('ses', ['GetSendQuota', 'ListIdentities', 'GetAccount'][nth] ?? '', alice, null, {
        sessionCredentialFromConsole: 'true',
      }),
    ),
  ],
});
