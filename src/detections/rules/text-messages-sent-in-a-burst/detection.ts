import { defineDetection } from '../../detection.ts';
import { alice, call, series } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: text-messages-sent-in-a-burst-call
name: text-messages-sent-in-a-burst-call
logsource:
  product: aws
  service: cloudtrail
detection:
  topic:
    eventSource: sns.amazonaws.com
    eventName: Publish
    requestParameters.phoneNumber|exists: true
    errorCode: null
  message:
    eventSource: sms-voice.amazonaws.com
    eventName: SendTextMessage
    errorCode: null
  condition: topic or message
---
title: Fifty text messages were sent in ten minutes
name: text-messages-sent-in-a-burst
level: medium
tags:
  - attack.impact
  - attack.t1496.003
correlation:
  type: event_count
  rules:
    - text-messages-sent-in-a-burst-call
  group-by:
    - userIdentity.arn
  timespan: 10m
  condition:
    gte: 50
`,
  title: { en: 'Fifty text messages were sent in ten minutes', ko: '10분 안에 문자 메시지 50건이 발송됨' },
  triage: [
    {
      en: "Does a form of yours send codes by text message? Bots can make it send: look at the numbers' countries.",
      ko: '인증 문자를 보내는 양식이 있나요? 봇이 악용할 수 있으니 번호의 국가를 확인하세요.',
    },
  ],
  response: [
    {
      en: 'Set the monthly limit to 1 USD to stop it now; then contain the caller, or protect the form.',
      ko: '월 한도를 1 USD로 낮춰 먼저 멈추고, 호출자를 차단하거나 양식을 보호하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    series(50, 5, () =>
      call('sns', 'Publish', alice, {
        phoneNumber: 'HIDDEN_DUE_TO_SECURITY_REASONS',
        message: 'HIDDEN_DUE_TO_SECURITY_REASONS',
      }),
    ),
  ],
  ignores: [
    series(50, 5, () =>
      call('sns', 'Publish', alice, { topicArn: 'arn:aws:sns:ap-northeast-2:111122223333:orders' }),
    ),
    series(10, 5, () => call('sns', 'Publish', alice, { phoneNumber: 'HIDDEN_DUE_TO_SECURITY_REASONS' })),
  ],
});
