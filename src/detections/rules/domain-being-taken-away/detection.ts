import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A domain is being made ready to leave the account
name: domain-being-taken-away
level: high
tags:
  - attack.impact
  - attack.t1584.001
logsource:
  product: aws
  service: cloudtrail
detection:
  move:
    eventSource: route53domains.amazonaws.com
    eventName:
      - TransferDomainToAnotherAwsAccount
      - RetrieveDomainAuthCode
      - DisableDomainTransferLock
    errorCode: null
  condition: move
`,
  title: {
    en: 'A domain is being made ready to leave the account',
    ko: '도메인을 다른 곳으로 옮길 준비가 됨',
  },
  triage: [
    {
      en: 'Are you moving to another registrar or account? Otherwise your web site and mail are about to be taken.',
      ko: '등록 기관이나 계정을 옮기는 중인가요? 아니라면 웹사이트와 메일을 빼앗기기 직전입니다.',
    },
  ],
  response: [
    {
      en: 'Turn the transfer lock on, reject the transfer, and call AWS Support: once gone it takes weeks.',
      ko: '이전 잠금을 켜고 이전을 거부한 뒤 AWS Support에 연락하세요. 한 번 넘어가면 몇 주가 걸립니다.',
    },
    {
      en: "Check the registrant's e-mail address and the name servers.",
      ko: '등록자 이메일 주소와 이름 서버를 확인하세요.',
    },
  ],
  playbook: 'intrusion',
  matches: [
    call(
      'route53domains',
      'RetrieveDomainAuthCode',
      alice,
      { domainName: 'example.com' },
      { awsRegion: 'us-east-1' },
    ),
    call(
      'route53domains',
      'DisableDomainTransferLock',
      alice,
      { domainName: 'example.com' },
      { awsRegion: 'us-east-1' },
    ),
  ],
  ignores: [
    call(
      'route53domains',
      'EnableDomainTransferLock',
      alice,
      { domainName: 'example.com' },
      { awsRegion: 'us-east-1' },
    ),
    call(
      'route53domains',
      'GetDomainDetail',
      alice,
      { domainName: 'example.com' },
      { awsRegion: 'us-east-1' },
    ),
  ],
});
