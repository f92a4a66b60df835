import { askThePerson, stopTheCaller } from '../../advice.ts';
import { defineDetection } from '../../detection.ts';
import { alice, call, denied } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: Contacts or name of the account were changed
logsource: { product: aws, service: cloudtrail }
level: medium
tags: [attack.persistence, attack.defense-evasion, attack.t1098]
detection:
  changed:
    eventSource: account.amazonaws.com
    eventName:
      - PutAlternateContact
      - DeleteAlternateContact
      - PutContactInformation
      - PutAccountName
      - StartPrimaryEmailUpdate
      - AcceptPrimaryEmailUpdate
    errorCode: null
  condition: changed
`,
  title: { en: 'Contacts or name of the account were changed', ko: '계정의 연락처나 이름이 변경됨' },
  triage: [
    {
      en: 'Warnings of AWS go to these addresses: are they still yours?',
      ko: 'AWS의 경고가 이 주소로 갑니다. 아직 내 주소입니까?',
    },
    askThePerson,
  ],
  response: [
    {
      en: 'Put the contacts back and secure the mailbox of the root user.',
      ko: '연락처를 되돌리고 루트 사용자의 메일 계정을 지키세요.',
    },
    stopTheCaller,
  ],
  playbook: 'intrusion',
  matches: [call('account', 'PutAlternateContact', alice, { alternateContactType: 'SECURITY' })],
  ignores: [
    call('account', 'GetAlternateContact', alice),
    denied(call('account', 'PutContactInformation', alice)),
  ],
});
