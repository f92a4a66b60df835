import { defineDetection } from '../../detection.ts';
import { alice, call } from '../../example.ts';

export const detection = defineDetection({
  rule: `
title: A domain was registered at the account's expense
name: domain-registered
level: medium
tags:
  - attack.resource-development
  - attack.t1583.001
logsource:
  product: aws
  service: cloudtrail
detection:
  register:
    eventSource: route53domains.amazonaws.com
    eventName: RegisterDomain
    errorCode: null
  condition: register
`,
  title: { en: "A domain was registered at the account's expense", ko: '계정 비용으로 도메인이 등록됨' },
  triage: [
    {
      en: 'Is the name one of yours? Phishing names imitate banks, parcels and AWS itself.',
      ko: '본인의 이름인가요? 피싱 도메인은 은행, 택배, AWS를 흉내 냅니다.',
    },
  ],
  response: [
    {
      en: 'Report it to AWS Support and Trust & Safety; registrations are not refunded by deletion.',
      ko: 'AWS Support와 Trust & Safety 팀에 알리세요. 삭제해도 등록비는 환불되지 않습니다.',
    },
  ],
  playbook: 'charges',
  matches: [
    call(
      'route53domains',
      'RegisterDomain',
      alice,
      { domainName: 'example.net', durationInYears: 1 },
      { awsRegion: 'us-east-1' },
    ),
  ],
  ignores: [
    call(
      'route53domains',
      'CheckDomainAvailability',
      alice,
      { domainName: 'example.net' },
      { awsRegion: 'us-east-1' },
    ),
    call('route53domains', 'RenewDomain', alice, { domainName: 'example.com' }, { awsRegion: 'us-east-1' }),
  ],
});
