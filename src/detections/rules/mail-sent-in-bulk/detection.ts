import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: mail-sent-in-bulk-call
name: mail-sent-in-bulk-call
logsource:
  product: aws
  service: cloudtrail
detection:
  send:
    eventSource: ses.amazonaws.com
    eventName:
      - SendEmail
      - SendRawEmail
      - SendBulkEmail
      - SendBulkTemplatedEmail
      - SendTemplatedEmail
    errorCode: null
    userIdentity.type: IAMUser
  condition: send
---
title: An access key sent dozens of mails in ten minutes
name: mail-sent-in-bulk
level: low
tags:
  - attack.impact
  - attack.t1496.003
  - attack.t1566
correlation:
  type: event_count
  rules:
    - mail-sent-in-bulk-call
  group-by:
    - userIdentity.arn
  timespan: 10m
  condition:
    gte: 30
`,
  title: {
    en: 'An access key sent dozens of mails in ten minutes',
    ko: '액세스 키가 10분 안에 메일 수십 통을 보냄',
  },
  triage: [
    {
      en: 'Is it your newsletter? Compare sender and number with other weeks.',
      ko: '본인의 뉴스레터인가요? 발신자와 수량을 다른 주와 비교하세요.',
    },
  ],
  response: [
    {
      en: 'If not: pause sending, deactivate the key, and expect complaints and an abuse report.',
      ko: '아니라면 발송을 일시 중지하고 키를 비활성화하세요. 신고와 침해 사례 보고서가 올 수 있습니다.',
    },
  ],
  playbook: 'intrusion',
  matches: [series(30, 3, () => call('ses', 'SendEmail', alice, { fromEmailAddress: 'offers@example.net' }))],
  ignores: [
    series(12, 3, () => call('ses', 'SendEmail', alice, { fromEmailAddress: 'shop@example.com' })),
    series(30, 3, () => call('ses', 'SendEmail', alice, null, { errorCode: 'MessageRejected' })),
  ],
});
