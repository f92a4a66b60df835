import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The spending limit for text messages was changed
name: text-message-limit-raised
level: medium
tags:
  - attack.impact
  - attack.t1496.003
logsource:
  product: aws
  service: cloudtrail
detection:
  limit:
    eventName:
      - SetTextMessageSpendLimitOverride
      - SetVoiceMessageSpendLimitOverride
  topic:
    eventSource: sns.amazonaws.com
    eventName: SetSMSAttributes
    requestParameters.attributes.MonthlySpendLimit|exists: true
  number:
    eventSource: sms-voice.amazonaws.com
    eventName: RequestPhoneNumber
  condition: limit or topic or number
`,
  title: { en: 'The spending limit for text messages was changed', ko: '문자 메시지 지출 한도가 변경됨' },
  triage: [
    {
      en: 'Do you send text messages at all? Premium numbers abroad turn a higher limit into money for the sender.',
      ko: '문자 메시지를 보내고 있나요? 한도가 오르면 해외 유료 번호로 돈이 빠져나갑니다.',
    },
  ],
  response: [
    {
      en: 'Set the limit back to 1 USD, then contain the caller.',
      ko: '한도를 1 USD로 되돌리고 호출자를 차단하세요.',
    },
  ],
  playbook: 'charges',
  matches: [
    call('sns', 'SetSMSAttributes', alice, {
      attributes: { MonthlySpendLimit: '500', DefaultSMSType: 'Transactional' },
    }),
    call('sms-voice', 'SetTextMessageSpendLimitOverride', alice, { monthlyLimit: 5000 }),
  ],
  ignores: [
    call('sns', 'SetSMSAttributes', alice, { attributes: { DefaultSMSType: 'Transactional' } }),
    call('sns', 'GetSMSAttributes', alice),
  ],
});
