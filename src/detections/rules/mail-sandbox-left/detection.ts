import { stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: The account asked to send mail to anybody
name: mail-sandbox-left
level: medium
tags:
  - attack.resource-development
  - attack.t1585.002
  - attack.impact
  - attack.t1496.003
logsource:
  product: aws
  service: cloudtrail
detection:
  details:
    eventSource: ses.amazonaws.com
    eventName: PutAccountDetails
  sending:
    eventSource: ses.amazonaws.com
    eventName:
      - PutAccountSendingAttributes
      - UpdateAccountSendingEnabled
    requestParameters|contains: 'true'
  condition: details or sending
`,
  title: { en: 'The account asked to send mail to anybody', ko: '계정이 누구에게나 메일을 보내도록 요청함' },
  triage: [
    {
      en: 'Is somebody setting up mail for your application? Read the web site and use case in the request.',
      ko: '애플리케이션의 메일 발송을 준비 중인가요? 요청에 적힌 웹사이트와 용도를 확인하세요.',
    },
  ],
  response: [
    {
      en: 'Pause sending for the account and tell AWS Support that the request was not yours.',
      ko: '계정의 메일 발송을 일시 중지하고 본인의 요청이 아니라고 AWS Support에 알리세요.',
    },
    stopTheCaller,
  ],
  playbook: 'charges',
  matches: [
    call('ses', 'PutAccountDetails', alice, {
      productionAccessEnabled: true,
      mailType: 'MARKETING',
      websiteURL: 'https://example.net',
    }),
    call('ses', 'PutAccountDetails', alice, null, { errorCode: 'AccessDenied' }),
  ],
  ignores: [
    call('ses', 'GetAccount', alice),
    call('ses', 'UpdateAccountSendingEnabled', alice, { enabled: false }),
  ],
});
